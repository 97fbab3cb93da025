import { codeAt, isDigit, isLetter } from '../text/characters';
import { IBAN_STRUCTURES } from '../data/iban-structures';
import type { Detection, Detector } from './detector';
import { isOwnBankAccount } from './own-bank-account';
import type { ScanText } from './scan-text';

const LINE_END = 0x0a;

/** Country to the class of each character behind the check digits: n, a or c. */
const STRUCTURES: ReadonlyMap<string, string> = new Map(
  IBAN_STRUCTURES.split(',').map((each) => [each.slice(0, 2), spelledOut(each.slice(3))] as const),
);

function spelledOut(structure: string): string {
  return structure.replace(/([nac])(\d+)/g, (_, kind: string, count: string) => kind.repeat(Number(count)));
}

/**
 * International bank account numbers (ISO 13616): a country of the SWIFT registry, its length and structure, check digits
 * by mod 97 (ISO 7064). Groups of any size, parted by one kind of separator (space, hyphen, dot), and by the ends of lines, which programs put
 * where a line is full; all capitals or all small letters; "IBAN" may be glued in front and a word behind. The check alone is strong enough for high; the
 * published account of a company is low.
 */
export const iban: Detector = {
  ids: ['iban'],
  find(scan) {
    const { count, starts, ends, digits } = scan.tokens;
    const found: Detection[] = [];
    let until = 0;
    for (let at = 0; at < count; at++) {
      const start = starts[at]!;
      const length = ends[at]! - start;
      if (length < 4 || digits[at]! < 2 || start < until || isDigit(scan.text.charCodeAt(start))) continue;
      const from = isDigit(codeAt(scan.text, start + 2))
        ? start
        : length > 7 && isGlued(scan.text, start)
          ? start + 4
          : -1;
      const end = from < 0 ? -1 : endOfIban(scan.text, from);
      if (end < 0) continue;
      until = end;
      found.push(toDetection(scan, from, end));
    }
    return found;
  },
};

function toDetection(scan: ScanText, start: number, end: number): Detection {
  const isOwn = isOwnBankAccount(scan, { from: start, to: end });
  return { detector: 'iban', start, end, level: isOwn ? 'low' : 'high', signals: ['check', 'prefix'] };
}

function isGlued(text: string, start: number): boolean {
  return text.slice(start, start + 4).toUpperCase() === 'IBAN';
}

/** Where the IBAN that begins at `start` ends; -1 when there is none. Looks at most three times its length ahead. */
function endOfIban(text: string, start: number): number {
  const country = text.slice(start, start + 2);
  const structure = STRUCTURES.get(country.toUpperCase());
  if (structure === undefined) return -1;
  const isSmall = country !== country.toUpperCase();
  if (isSmall && country !== country.toLowerCase()) return -1;
  let separator = 0;
  let at = start + 2;
  let remainder = 0;
  for (let index = -2; index < structure.length; index++, at++) {
    let code = codeAt(text, at);
    if (index !== -2 && isSeparator(code) && (separator === 0 || code === separator)) {
      separator = code;
      code = codeAt(text, ++at);
    }
    code = code === LINE_END ? codeAt(text, ++at) : code;
    const value = valueOf(code, isSmall);
    const kind = index < 0 ? 'n' : structure[index];
    if (value < 0 || (kind === 'n' && value > 9) || (kind === 'a' && value < 10)) return -1;
    if (index >= 0) remainder = append(remainder, value);
  }
  const check = Number(text.slice(start + 2, start + 4));
  for (let index = 0; index < 2; index++)
    remainder = append(remainder, valueOf(text.charCodeAt(start + index), isSmall));
  // 00, 01 and 99 leave the same remainders as 97, 98 and 02, and no bank issues them.
  const isRight = check >= 2 && check <= 98 && (remainder * 100 + check) % 97 === 1;
  return isRight && isEnd(text, at) ? at : -1;
}

function append(remainder: number, value: number): number {
  return (remainder * (value > 9 ? 100 : 10) + value) % 97;
}

/** A glued word may follow a digit, or a letter of the other case; another digit makes it a longer number. */
function isEnd(text: string, at: number): boolean {
  const [last, next] = [codeAt(text, at - 1), codeAt(text, at)];
  if (isDigit(next)) return false;
  return !isLetter(next) || !isLetter(last) || (last & 0x20) !== (next & 0x20);
}

/** 0 to 9, letters of the asked case 10 to 35; -1 for anything else. */
function valueOf(code: number, isSmall: boolean): number {
  if (isDigit(code)) return code - 0x30;
  const letter = code - (isSmall ? 0x61 : 0x41);
  return letter >= 0 && letter < 26 ? letter + 10 : -1;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e;
}
