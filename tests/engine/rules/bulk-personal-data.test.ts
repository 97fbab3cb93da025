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

  const FIVE = ['Ann', 'Bella', 'Chloe', 'Daisy', 'Emma'];
  const contacts: Readonly<Record<string, string>> = {
    'parents by their children': FIVE.map((name, at) => `${name}'s mum 07700 90015${at}`).join('\r\n'),
    'private addresses behind names': FIVE.map((name, at) => `${name} Clark <${name}${at}@gmail.com>`).join('\r\n'),
    'numbers before names': FIVE.map((name, at) => `07700 90015${at} (${name} Reid)`).join('\r\n'),
    'one sentence': `Ring ${FIVE.map((name, at) => `${name} Reid on +44 7700 90015${at}`).join(', ')}.`,
    'numbers and addresses': FIVE.map((name, at) =>
      at < 2 ? `${name} Reid 07700 90015${at}` : `${name} Reid ${name}@hotmail.com`,
    ).join('\r\n'),
    'some names that only look like names': `Farai Mutasa 07700 900160\r\nTendai Moyo 07700 900161\r\n${FIVE.slice(2)
      .map((name, at) => `${name} Reid 07700 90015${at}`)
      .join('\r\n')}`,
  };
  it.each(Object.keys(contacts))('counts five private contacts: %s', (title) => {
    expect(findingsOf('bulk-personal-data', inText(contacts[title]!))).toMatchObject([{ action: 'warn', count: 5 }]);
  });

  it('counts private contacts in a file', () => {
    const of = (namedContacts: number): Parameters<typeof findingsOf>[1] =>
      aMessage({ to, attachments: [aFile({ people: 4, namedContacts })] });
    expect(findingsOf('bulk-personal-data', of(4))).toEqual([]);
    expect(findingsOf('bulk-personal-data', of(5))).toMatchObject([{ action: 'warn', count: 5 }]);
  });

  const quiet: Readonly<Record<string, Parameters<typeof findingsOf>[1]>> = {
    'four private contacts': inText(contacts['parents by their children']!.split('\r\n').slice(1).join('\r\n')),
    'landlines of five': inText(FIVE.map((name, at) => `${name} Reid 01632 96015${at}`).join('\r\n')),
    'five desks': inText(FIVE.map((name) => `${name} Reid info@${name}.example`).join('\r\n')),
    'five mobiles of teams': inText(FIVE.map((_, at) => `Duty Manager 07700 90015${at}`).join('\r\n')),
    'a signature': inText('Ann Reid\r\nMobile 07700 900150 or 07700 900151\r\nann.reid@gmail.com'),
    'one contact five times': inText(
      FIVE.map((_, at) => `Ann Reid ${at % 2 === 0 ? '07700 900150' : '+44 (0)7700 900150'}`).join('\r\n'),
    ),
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
