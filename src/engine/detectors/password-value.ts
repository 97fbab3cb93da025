/** Others than passwords: an address, a mail address, a file, a date, a time, an amount, a length, an ordinal. */
const OTHER =
  /:\/\/|^www\.|@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$|\.[a-z]{2,4}$|^[\d.,/:-]+$|^[£$€]\d|^\d+[+-]?(?:char|digit|letter|word|day|hour|min|month|year|st|nd|rd|th)/i;

const SHORTEST = 6;

/** Written as a PIN or a numeric passcode: four to eight digits. */
export function isPin(value: string): boolean {
  return /^\d{4,8}$/.test(value);
}

/** Digits alone behind a password's label: six to ten, and no day such as 20261121. */
export function isDigits(value: string): boolean {
  return /^\d{6,10}$/.test(value) && !/^(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d$/.test(value);
}

/** Without what ends the sentence or the brackets around it. */
export function withoutEnd(value: string): string {
  return value.replace(/[.,:)\]*?]+$/, '');
}

/**
 * Can be a password, told by a label beside it: six characters or more, letters with digits or with a sign inside. Near miss: one word
 * ("expired", "case-sensitive", "Required!"), a date, an address.
 */
export function isPassword(value: string): boolean {
  if (value.length < SHORTEST || OTHER.test(value) || !/[A-Za-z]/.test(value)) return false;
  return /\d/.test(value) || /[A-Za-z][!#$%^&*+=~@]+[A-Za-z]/.test(value);
}

/** Is hardly anything else, even without a word between it and its label. */
export function isStrongPassword(value: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /[!#$%^&*+=~@?]/].filter((each) => each.test(value));
  return value.length >= 8 && /\d/.test(value) && classes.length >= 2 && isPassword(value);
}
