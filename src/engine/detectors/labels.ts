import type { ScanText } from './scan-text';

/** Where a label word stands: directly before or heading the column, somewhere near, or nowhere. */
export type LabelPlace = 'adjacent' | 'near' | 'none';

/** Finds words that say what a number is. */
export interface Labels {
  /** The nearest place of a label for what stands at [start, end). */
  placeAt(scan: ScanText, start: number, end: number): LabelPlace;
}

/** On the same line; about what stands between a label and its number ("NHS number for the above patient: "). */
const ADJACENT = 40;

/** Microsoft Purview's distance for supporting words. */
const NEAR = 300;

/**
 * Label words, whole and in any case. `pattern`: the words as a regular expression without flags, such as
 * 'nhs (?:number|no|#)|chi'; it must not match the empty text and must be linear.
 */
export function createLabels(pattern: string): Labels {
  const words = new RegExp(`(?:^|[^a-z0-9])(?:${pattern})(?![a-z0-9])`, 'i');
  return {
    placeAt(scan, start, end) {
      const { text } = scan;
      const line = Math.max(scan.lineAt(start).from, start - ADJACENT);
      if (words.test(text.slice(line, start)) || words.test(scan.headingAt(start))) return 'adjacent';
      return words.test(text.slice(Math.max(0, start - NEAR), start)) || words.test(text.slice(end, end + NEAR))
        ? 'near'
        : 'none';
    },
  };
}
