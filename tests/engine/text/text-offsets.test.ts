import fc from 'fast-check';
import { normaliseText } from '../../../src/engine/text/normalise';
import { normaliseWithOffsets } from '../../../src/engine/text/text-offsets';

/** What stood in the original where `part` stands in the normalised text. */
function originalOf(original: string, part: string): string {
  const { text, originalStart, originalEnd } = normaliseWithOffsets(original);
  const at = text.indexOf(part);
  return original.slice(originalStart(at), originalEnd(at + part.length));
}

describe('a part of normalised text is found where it stood', () => {
  test.each([
    ['in plain text', 'an HIV clinic', 'HIV', 'HIV'],
    ['behind white space at the start', ' \r\n\t HIV', 'HIV', 'HIV'],
    ['behind runs of white space', 'a  \u00a0 b\r\n\r\nHIV c', 'HIV', 'HIV'],
    ['with hidden characters inside, without those around', '\u200bH\u200bI\u00adV\u200b', 'HIV', 'H\u200bI\u00adV'],
    ['with tags inside', 'xH\u{e0041}\u{e0042}IVx', 'HIV', 'H\u{e0041}\u{e0042}IV'],
    ['with an accent of its own', 'x e\u0301t y', 'ét', 'e\u0301t'],
    ['with more accents than are kept', `x e${'\u0300'.repeat(50)}t`, 't', 't'],
    ['with a mark that comes apart', 'e\u0344x', 'x', 'x'],
    ['over a run of white space', 'sexual \r\n  health', 'sexual\nhealth', 'sexual \r\n  health'],
    ['behind emoji and half an emoji', '😀\ud83d  HIV', 'HIV', 'HIV'],
    ['in full width', '\uff28\uff29\uff36', 'HIV', '\uff28\uff29\uff36'],
    ['at the end before white space', 'a  HIV \t\n', 'HIV', 'HIV'],
  ])('%s', (_, original, part, expected) => {
    expect(originalOf(original, part)).toBe(expected);
  });
});

const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0x20, 0xa0, 0xad, 0x200b, 0x2019, 0x301, 0x344, 0x65, 0x0a, 0x0d, 0x09, 0xff21, 0xdb40, 0xdc41),
);
const anyText = fc.array(unit, { maxLength: 40 }).map((units) => String.fromCharCode(...units));

test('the text is that of normaliseText', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      expect(normaliseWithOffsets(original).text).toBe(normaliseText(original));
    }),
    { numRuns: 3000 },
  );
});

test('places keep their order, lie inside the original, and hold something that becomes what stands there', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, originalStart, originalEnd } = normaliseWithOffsets(original);
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const [start, end] = [originalStart(at), originalEnd(at + 1)];
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(original.length);
        if (text.charCodeAt(at) > 0x20) expect(normaliseText(original.slice(start, end))).toContain(text.charAt(at));
        before = start;
      }
    }),
    { numRuns: 3000 },
  );
});

test('a megabyte of replacements is mapped in linear time', () => {
  const { text, originalEnd } = normaliseWithOffsets('a\u200b  '.repeat(300_000));
  expect(originalEnd(text.length)).toBe(4 * 300_000 - 3);
});
