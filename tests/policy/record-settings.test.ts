import { parsePolicy, toRecordSettings, type RecordSettings } from '../../src/policy';
import { defaultPolicy } from '../../src/policy/defaults';

function settingsOf(text: string): RecordSettings {
  const parsed = parsePolicy(text, 'policy.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return toRecordSettings(parsed.document);
}

it.each<[string, string, RecordSettings]>([
  ['nothing written: a pseudonym for a year', '', { sender: 'pseudonym', keepDays: 365, keepReasonsDays: 30 }],
  [
    'everything written',
    'records: { sender: none, keep-days: 90, keep-reasons-days: 7 }',
    { sender: 'none', keepDays: 90, keepReasonsDays: 7 },
  ],
  [
    'a record kept shorter than reasons takes its reason along',
    'records: { keep-days: 14 }',
    { sender: 'pseudonym', keepDays: 14, keepReasonsDays: 14 },
  ],
])('%s', (_, text, expected) => {
  expect(settingsOf(text)).toEqual(expected);
});

it.each([
  ['a way to name senders that there is not', 'records: { sender: hash }', '"hash" is not possible here.'],
  ['records that vanish at once', 'records: { keep-days: 0 }', 'from 1 to 3660. This is 0.'],
  ['records kept for ever', 'records: { keep-days: 36500 }', 'from 1 to 3660. This is 36500.'],
])('refuses %s', (_, text, sentence) => {
  const parsed = parsePolicy(text, 'policy.yaml');
  expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain(sentence);
});

describe('what records hold', () => {
  const contentsOf = (text: string) => {
    const parsed = parsePolicy(text, 'policy.yaml');
    return parsed.ok
      ? parsed.policy.records
      : parsed.problems.map(({ line, message }) => `${String(line)}: ${message}`);
  };

  it('is left to the handler file by default, which carries nothing of it', () => {
    expect(defaultPolicy.records).toBeUndefined();
    expect(contentsOf('')).toBeUndefined();
  });

  it.each([
    ['records: { keep-days: 90 }', { recipientDomains: 'none', dpia: '' }],
    ['records: { recipient-domains: false }', { recipientDomains: 'none', dpia: '' }],
    ['records: { recipient-domains: true }', { recipientDomains: 'kept', dpia: '' }],
    ['records: { dpia: "DPIA  2026-07 " }', { recipientDomains: 'none', dpia: 'DPIA 2026-07' }],
  ])('%s', (text, expected) => {
    expect(contentsOf(text)).toEqual(expected);
  });

  it.each([
    ['domains that are no yes or no', 'records:\n  recipient-domains: some\n', /^2: /],
    ['an assessment without a name', 'records:\n  dpia: "  "\n', /^2: .*empty/],
    ['a setting that is none', 'records:\n  dpai: x\n', /^2: .*dpia/],
  ])('refuses %s', (_, text, complaint) => {
    expect(contentsOf(text)).toEqual([expect.stringMatching(complaint)]);
  });
});
