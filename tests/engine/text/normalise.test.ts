import fc from 'fast-check';
import { normaliseText } from '../../../src/engine/text/normalise';

describe('normalised text', () => {
  test.each([
    ['a run of spaces is one space', 'sexual   health', 'sexual health'],
    [
      'every way to break a line is one line break',
      'a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h\u2029i',
      'a\nb\nc\nd\ne\nf\ng\nh\ni',
    ],
    ['a run that holds a line break is one', 'a \t\r\n \u00a0\n b', 'a\nb'],
    ['tabs part cells, spaces beside them do not', 'a \t b\t\u00a0c', 'a\tb\tc'],
    ['an empty cell keeps its place inside a row', 'a\t \tb', 'a\t\tb'],
    ['an empty cell keeps its place at the start of a row', 'a\tb\n \tc', 'a\tb\n\tc'],
    ['an empty cell keeps its place at the start of the text', '\n \tb\nc\td', '\tb\nc\td'],
    ['empty cells at the end of a row are gone', 'a\t\t\nb\t', 'a\nb'],
    ['no-break, thin, narrow and ideographic spaces are one space', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
    ['white space at the ends is gone', ' \u00a0hello\t\n', 'hello'],
    ['a zero-width space between two spaces leaves one', 'a \u200b b', 'a b'],
    ['zero-width characters and soft hyphens vanish inside a word', 'H\u200bI\u00adV\ufeff', 'HIV'],
    ['control characters vanish inside a word', 'H\0I\x7fV\x80', 'HIV'],
    ['a separator control is one space', 'a\x1fb\x1c\x1dc', 'a b c'],
    ['variation selectors and tag characters vanish', 'H\ufe0fI\u{e0041}V\u{e0100}\u180b\u{e007f}', 'HIV'],
    ['half a tag character stays', 'H\udb40I', 'H\udb40I'],
    ['a tag character split by a zero-width space vanishes', 'H\udb40\u200b\udc41I', 'HI'],
    ['tag characters inside one another vanish', 'H\udb40\udb40\udc41\udc41I', 'HI'],
    ['accents after a mark of another block keep their place', '!\u0300\u1dc0\u0316', '!\u0300\u1dc0\u0316'],
    ['a mark that comes apart into two', 'e\u0344', 'ë\u0301'],
    ['every dash is a hyphen', 'a\u2010b\u2011c\u2013d\u2014e\u2212f', 'a-b-c-d-e-f'],
    ['curly quotation marks are straight', '\u2018it\u2019s\u2019 \u201cfine\u201d', "'it's' \"fine\""],
    ['full-width letters and digits are plain', '\uff28\uff29\uff36\uff11', 'HIV1'],
    ['an accent of its own joins its letter', 'cafe\u0301', 'café'],
    ['newsletter padding vanishes', 'Hello \u034f \u200c \u034f \u200c', 'Hello'],
    [
      'accented letters, other scripts, bullets and emoji stay',
      'Ärzte Ελλάδα Москва • 😀 ‖',
      'Ärzte Ελλάδα Москва • 😀 ‖',
    ],
    ['nothing stays nothing', '', ''],
    ['only invisible characters are nothing', '\u200b \u00ad', ''],
  ])('%s', (_, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  test('half a million accents on one letter cost no minute', () => {
    expect(normaliseText('a' + '\u0301\u0327'.repeat(250_000)).length).toBeLessThan(40);
  });

  test('normalising twice changes nothing', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x20, 0xa0, 0xad, 0x200b, 0x2019, 0x301, 0x65, 0x0a, 0x0d, 0x09, 0xff21),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const once = normaliseText(String.fromCharCode(...units));
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
