import type { Detection, Detector } from '../../../src/engine/detectors/detector';
import { scanText } from '../../../src/engine/detectors/scan-text';
import { createRandom } from '../../helpers/generated/random';
import type { GeneratedKind } from '../../helpers/generated/uk-identifiers';

/** What one detector alone sees, as "value: level". */
export function seen(detector: Detector, text: string): readonly string[] {
  return findings(detector, text).map(({ start, end, level }) => `${text.slice(start, end)}: ${level}`);
}

export function findings(detector: Detector, text: string): readonly Detection[] {
  return detector.find(scanText(text), []);
}

/** Rows of a generated kind that the detector gets wrong: valid ones it misses, near misses it takes. 300 a side. */
export function mistakes(
  detector: Detector,
  kind: GeneratedKind,
): { missed: readonly string[]; taken: readonly string[] } {
  const random = createRandom(20261121);
  const rows = (make: GeneratedKind['valid']): readonly string[] => Array.from({ length: 300 }, () => make(random));
  return {
    missed: rows(kind.valid).filter((text) => findings(detector, text).length === 0),
    taken: rows(kind.nearMiss).filter((text) => findings(detector, text).length > 0),
  };
}
