import { detectText } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';

const OPTIONS = { policy: defaultPolicy, onFailed: () => undefined };

/** How many things all detectors together find in one text: normalised, scanned and judged. */
export function countDetections(text: string): number {
  return detectText(text, OPTIONS).length;
}
