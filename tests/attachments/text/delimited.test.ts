import { readDelimited } from '../../../src/attachments/text/delimited';

describe('delimited text', () => {
  it.each([
    ['commas', 'Name,Born\nAnna,1990\nBo,1991\n', 'Name\tBorn\nAnna\t1990\nBo\t1991\n'],
    ['semicolons', 'Name;Born\r\nAnna;1990\r\n', 'Name\tBorn\nAnna\t1990\n'],
    ['pipes', 'Name|Born\nAnna|1990', 'Name\tBorn\nAnna\t1990'],
    ['tabs', 'Name\tBorn\nAnna\t1990', 'Name\tBorn\nAnna\t1990'],
    ['semicolons beside decimal commas', 'Name;Paid\nAnna;1,50\nBo;2,75\n', 'Name\tPaid\nAnna\t1,50\nBo\t2,75\n'],
    ['Excel’s own first line', 'sep=|\r\nAnna|1', 'Anna\t1'],
    [
      'quoted cells with the delimiter',
      'Name,Town\n"Example, Anna",Ely\n"Sample, Bo",Ayr\n',
      'Name\tTown\nExample, Anna\tEly\nSample, Bo\tAyr\n',
    ],
    [
      'quoted cells with line breaks',
      'Name,Note\nAnna,"one\ntwo"\nBo,"three\r\n\r\nfour"\n',
      'Name\tNote\nAnna\tone two\nBo\tthree  four\n',
    ],
    ['doubled quotes', 'Name,Note\nAnna,"said ""no"""\n', 'Name\tNote\nAnna\tsaid "no"\n'],
    ['a tab in a cell', 'Name,Note\nAnna,a\tb\nBo,"c\td"\n', 'Name\tNote\nAnna\ta b\nBo\tc d\n'],
    ['a quote in the middle of a cell', 'Size,Price\n3" pipe,4\n5" pipe,6\n', 'Size\tPrice\n3" pipe\t4\n5" pipe\t6\n'],
    ['a quote that never closes', 'Name,Note\n"Anna,1\nBo,2\nCy,3\n', 'Name\tNote\n"Anna\t1\nBo\t2\nCy\t3\n'],
    ['a few rows of another width', `${'a,b,c\n'.repeat(20)}total,3\n`, `${'a\tb\tc\n'.repeat(20)}total\t3\n`],
  ])('%s part the cells', (_, text, lines) => {
    expect((readDelimited(text) ?? '').trimEnd()).toBe(lines.trimEnd());
  });

  it.each([
    ['a letter', 'Dear Anna,\n\nthank you for coming, and for the cake.\nSee you, and all the others, soon.\n\nBo'],
    ['one line', 'Anna, Bo, Cy'],
    ['prose without a delimiter', 'one\ntwo\nthree'],
    ['lines of all widths', 'a,b\nc\nd,e,f\ng,h,i,j\nk'],
    ['nothing', ''],
  ])('%s is no table', (_, text) => {
    expect(readDelimited(text)).toBeUndefined();
  });

  it('reads a million unclosed quotes in one pass', () => {
    const started = process.hrtime.bigint();
    readDelimited('"a,b\n'.repeat(200000));
    readDelimited('a,"\n'.repeat(200000));
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(60_000);
  });
});
