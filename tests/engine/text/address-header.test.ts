import { scanText } from '../../../src/engine/detectors/scan-text';
import { createHeaderTest } from '../../../src/engine/text/address-header';

const headerLines = (text: string): readonly string[] => {
  const scan = scanText(text);
  const isHeader = createHeaderTest(scan);
  const lines: string[] = [];
  for (let at = 0; at <= text.length;) {
    const line = scan.lineAt(at);
    if (isHeader(line)) lines.push(text.slice(line.from, line.to));
    at = line.to + 1;
  }
  return lines;
};

describe('the address fields of an earlier mail', () => {
  it.each([
    ['one line', 'To: kim@firm.example'],
    ['a quoted line', '> Cc: Kim Ellis <kim@firm.example>'],
    ['a list over lines', 'To: "Lee, Ann" <ann@firm.example>,\n"Fox, Sam" <sam@firm.example>,\n<owen@firm.example>'],
    [
      'a list broken in a name',
      'To: Ann Lee <ann@firm.example>, Sam\nFox <sam@firm.example>, Owen Rhys <owen@firm.example>',
    ],
    ['an address on the line below its name', 'cc: kim@firm.example, Sam Fox\n<sam@firm.example>'],
  ])('are told: %s', (_, text) => {
    expect(headerLines(text)).toEqual(text.split('\n'));
  });

  it.each([
    ['a sentence', 'To whom it may concern'],
    ['a list of contacts', 'Contacts:\nkim@firm.example\nlee@firm.example'],
    ['a list with commas', 'Parents are kim@firm.example,\nlee@firm.example'],
    ['what stands below the fields', 'Subject: Minutes\nkim@firm.example'],
  ])('are not: %s', (_, text) => {
    expect(headerLines(text)).toEqual([]);
  });

  it('end where the list ends', () => {
    expect(headerLines('To: kim@firm.example\nSubject: x\nlee@gmail.com')).toEqual(['To: kim@firm.example']);
  });

  it('cost little in a text of a hundred thousand such lines', () => {
    const text = `To: a@b.example,\n${'x@y.example,\n'.repeat(100_000)}`;
    expect(headerLines(text).length).toBeGreaterThan(400);
  });
});
