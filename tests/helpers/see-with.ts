import { normaliseText } from '../../src/engine';
import type { Detector } from '../../src/engine/detectors/detector';
import { scanText } from '../../src/engine/detectors/scan-text';

/** What one detector sees in a text, as `[value, level]`, by position. */
export function seeWith(detector: Detector): (text: string) => [string, string][] {
  return (given) => {
    const text = normaliseText(given);
    return detector
      .find(scanText(text), [])
      .slice()
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, level }) => [text.slice(start, end), level]);
  };
}
