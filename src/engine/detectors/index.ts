import type { Detector } from './detector';
import { protectiveMarking } from './protective-marking';

/** Every detector, in the order in which they look: those that need company after those that give it. */
export const DETECTORS: readonly Detector[] = [
  // identifiers
  // bank, contact, address
  // secrets
  protectiveMarking,
  // topics
];

export { DETECTOR_IDS, LEVELS, compareLevels, type Detection, type DetectorId, type Level, type Signal } from './detector';
