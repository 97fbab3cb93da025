import { codeAt, isAlphanumeric, isDigit } from '../text/characters';
import type { ScanText } from './scan-text';

/**
 * Matches a number written in groups of digits, such as 3-3-4, that begins with the given token. Returns the end offset, or
 * -1. One separator of `separators` parts all groups, always the same: mixed grouping is another kind of number. Nothing
 * that would make it a part of a longer one stands outside: see `isPartOfLonger`. `lengths` of one group is the number
 * run together.
 */
export function matchGroups(scan: ScanText, token: number, lengths: readonly number[], separators: string): number {
  const { text, tokens } = scan;
  const { starts, ends, digits } = tokens;
  const last = token + lengths.length - 1;
  if (last >= tokens.count) return -1;
  let separator = 0;
  let isBroken = false;
  for (let at = token; at <= last; at++) {
    const length = ends[at]! - starts[at]!;
    if (length !== lengths[at - token] || digits[at] !== length) return -1;
    if (at === token) continue;
    if (starts[at] !== ends[at - 1]! + 1) return -1;
    const between = text.charCodeAt(ends[at - 1]!);
    // Mail is wrapped at 72 characters, inside numbers too. A list of short numbers has no space anywhere.
    if (between === 0x0a) isBroken = true;
    else if (separator === 0) separator = between;
    else if (separator !== between) return -1;
  }
  if (lengths.length > 1 && separators.indexOf(String.fromCharCode(separator)) < 0) return -1;
  if (isBroken && separator !== 0x20) return -1;
  return isPartOfLonger(text, starts[token]!, ends[last]!) ? -1 : ends[last]!;
}

/**
 * Whether what stands at [start, end) is a piece of something longer: a letter, digit or underscore beside it, or a digit
 * behind one hyphen or dot (invoice numbers, versions, GUIDs). A letter before a hyphen is none: people write "NHS-…".
 */
export function isPartOfLonger(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  const after = codeAt(text, end);
  return (
    isWord(before) ||
    isWord(after) ||
    (isJoint(before) && isDigit(codeAt(text, start - 2))) ||
    (isJoint(after) && isDigit(codeAt(text, end + 1)))
  );
}

/** The digits of a number, without its separators. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** The sum of the products of digits and weights. `weights`: one character each, '0'-'9' and 'A' for 10. */
export function weightedSum(digits: string, weights: string): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights.charCodeAt(at) - 0x30;
    sum += (digits.charCodeAt(at) - 0x30) * (weight > 9 ? 10 : weight);
  }
  return sum;
}

function isWord(code: number): boolean {
  return isAlphanumeric(code) || code === 0x5f;
}

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2e;
}
