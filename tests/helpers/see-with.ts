import { normaliseText } from '../../src/engine';
import { detect } from '../../src/engine/detectors/detect';
import type { Detector } from '../../src/engine/detectors/detector';
import { scanText } from '../../src/engine/detectors/scan-text';

/** What one detector sees in a text, as `[value, level]`, by position and without overlaps. */
export function seeWith(detector: Detector): (text: string) => [string, string][] {
  return (given) => {
    const text = normaliseText(given);
    return detect(scanText(text), [detector], (ids) => {
      throw new Error(`${ids.join()} failed`);
    }).map(({ start, end, level }) => [text.slice(start, end), level]);
  };
}
