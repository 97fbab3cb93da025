import { normaliseText, type Message } from '../../../src/engine';
import { aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const mail = (content: string, rest: Partial<Parameters<typeof aMessage>[0]> = {}): Message =>
  aMessage({ to: ['kim@partner.example'], body: { format: 'text', content }, ...rest });
const kinds = (message: Message): readonly string[] =>
  findingsOf('sensitive-content', message)
    .filter(({ action }) => action !== 'observe')
    .flatMap((finding) => (finding.rule === 'sensitive-content' ? finding.kinds.map(({ detector }) => detector) : []));

describe('a number is found where people put it', () => {
  it.each([
    ['broken by the end of a line', 'Her NHS number 401 023\r\n2137 is on the form.'],
    ['below a sign-off', 'Hello\r\n\r\nKind regards\r\nAnn\r\nNHS number 401 023 2137\r\n'],
    ['below the mark of a signature', 'Hello\r\n-- \r\nAnn Lee\r\nNHS number 401 023 2137\r\n'],
    ['in a table with a section of one cell', 'Name\tNHS number\r\nWard A\r\nAnn Lee\t4010232137\r\n'],
    ['behind what looks like an advertisement', 'Hello\r\n\r\nSent via post: patient NHS number 401 023 2137\r\n'],
  ])('%s', (_, text) => {
    expect(kinds(mail(text))).toContain('nhs-number');
  });

  const pasted =
    'See below.\r\n\r\nFrom: Bo Fox\r\nSent: 3 November 2025\r\nTo: Ann Lee\r\nSubject: Form\r\n\r\nNHS number 401 023 2137\r\n';
  it('in an older mail pasted into a new one', () => {
    expect(kinds(mail(pasted, { composed: 'new' }))).toContain('nhs-number');
  });

  it.each([
    [
      'phones and a bank account of a signature',
      'Hello\r\n\r\nKind regards\r\nAnn\r\n01632 960123\r\nIBAN GB82 WEST 1234 5698 7654 32\r\n',
    ],
    ['an older mail in a reply', `Thanks\r\n${pasted}`],
  ])('and %s interrupt nobody', (_, text) => {
    expect(kinds(mail(text, { composed: 'reply' }))).toEqual([]);
  });

  it('a column of short numbers is no number in groups', () => {
    expect(kinds(mail('NHS number\r\n401\r\n023\r\n2137\r\n'))).not.toContain('nhs-number');
  });
});

it('halves of characters cost time with their number only', () => {
  expect(normaliseText('\udb40'.repeat(1_000_000)).length).toBe(1_000_000);
  expect(normaliseText(`a${'\udb40\udc41'.repeat(3)}\udb40b`)).toBe('a\udb40b');
});
