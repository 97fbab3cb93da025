import { aFile, aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const to = ['kim@partner.example'];
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\r\n');
const inText = (content: string, recipients = to): Parameters<typeof findingsOf>[1] =>
  aMessage({ to: recipients, body: { format: 'text', content } });

describe('bulk-personal-data', () => {
  it.each([
    [9, undefined],
    [10, 'warn'],
    [49, 'warn'],
    [50, 'justify'],
    [2743, 'justify'],
  ])('%d people in an attached file: %s', (people, action) => {
    const [finding] = findingsOf('bulk-personal-data', aMessage({ to, attachments: [aFile({ people })] }));
    expect(finding?.action).toBe(action);
    if (action !== undefined) expect(finding).toMatchObject({ count: people, file: { kind: 'spreadsheet' } });
  });

  it('looks at each file for itself', () => {
    const attachments = [aFile({ people: 9 }), aFile({ people: 9 })];
    expect(findingsOf('bulk-personal-data', aMessage({ to, attachments }))).toEqual([]);
  });

  const lists: Readonly<Record<string, string>> = {
    'private email addresses, one a line': rows(12, (index) => `parent${index}@gmail.com`),
    'email addresses in one paragraph': rows(1, () =>
      Array.from({ length: 12 }, (_, n) => `parent${n}@gmail.com`).join(', '),
    ),
    'names with mobile numbers': rows(
      12,
      (index) => `Amy Clark${'abcdefghijkl'.charAt(index)}  07700 9001${10 + index}`,
    ),
    'birth dates under a heading': `Name\tDate of birth\r\n${rows(12, (index) => `Child ${index}\t${10 + index}/03/2015`)}`,
  };
  it.each(Object.keys(lists))('counts %s', (title) => {
    expect(findingsOf('bulk-personal-data', inText(lists[title]!))[0]).toMatchObject({
      action: 'warn',
      file: undefined,
    });
  });

  const quiet: Readonly<Record<string, Parameters<typeof findingsOf>[1]>> = {
    'nine of them': inText(rows(9, (index) => `parent${index}@gmail.com`)),
    'the same person twelve times': inText(rows(12, () => 'parent@gmail.com')),
    'addresses of colleagues': inText(rows(12, (index) => `colleague${index}@charity.example`)),
    'addresses of the recipients': inText(
      rows(12, (index) => `parent${index}@gmail.com`),
      Array.from({ length: 12 }, (_, index) => `parent${index}@gmail.com`),
    ),
    'desks at other organisations': inText(rows(12, (index) => `info@firm${index}.example`)),
    'the address fields of a forwarded mail': inText(
      `Funny!\r\n\r\nTo: ${Array.from({ length: 12 }, (_, index) => `"Ann Lee" <parent${index}@gmail.com>`).join(',\r\n  ')}\r\nSubject: Jokes\r\n`,
    ),
    'a list to colleagues': inText(
      rows(12, (index) => `parent${index}@gmail.com`),
      ['bo@charity.example'],
    ),
    'lines with amounts and dates': inText(
      rows(30, (index) => `Invoice ${20000 + index} of ${1 + (index % 28)}/03/2026: £${index}.00`),
    ),
  };
  it.each(Object.keys(quiet))('says nothing about %s', (title) => {
    expect(findingsOf('bulk-personal-data', quiet[title]!)).toEqual([]);
  });
});
