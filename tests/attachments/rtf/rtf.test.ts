import type { TextPlace } from '../../../src/engine';
import { latin1, linesIn, read } from '../../helpers/read-bytes';

const rtf = (inside: string, ansi = '\\ansi\\ansicpg1252'): string =>
  `{\\rtf1${ansi}\\deff0{\\fonttbl{\\f0 Arial;}}${inside}}`;

describe('rich text', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs', 'one\\par two\\line three', ['one', 'two', 'three']],
    ['line breaks of the source are none', 'Exam\r\nple', ['Example']],
    ['formatting within a word', 'H{\\b I}V', ['HIV']],
    ['letters by their byte', "Si\\'e2n \\'8040", ['Siân €40']],
    ['letters by their number', "d\\u373\\'77r", ['dŵr']],
    ['letters whose number is negative', '\\u-3927?', ['\uf0a9']],
    ['a pair of numbers', '\\u-10180?\\u-8311?', ['🎉']],
    ['no stand-in for a letter', '\\uc0 d\\u373 r', ['dŵr']],
    ['two stand-ins for a letter', "\\uc2 d\\u373 ab\\u373\\'77\\'77r", ['dŵŵr']],
    ['a stand-in does not reach over a group', '{\\u373}r', ['ŵr']],
    ['escaped signs', 'a \\{b\\} \\\\ c\\~d\\_e\\-f', ['a {b} \\ c\xa0d-ef']],
    ['quotes and dashes', '\\ldblquote a\\rdblquote\\emdash b', ['“a”—b']],
    [
      'a table',
      '\\trowd\\intbl Name\\cell Born\\cell\\row\\intbl Anna\\cell 1990\\cell\\row\\pard end',
      ['Name\tBorn', 'Anna\t1990', 'end'],
    ],
    ['two paragraphs of a cell', '\\trowd\\intbl one\\par two\\cell x\\cell\\row', ['one two\tx']],
    [
      'a table in a table',
      '\\intbl a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\intbl c\\nestcell',
      ['a\tb', 'c'],
    ],
    [
      'the address of a link is not shown',
      '{\\field{\\*\\fldinst HYPERLINK "https://firm.example"}{\\fldrslt here}}',
      ['here'],
    ],
    ['a text box', '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt in a box}}}', ['in a box']],
    ['a footnote', 'text{\\footnote below}', ['text', 'below']],
    ['a picture', 'a{\\pict\\pngblip 89504e47}b', ['ab']],
    ['bytes that only look like markup', 'a{\\pict\\bin5 }{\\v x}b', ['ab']],
    ['groups a reader does not know', 'a{\\*\\unknown secret}b', ['ab']],
    ['styles and colours', '{\\stylesheet{\\s0 Normal;}}{\\colortbl;}a', ['a']],
  ])('%s', (_, inside, lines) => {
    const content = read('a.rtf', rtf(inside));
    expect(content).toMatchObject({ kind: 'document', unchecked: [] });
    expect(linesIn(content)).toEqual(lines);
  });

  it.each<[string, TextPlace, string, readonly string[]]>([
    ['hidden text', 'hidden-text', 'a{\\v secret}b\\v more\\v0 c', ['secret', 'more']],
    ['hidden text ends with plain formatting', 'hidden-text', '\\v secret\\plain shown', ['secret']],
    ['deleted text', 'tracked-changes', 'a{\\deleted old}{\\revised new}', ['old']],
    [
      'comments and who made them',
      'comments',
      'a{\\v{\\*\\atnid AE}{\\*\\atnauthor Anna}{\\*\\annotation see me}}',
      ['Anna', 'see me'],
    ],
    ['headers and footers', 'header-footer', '{\\header top}{\\footerf bottom}text', ['top', 'bottom']],
    [
      'properties',
      'properties',
      '{\\info{\\title Plan}{\\author Anna Example}{\\creatim\\yr2026}}text',
      ['Plan', 'Anna Example'],
    ],
    ['a property of the writer', 'properties', '{\\*\\company Example Ltd}text', ['Example Ltd']],
  ])('%s', (_, place, inside, lines) => {
    expect(linesIn(read('a.rtf', rtf(inside)), place)).toEqual(lines);
  });

  it.each([
    ['hidden text', 'a{\\v secret}b'],
    ['deleted text', 'a{\\deleted old}b'],
    ['comments', 'a{\\*\\annotation note}b'],
  ])('%s does not show', (_, inside) => {
    expect(linesIn(read('a.rtf', rtf(inside)))).toEqual(['ab']);
  });

  it('says that an object or foreign letters were not read', () => {
    const withObject = rtf('a{\\object\\objemb{\\*\\objdata 0105}{\\result b}}');
    expect(read('a.rtf', withObject)).toMatchObject({ unchecked: ['not-readable-here'] });
    expect(linesIn(read('a.rtf', withObject))).toEqual(['ab']);
    expect(read('a.rtf', rtf("\\'b3", '\\ansi\\ansicpg1250')).unchecked).toEqual(['not-readable-here']);
    expect(read('a.rtf', "{\\rtf1{\\fonttbl{\\f1\\fcharset238 A;}}\\f1 \\'b3}").unchecked).toEqual([
      'not-readable-here',
    ]);
    expect(read('a.rtf', rtf("\\u322\\'b3", '\\ansi\\ansicpg1250')).unchecked).toEqual([]);
  });

  it.each([
    ['cut', '{\\rtf1 some text'],
    ['cut in a control word', '{\\rtf1 some text\\pa'],
    ['nested without end', '{\\rtf1 some text' + '{'.repeat(100000)],
  ])('what is %s keeps its text and is malformed', (_, source) => {
    const content = read('a.rtf', latin1(source));
    expect(linesIn(content)[0]).toBe('some text');
    expect(content.unchecked).toEqual(['malformed']);
  });

  it('a text of a great many single letters stays whole, beside another one that grows with it', () => {
    const content = read('a.rtf', latin1(`{\\rtf1 ${"\\'e9{\\v \\'e8}".repeat(25000)}\\par end}`));
    expect(linesIn(content)).toEqual(['é'.repeat(25000), 'end']);
    expect(linesIn(content, 'hidden-text').join('')).toBe('è'.repeat(25000));
  });

  it('what only begins like it is plain text', () => {
    expect(read('a.txt', '{\\rt notes}').kind).toBe('text');
  });
});
