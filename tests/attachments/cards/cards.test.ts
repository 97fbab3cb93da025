import { linesIn, read } from '../../helpers/read-bytes';

describe('calendars', () => {
  const calendar = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

  it.each<[string, string[], readonly string[]]>([
    ['what is planned', ['SUMMARY:Review', 'LOCATION:Room 2', 'UID:1234'], ['Summary: Review', 'Location: Room 2']],
    ['a folded line', ['DESCRIPTION:about An', ' na', '\t Example'], ['Description: about Anna Example']],
    ['escapes', ['DESCRIPTION:one\\ntwo\\, three\\; four\\\\'], ['Description: one two, three; four\\']],
    [
      'who is asked',
      ['ATTENDEE;CN="Example, Anna":mailto:anna@firm.example'],
      ['Attendee: Example, Anna anna@firm.example'],
    ],
    ['who asks', ['ORGANIZER;CN=Bo:MAILTO:bo@firm.example'], ['Organizer: Bo bo@firm.example']],
    ['a colon in a quoted parameter', ['SUMMARY;X="a:b":Review'], ['Summary: Review']],
    ['quoted-printable of vCalendar', ['SUMMARY;ENCODING=QUOTED-PRINTABLE:Si=C3=', '=A2n'], ['Summary: Siân']],
    ['lines for programs only', ['DTSTAMP:20260103T010534Z', 'X-OTHER:9'], []],
  ])('%s', (_, lines, shown) => {
    const content = read('a.ics', calendar(...lines));
    expect(content).toMatchObject({ kind: 'calendar', unchecked: [] });
    expect(linesIn(content)).toEqual(shown);
  });

  it('an attached file is read', () => {
    const content = read('a.ics', calendar(`ATTACH;ENCODING=BASE64;VALUE=BINARY:${btoa('the minutes')}`));
    expect(linesIn(content)).toEqual(['the minutes']);
  });
});

describe('contacts', () => {
  const HEAD = 'Name\tDate of birth\tPhone\tEmail\tAddress\tOrganisation\tJob title\tNotes';

  it('several contacts are a table', () => {
    const cards =
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Example\r\nN:Example;Anna;;;\r\nitem1.TEL;TYPE=home:020 7946 0001\r\n' +
      'TEL:020 7946 0002\r\nEMAIL:anna@firm.example\r\nBDAY:1990-01-02\r\nEND:VCARD\r\n' +
      'BEGIN:VCARD\r\nN:Sample;Bo;;;\r\nADR;TYPE=home:;;1 High Street;Ely;;CB7 4AA;UK\r\nNOTE:likes\\, tea\r\nEND:VCARD\r\n';
    const content = read('all.vcf', cards);
    expect(content).toMatchObject({ kind: 'text', unchecked: [] });
    expect(content.texts[1]).toMatchObject({ place: 'visible', rows: 2 });
    expect(content.texts[1]!.content.split('\n')).toEqual([
      HEAD,
      'Anna Example\t1990-01-02\t020 7946 0001, 020 7946 0002\tanna@firm.example\t\t\t\t',
      'Sample, Bo\t\t\t\t1 High Street, Ely, CB7 4AA, UK\t\t\tlikes, tea',
      '',
    ]);
  });

  it('a card of vCard 2.1 in quoted-printable is read', () => {
    const card =
      'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Si=C3=A2n =\nExample\nEND:VCARD\n';
    expect(linesIn(read('a.vcf', card))[1]).toBe('Siân Example');
  });

  it('a picture, a key and an empty card are no rows', () => {
    expect(linesIn(read('a.vcf', 'BEGIN:VCARD\nPHOTO;ENCODING=b:AAAA\nUID:1\nEND:VCARD\n'))).toEqual([]);
  });

  it('a card cut short is read', () => {
    expect(linesIn(read('a.vcf', 'BEGIN:VCARD\nFN:Anna Example\n'))[1]).toBe('Anna Example');
  });

  it('a text that speaks of cards is a text', () => {
    expect(linesIn(read('a.txt', 'Use BEGIN:VCARD here'))).toEqual(['Use BEGIN:VCARD here']);
  });
});
