/** C0 and C1 controls (line breaks, ANSI's escape), line and paragraph separators, and what turns text around. */
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text for formats without escapes for them: each such character becomes U+FFFD, and so does half of a pair. */
export function toInert(text: string): string {
  return text.replace(UNSHOWN, '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** JSON on one line that holds nothing a terminal or a line reader could take for more than text; reads as the same value. */
export function toJsonLine(value: unknown): string {
  // In what JSON.stringify writes these stand inside strings only, where an escape means the same.
  return JSON.stringify(value).replace(UNSHOWN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
