import { detectText } from '../../src/engine';

/** How many things all detectors together find in one text: normalised, scanned and judged. */
export function countDetections(text: string): number {
  return detectText(text).length;
}
