import { isPassword, withoutEnd } from './password-value';
import type { Line, ScanText } from './scan-text';
import { placesOf } from './secret-gate';

/** Between a user and a password. Without spaces it is a path, a date, "and/or". */
const SLASH = '/ ';

const SHORTEST = 8;
const LONGEST = 64;

/** Hit "gmarsden", "jo.reed@firm.example"; miss "(jo)". Linear: at the end of 64 characters. */
const USER = /(?:^|\s)([\w.@+-]{2,60})$/;

/** Say that one can log in. Hit "log in as", "the portal"; miss "login2", "blog in". Linear: single words. */
const LOGS_IN =
  /\b(?:log[- ]?(?:in|on)s?|log(?:ged|ging) (?:in|on)|sign(?:ing)? in|portals?|passwords?|user ?names?|credentials)\b/i;
const NEAR = 300;

/**
 * Passwords behind a user and a slash, as people keep them: "SIMS - gmarsden / Hex!heron24". Letters of both cases, a digit and a
 * sign are hardly anything else; without the sign a word of logging in must stand near. Near miss: "AB12 / CD34", "Mon / Tue",
 * "Heron2024 / Heron2025".
 */
export function passwordsInPairs({ text }: ScanText): readonly Line[] {
  const values: Line[] = [];
  for (const slash of placesOf(text, SLASH)) {
    // Not looked for with the space before it: a search stops at each character like its first.
    if (text.charCodeAt(slash - 1) !== 0x20) continue;
    const at = slash - 1;
    const from = slash + SLASH.length;
    const value = withoutEnd(text.slice(from, from + LONGEST).split(/\s/, 1)[0]!);
    if (!isMixed(value)) continue;
    const user = USER.exec(text.slice(Math.max(0, at - LONGEST), at));
    if (user === null || isMixed(user[1]!)) continue;
    if (/[!#$%^&*+=~@?]/.test(value) || LOGS_IN.test(text.slice(Math.max(0, at - NEAR), from + NEAR)))
      values.push({ from, to: from + value.length });
  }
  return values;
}

function isMixed(value: string): boolean {
  return (
    value.length >= SHORTEST && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && isPassword(value)
  );
}
