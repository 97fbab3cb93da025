import { parsePolicy } from '../../src/policy';
import { defaultPolicy } from '../../src/policy/defaults';

const paneOf = (text: string) => {
  const parsed = parsePolicy(text, 'policy.yaml');
  return parsed.ok ? parsed.policy.pane : parsed.problems.map(({ line, message }) => `${String(line)}: ${message}`);
};

describe('what the policy says of the pane', () => {
  it('is nothing by default, so that the handler file need not carry it', () => {
    expect(defaultPolicy.pane).toBeUndefined();
    expect(paneOf('organisation:\n  name: Harbour Trust\n')).toBeUndefined();
  });

  it('names whom to tell of a mistake; what is not given is empty', () => {
    expect(paneOf('pane:\n  mistake-contact:\n    name: " Data  protection "\n    phone: 020 7946 0123\n')).toEqual({
      mistakeContact: { name: 'Data protection', email: '', phone: '020 7946 0123' },
      reasons: [],
      reasonNote: 'off',
    });
  });

  it('asks for words only where the policy says so', () => {
    expect(paneOf('pane:\n  reason-in-words: true\n')).toMatchObject({ reasonNote: 'asked' });
    expect(paneOf('pane: {}\n')).toMatchObject({ reasonNote: 'off' });
  });

  it('chooses reasons, each once, and whether words are asked for', () => {
    expect(paneOf('pane:\n  reasons: [other, meant-for-them, other]\n  reason-in-words: false\n')).toEqual({
      mistakeContact: undefined,
      reasons: ['other', 'meant-for-them'],
      reasonNote: 'off',
    });
  });

  it.each([
    ['a reason that is none', 'pane:\n  reasons: [meant-for-tem]\n', /^2: .*meant-for-them/],
    ['an address that is none', 'pane:\n  mistake-contact:\n    email: dpo\n', /^3: .*not an email address/],
    ['a setting that is none', 'pane:\n  mistake-contac: {}\n', /^2: .*mistake-contact/],
  ])('refuses %s, with its line', (_, text, complaint) => {
    expect(paneOf(text)).toEqual([expect.stringMatching(complaint)]);
  });
});
