import fc from 'fast-check';
import { readHtml } from '../../../src/engine/text/html-text';
import { normaliseText } from '../../../src/engine/text/normalise';

const read = (html: string): string => normaliseText(readHtml(html).lines.join('\n'));

describe('what a reader sees of HTML', () => {
  test.each([
    ['a word split by inline tags is one word', '<p>H<b>I</b>V<o:p></o:p></p>', 'HIV'],
    ['a word split by a comment is one word', 'H<!-- x -->IV', 'HIV'],
    ['a line break separates', 'sexual<br>health', 'sexual\nhealth'],
    ['paragraphs separate', '<p>sexual</p><p>health</p>', 'sexual\nhealth'],
    ['the source’s own line breaks and tabs are spaces', '<p>sexual\r\n\thealth&#10;team', 'sexual health team'],
    ['in preformatted text they are not', '<pre>a\r\nb\tc</pre>', 'a\nb\tc'],
    ['a picture separates', 'a<img src=x alt="secret">b', 'a b'],
    ['a wbr does not', 'safe<wbr>guarding', 'safeguarding'],
    ['named, decimal and hexadecimal entities are read', '&pound;5&nbsp;&#233;&#x2019;&euro;&ndash;', "£5 é'€-"],
    ['an entity may lack its semicolon', 'R&amp D&eacute', 'R& Dé'],
    ['a number without semicolon ends with its digits', '&#70alcon &#x46;&#x41lcon &#X48IV', 'Falcon FAlcon HIV'],
    ['a hexadecimal number takes every letter it can', '&#x46alcon', '\u046alcon'],
    ['an old name without semicolon ends before other letters', '&nbspFalcon H&shyIV &ltb>', 'Falcon HIV <b>'],
    ['a newer name needs its end', '&ensplash', '&ensplash'],
    ['numbers 128 to 159 mean windows-1252', 'it&#146;s', "it's"],
    ['unknown entities stay as written', '&bogus; & &; &#; &#x;', '&bogus; & &; &#; &#x;'],
    ['impossible code points become the replacement character', '&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['a soft hyphen entity vanishes', 'HI&shy;V', 'HIV'],
    ['attributes are not text', '<a href="https://x.example/hiv?a=hiv" title=\'hiv\' class=hiv>link</a>', 'link'],
    ["a '>' in a quoted attribute does not end the tag", '<a title="a > hiv" alt=\'>hiv\'>link</a>', 'link'],
    ['a quote in an unquoted value is not a quote', "<p title=it's>text</p><p title='x'>more</p>", 'text\nmore'],
    [
      'scripts, styles and titles are not text',
      '<title>hiv</title><STYLE>p{hiv}</Style><script>"</p>hiv"</script>ok',
      'ok',
    ],
    ['an end tag of a longer name does not end a style', '<style>a</styles>hiv</style>ok', 'ok'],
    ['comments are not text', 'a<!-- <p>hiv</p> > -->b', 'ab'],
    ['empty comments end at once', 'a<!-->b<!--->c', 'abc'],
    ['conditional comments are not text', '<!--[if gte mso 9]><xml>hiv</xml><![endif]-->ok', 'ok'],
    ['revealed conditional content is text', '<![if !supportLists]>1.<![endif]> ok', '1. ok'],
    ['CDATA and declarations are no text', '<!DOCTYPE html><?xml version="1.0"?><![CDATA[x]]>ok', 'ok'],
    ["a '<' that starts no tag is text", 'a < b <3 <', 'a < b <3 <'],
    ['a quote inside an unquoted value hides nothing', '<a href=/?q="t>hiv</a> <img alt="">', 'hiv'],
    ["a '=' that follows no name hides nothing", '<div =">hiv</div><p class="x">', 'hiv'],
    ["a '=' that follows a value hides nothing", '<div a="b" =">hiv</div><p class="x">', 'hiv'],
    ['what browsers show after --!> is text', '<!-- a --!> hiv <!-- b -->', 'hiv'],
    ['upper-case tags work', '<P>one</P><BR><P>two</P>', 'one\ntwo'],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  test.each([
    ['comment', 'a<!-- hiv'],
    ['comment with a tag', 'a<!-- <p>hiv</p>'],
    ['quoted attribute', '<p title="x>hiv</p>'],
    ['style', '<style>p{}<p>hiv'],
    ['tag', '<p hiv'],
  ])('text after an unclosed %s is kept', (_, html) => {
    expect(read(html)).toContain('hiv');
  });

  test('layout white space between blocks makes no lines; br and empty paragraphs do', () => {
    expect(readHtml('<div>\r\n <p>a</p>\r\n <p>b</p></div><br><p>&nbsp;</p>c').lines).toEqual([
      'a',
      'b',
      '',
      '\u00a0',
      'c',
    ]);
  });

  test.each([
    [
      'a row is a line, its cells parted by tabs',
      '<tr><th>Name<th>Born<tr><td>Anna<td>1980',
      ['Name\tBorn', 'Anna\t1980'],
    ],
    [
      'a cell of several blocks is one cell',
      '<tr><td><p>Anna</p><p>Ortiz</p></td><td>1 High St<br>Bristol</td></tr>',
      ['Anna Ortiz\t1 High St Bristol'],
    ],
    ['empty cells keep their place', '<tr><td></td><td>&nbsp;</td><td>x</td><td><p></p></td></tr>', ['\t\tx\t']],
    ['a cell over two columns is two', '<tr><td colspan="2">a</td><td>b</td></tr>', ['a\t\tb']],
    [
      'white space of the source breaks no row',
      '<table>\r\n <tr>\r\n  <td>a\r\n b</td>\r\n  <td>c</td>\r\n </tr>\r\n</table>',
      ['a  b   \tc  '],
    ],
    [
      'text around a table is on lines of its own',
      'x<table><tr><td>a</td><td>b</td></tr></table>y',
      ['x', 'a\tb', 'y'],
    ],
  ])('data table: %s', (_, html, lines) => {
    expect(readHtml(html).lines).toEqual(lines);
  });

  test.each([
    ['one cell around everything', '<tr><td><p>a</p><p>b</p></td></tr>', ['a', 'b']],
    [
      'a table inside a cell; the inner rows are data',
      '<table><tr><td>x</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      ['x', 'a\tb'],
    ],
    ['a cell of many lines', '<tr><td>a<br>b<br>c<br>d<br>e</td><td>f</td></tr>', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a cell of a long paragraph', `<tr><td>${'a'.repeat(301)}</td><td>f</td></tr>`, ['a'.repeat(301), 'f']],
    ['a signature beside a logo', '<tr><td><img src=x></td><td>Anna<br>Director</td></tr>', [' ', 'Anna', 'Director']],
  ])('table of layout: %s', (_, html, lines) => {
    expect(readHtml(html).lines).toEqual(lines);
  });

  test('a landmark inside a row keeps its line', () => {
    expect(readHtml('<tr><td>a</td><td><div id="Signature">b</div></td></tr>')).toEqual({
      lines: ['a', 'b'],
      landmarks: [{ kind: 'signature', from: 1, to: 2 }],
    });
  });

  test('landmarks name lines, nested elements of the same name included', () => {
    const html =
      '<p>own</p><blockquote type="cite"><blockquote type=cite>a</blockquote><p>b</p></blockquote><p>own</p>';
    expect(readHtml(html)).toEqual({ lines: ['own', 'a', 'b', 'own'], landmarks: [{ kind: 'quote', from: 1, to: 3 }] });
  });

  test.each([
    ['a plain blockquote is an indent', '<blockquote style="margin:0 0 0 40px">x</blockquote>'],
    ['another tag with a known id', '<p id="Signature">x</p>'],
    ['a class that only contains a known one', '<div class="my-gmail_quotes">x</div>'],
    ['a known word in another attribute', '<div title="gmail_signature">x</div>'],
  ])('no landmark: %s', (_, html) => {
    expect(readHtml(html).landmarks).toEqual([]);
  });
});

describe('hostile HTML ends in linear time, so it ends at all', () => {
  const many = 200000;
  test.each([
    ['opening angle brackets', '<'.repeat(many)],
    ['unclosed comments', '<!--'.repeat(many)],
    ['unclosed comments with tags', '<!--<p>'.repeat(many)],
    ['unclosed declarations', '<!x'.repeat(many)],
    ['unclosed tags', '<a '.repeat(many)],
    ['unclosed quotes', '<a b="c>'.repeat(many) + "<a b='c>".repeat(many)],
    ['equals signs', '<a' + '='.repeat(many)],
    ['unclosed styles', '<style>'.repeat(many)],
    ['unclosed styles with other end tags', '<style></p>'.repeat(many)],
    ['nested elements', '<div>'.repeat(many)],
    ['nested quotes', '<blockquote type=cite>'.repeat(many) + 'x'],
    ['quotes side by side', '<blockquote type=cite>x</blockquote>'.repeat(many / 4)],
    ['dividers', '<hr tabindex=-1><br>'.repeat(many / 4)],
    ['reply dividers', '<div id=divRplyFwdMsg>x</div>'.repeat(many / 4)],
    ['stray end tags', '</div>'.repeat(many)],
    ['nested tables', '<table><tr><td>a<td>b'.repeat(many / 4)],
    ['cells of one row', '<tr>' + '<td>a'.repeat(many)],
    ['wide cells of one row', '<tr>' + '<td colspan=99>'.repeat(many / 4)],
    ['ampersands', '&'.repeat(many)],
    ['entity prefixes', '&#x'.repeat(many)],
    ['one long tag name', '<' + 'a'.repeat(many)],
  ])('%s', (_, html) => {
    expect(() => readHtml(html)).not.toThrow();
  });
});

test('no string makes it throw, and it never invents lines that landmarks miss', () => {
  const token = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<![',
      ']>',
      '"',
      "'",
      '=',
      '&',
      '&#',
      ';',
      '<div',
      '<blockquote type=cite',
      '<style>',
    ],
    ...[
      '</div>',
      '</blockquote>',
      '<br>',
      'id=Signature',
      ' ',
      'a',
      '\n',
      '<td>',
      '<td colspan=3>',
      '<tr>',
      '</tr>',
      '<table>',
      '</table>',
      '<pre>',
      '</style',
      '/',
      '?',
      '\u00a0',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(token).map((all) => all.join('')),
      ),
      (html) => {
        const { lines, landmarks } = readHtml(html);
        for (const { from, to } of landmarks) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(lines.length);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
