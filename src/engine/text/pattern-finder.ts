/** [start, end) of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Patterns may need time with the square of what they read, so they read a little at a time: a window, and the next from
 * a match's longest length before its end.
 */
const WINDOW = 1000;
const LONGEST_MATCH = 200;

/** What comes after so many matches in one text changes no verdict. */
const MOST_MATCHES = 1000;

/**
 * The matches of a pattern that `policy/patterns.ts` accepted, by position, none overlapping; `^` and `$` mean the ends of
 * lines. A match is at most a window long, and found for certain up to 200 characters; what matches nothing is no match.
 * Time is linear in the text: a window's square at worst.
 */
export function createPatternFinder(pattern: string, isCaseSensitive: boolean): (text: string) => readonly Span[] {
  const regex = new RegExp(pattern, isCaseSensitive ? 'gm' : 'gim');
  return (text) => {
    const found: Span[] = [];
    let from = 0;
    while (from < text.length && found.length < MOST_MATCHES) {
      // One character more in front: whether a word or a line begins at `from`.
      const base = Math.max(0, from - 1);
      const windowEnd = from + WINDOW;
      const lastStart = windowEnd < text.length ? windowEnd - LONGEST_MATCH : text.length;
      regex.lastIndex = from - base;
      const match = regex.exec(text.slice(base, windowEnd));
      const start = match === null ? lastStart : base + match.index;
      if (match === null || start >= lastStart) from = lastStart;
      else if (match[0] === '') from = start + 1;
      else {
        from = start + match[0].length;
        found.push({ start, end: from });
      }
    }
    return found;
  };
}
