import { attributeOf, decodeXmlText, walkXml } from '../../../src/attachments/xml/walk-xml';

/** The document as told: starts as "<a>", ends as "</a>", texts decoded. */
function told(xml: string): { readonly told: string; readonly isWhole: boolean } {
  let all = '';
  const isWhole = walkXml(Buffer.from(xml).toString('latin1'), {
    start: (name, attributes) => void (all += `<${name}${attributes.trim() === '' ? '' : ' ' + attributes.trim()}>`),
    end: (name) => void (all += `</${name}>`),
    text: (raw) => void (all += decodeXmlText(raw)),
  });
  return { told: all, isWhole };
}

describe('walkXml', () => {
  it.each([
    ['prefixes are dropped', '<w:p><w:t>x</w:t></w:p>', '<p><t>x</t></p>'],
    ['an empty element starts and ends', '<a><b/><c x="1" /></a>', '<a><b></b><c x="1"></c></a>'],
    ['a value may hold an angle bracket and the other quote', `<a x=">'" y='">'>t</a>`, `<a x=">'" y='">'>t</a>`],
    ['a value may hold a slash at its end', '<a x="/">t</a>', '<a x="/">t</a>'],
    ['comments and instructions say nothing', '<?xml version="1.0"?><a><!-- <b> -- -->x<?p ?></a>', '<a>x</a>'],
    ['sections of characters are text as it is', '<a><![CDATA[<b> & &amp;]]></a>', '<a><b> & &amp;</a>'],
    ['the five entities and numbers are resolved', '<a>&lt;&amp;&#65;&#x1F600;&quot;</a>', '<a><&A😀"</a>'],
    ['letters beyond ASCII are kept', '<a>Zoë Łukasz 😀</a>', '<a>Zoë Łukasz 😀</a>'],
    ['an end tag may have a space', '<a>x</a >', '<a>x</a>'],
    ['text around the root is none', ' <a/> ', '<a></a>'],
  ])('%s', (_, xml, expected) => {
    expect(told(xml)).toEqual({ told: expected, isWhole: true });
  });

  it.each([
    ['prefixes are dropped', '<c r="A1" x:s="2"/>', 'r=A1 s=2 c'],
    ['white space around the sign of equality says nothing', "<c r = 'A1'\n t=\n's' >", 'r=A1 t=s c'],
    ['values stand as they are written', '<c t="a &amp; b>"/>', 't=a &amp; b> c'],
    ['an end tag has none', '<c></c s="1"><d/>', 'c d'],
  ])('of attributes, told before their element, %s', (_, xml, expected) => {
    const all: string[] = [];
    walkXml(xml, { attribute: (name, raw) => all.push(`${name}=${raw}`), start: (name) => void all.push(name) });
    expect(all.join(' ')).toBe(expected);
  });

  it.each([
    ['an entity of its own is not expanded', '<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>', '<a>&b;</a>'],
    [
      'an external one is not fetched',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      '<a>&b;</a>',
    ],
    ['an external document type neither', '<!DOCTYPE a SYSTEM "http://a.example/x.dtd"><a>x</a>', '<a>x</a>'],
    ['a number beyond Unicode stays as it is', '<a>&#9999999;</a>', '<a>&#9999999;</a>'],
  ])('%s', (_, xml, expected) => {
    expect(told(xml).told).toBe(expected);
  });

  it.each([
    ['inside a tag', '<a><b'],
    ['inside a value', '<a x="1'],
    ['inside a comment', '<a><!-- x'],
    ['before its root ends', '<a><b></b>'],
    ['inside a document type', '<!DOCTYPE a [<!ENTITY'],
  ])('a document that stops %s is not whole, and what came before is told', (_, xml) => {
    expect(told(xml).isWhole).toBe(false);
  });

  it.each<[string, () => string]>([
    ['a million open elements', () => '<a>'.repeat(1000000)],
    ['a million quotes', () => '<a>' + `'"`.repeat(500000) + '</a>'],
    ['a million opening brackets', () => '<'.repeat(1000000)],
    ['a million tags with an apostrophe only at the end', () => '<b x="1"/>'.repeat(300000) + "'"],
    ['a million comments that never end', () => '<!-- '.repeat(200000)],
    ['a tag of a million attributes', () => `<a ${'x="1" '.repeat(200000)}/>`],
    ['a tag of a million values without a name', () => `<a ${'""'.repeat(500000)}/>`],
    ['a tag of a million spaces before a value', () => `<a x${' '.repeat(1000000)}="1"/>`],
  ])('%s take time with their length, not with its square', (_, make) => {
    const xml = make();
    const started = process.cpuUsage().user;
    walkXml(xml, { attribute: () => undefined, start: (__, attributes) => void attributeOf(attributes, 'y') });
    expect(process.cpuUsage().user - started).toBeLessThan(1e6);
  });
});

describe('attributeOf', () => {
  it.each([
    ['r="A1" s="2"', 's', '2'],
    [' x:state="hidden"', 'state', 'hidden'],
    [" a = 'b' ", 'a', 'b'],
    ['name="a &amp; b"', 'name', 'a & b'],
    ['a="x=1 b=2" b="3"', 'b', '3'],
  ])('of %s, %s is %s', (attributes, name, value) => expect(attributeOf(attributes, name)).toBe(value));

  it.each([
    ['the end of another name', 'sheetId="1"', 'Id'],
    ['a name in a value', 'a="id=7"', 'id'],
    ['a value that never ends', 'id="7', 'id'],
    ['none', '', 'id'],
  ])('%s is no such attribute', (_, attributes, name) => expect(attributeOf(attributes, name)).toBeUndefined());
});
