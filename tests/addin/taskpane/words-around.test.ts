import { wordsAround } from '../../../src/addin/taskpane/words-around';
import { decide } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy/defaults';
import { aMessage } from '../../helpers/a-message';
import { visible } from '../../wording/findings';

const around = (content: string, format: 'text' | 'html' = 'text') => {
  const message = aMessage({ to: ['someone@gmail.com'], body: { format, content } });
  const finding = decide(message, defaultPolicy).findings.find(({ rule }) => rule === 'sensitive-content');
  return finding === undefined ? undefined : wordsAround(finding, message, defaultPolicy);
};

const ACCOUNT = 'Account name: Farid Silverdale\nSort code: 20-45-77\nAccount number: 63849203';

describe('the words around a finding', () => {
  it('show what was found between what stands before and behind it', () => {
    const [excerpt] = around(`Please pay into this account:\n${ACCOUNT}\nThank you.`) ?? [];
    expect(excerpt?.found).toBe('20-45-77');
    expect(excerpt?.before).toMatch(/Sort code: $/);
    expect(excerpt?.after).toMatch(/^\nAccount number: /);
  });

  it('are read from what a person sees of HTML', () => {
    const html = `<p>Pay into this <b>account</b>:</p><p>${ACCOUNT.split('\n').join('<br>')}</p>`;
    const [excerpt] = around(html, 'html') ?? [];
    expect(excerpt?.before).toMatch(/Sort code: $/);
    expect(excerpt?.before).not.toContain('<');
  });

  it('end at whole words, and say that there is more', () => {
    const filler = 'nothing of interest here at all '.repeat(8);
    const excerpts = around(`${filler}\n${ACCOUNT}\n${filler}`) ?? [];
    expect(excerpts[0]?.before).toMatch(/^… (?:nothing|of|interest|here|at|all)\b/);
    expect(excerpts.at(-1)?.after).toMatch(/(?:nothing|of|interest|here|at|all) …$/);
  });

  it('are at most five, each text once', () => {
    const accounts = Array.from({ length: 9 }, (_, index) => ACCOUNT.replace('63849203', `6384920${String(index)}`));
    const excerpts = around(accounts.join('\n\n')) ?? [];
    expect(excerpts).toHaveLength(5);
    expect(new Set(excerpts.map(({ found }) => found)).size).toBe(5);
  });

  it('are none of a finding about something else', () => {
    expect(wordsAround(visible(), aMessage(), defaultPolicy)).toEqual([]);
  });
});
