import { codeAt, isAlphanumeric, isDigit } from '../text/characters';

/** A set of counts of digits: bit n for n of them, the highest bit for 31 and more. */
export type DigitCounts = number;

/**
 * Every run of ASCII letters and digits that holds a digit, by position: nearly all identifiers are made of them, and they
 * are few, so that thirty detectors cost little more than one. Arrays beside each other, because a loop over numbers
 * costs a tenth of one over objects; plain ones, because most texts have a dozen tokens, and typed arrays cost more to make.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many of the token's characters are digits. */
  readonly digits: readonly number[];
  /** The counts of digits that some token has. */
  readonly counts: DigitCounts;
}

/** `Tokens` while they are collected. */
export interface NewTokens {
  count: number;
  readonly starts: number[];
  readonly ends: number[];
  readonly digits: number[];
  counts: DigitCounts;
}

export function noTokens(): NewTokens {
  return { count: 0, starts: [], ends: [], digits: [], counts: 0 };
}

/** Adds the token that holds the digit at `at`, where the last one ended at `before`. Returns its end. */
export function addToken(text: string, at: number, before: number, tokens: NewTokens): number {
  let start = at;
  while (start > before && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  let end = at;
  let digits = 0;
  for (let code; isAlphanumeric((code = codeAt(text, end))); end++) if (isDigit(code)) digits++;
  tokens.count++;
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.digits.push(digits);
  tokens.counts |= 1 << Math.min(digits, 31);
  return end;
}
