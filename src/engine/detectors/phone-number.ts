import { DRAMA, NINE_DIGITS, SEVEN_DIGITS, TEN_DIGITS } from '../data/phone-plan';
import type { Detection, Detector, Signal } from './detector';

/** The longest way to write one: "+44 (0) 1632 960 123" with room for brackets and spaces. */
const LONGEST = 28;

/** Hit "+44 (0)", "0044 ", "44", "0"; what is left is the national number. Linear: at the start, once each. */
const PREFIX = /^(?:(\+ ?|00 ?)?44[ .-]?(?:\(0\)|0(?=\d))?|0)/;

/** One digit after the other, parted by at most a bracket and a space; stops at a line's end. Linear. */
const WRITTEN = /^\+? ?\(?\d(?:[ ().-]{0,2}\d)*/;

/** Hit "+49 ", "+1(", of another country; miss "+44", ". ". Linear: at the end of seven characters. */
const OTHER_COUNTRY = /\+\d{1,3}[ .-]?\(?$/;

/**
 * United Kingdom telephone numbers: national with 0, or international with +44, 0044 or 44, with or without (0), and of
 * a range and length of the numbering plan. Groups as people like, but not 3-4-4 of a mobile or special number, which is
 * how Japan writes them. Ranges kept for drama carry `test`. Singly a shape: who counts them decides.
 */
export const phoneNumber: Detector = {
  ids: ['phone-number'],
  find({ text, tokens }) {
    const { count, starts, ends, digits } = tokens;
    const found: Detection[] = [];
    let until = 0;
    for (let at = 0; at < count; at++) {
      const token = starts[at]!;
      const length = ends[at]! - token;
      if (length < 2 || length > 14 || token < until || digits[at] !== length || !mayBegin(text, token, length))
        continue;
      const start = startOf(text, token);
      if (start < 0) continue;
      const end = endOf(text, start);
      if (end < 0) continue;
      until = end;
      const isDrama = DRAMA.test(nationalOf(text.slice(start, end)));
      found.push({ detector: 'phone-number', start, end, level: 'shape', signals: isDrama ? DRAMA_SIGNALS : [] });
    }
    return found;
  },
};

const DRAMA_SIGNALS: readonly Signal[] = ['test'];

/** A trunk 0 and an area, or the country: 0117…, 00 44, 0044…, 44 …, 44…. */
function mayBegin(text: string, start: number, length: number): boolean {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (first === 0x34) return second === 0x34 && (length === 2 || length > 10);
  if (first !== 0x30) return false;
  return second === 0x30 ? /^00[ .-]?44/.test(text.slice(start, start + 5)) : length > 2;
}

/** Takes in a plus sign; -1 where the digits belong to something longer or to another country. */
function startOf(text: string, token: number): number {
  const isCountry = text[token] === '4';
  const plus = text[token - 1] === '+' ? 1 : text.slice(token - 2, token) === '+ ' ? 2 : 0;
  if (plus > 0) return isCountry ? token - plus : -1;
  if (/[\w@#=&%]/.test(text.charAt(token - 1)) || /\d[-./]$/.test(text.slice(Math.max(0, token - 2), token))) return -1;
  return OTHER_COUNTRY.test(text.slice(Math.max(0, token - 7), token)) ? -1 : token;
}

/** Where the number ends that begins at `start`; -1 when it is none of the plan. */
function endOf(text: string, start: number): number {
  const written = WRITTEN.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  const groups = written.match(/\d+/g) ?? [];
  // Another number of a list begins with 0 or +; whatever else follows in the same grouping belongs to this one.
  for (let most = groups.length; most > 0; most--) {
    const end = start + endOfGroup(written, most);
    if (isNumber(text.slice(start, end)) && isEnd(text, end, groups.length === 1)) return end;
  }
  return -1;
}

function endOfGroup(written: string, groups: number): number {
  const pattern = /\d+/g;
  for (let group = 0; group < groups; group++) pattern.exec(written);
  return pattern.lastIndex;
}

function isEnd(text: string, end: number, isRunTogether: boolean): boolean {
  const next = text.slice(end, end + 3);
  if (/^\w|^[-./@]\w/.test(next)) return /^\.[A-Z]/.test(next);
  return isRunTogether || !/^ \(?[1-9]/.test(next) || /^ [1-9][^\d ]/.test(next);
}

function isNumber(written: string): boolean {
  const national = nationalOf(written);
  if (/^0\d\d([ -])\d{4}\1\d{4}$/.test(written) && /^[789]/.test(national)) return false;
  if (national.length === 10) return TEN_DIGITS.test(national);
  return national.length === 9 ? NINE_DIGITS.test(national) : SEVEN_DIGITS.test(national);
}

/** Without country, trunk 0 and separators; '' when it has neither. */
function nationalOf(written: string): string {
  const prefix = PREFIX.exec(written);
  return prefix === null ? '' : written.slice(prefix[0].length).replace(/\D/g, '');
}
