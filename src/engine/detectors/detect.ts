import { compareLevels, raised, type Detection, type Detector, type DetectorId } from './detector';
import type { ScanText } from './scan-text';

/**
 * What the detectors see in a text, by position and without overlaps: of two findings on one stretch the surer stands, of
 * equals the longer, of those the earlier in the list. Topics are about the words around them and overlap nothing.
 * `onFailed` is told of detectors that threw: our own fault, and never a reason to stop looking.
 */
export function detect(
  scan: ScanText,
  detectors: readonly Detector[],
  onFailed: (ids: readonly DetectorId[]) => void,
): readonly Detection[] {
  const found: Detection[] = [];
  for (const detector of detectors) {
    try {
      for (const each of detector.find(scan, found)) found.push(each);
    } catch {
      onFailed(detector.ids);
    }
  }
  return raiseInCompany(withoutOverlaps(found));
}

function withoutOverlaps(found: readonly Detection[]): readonly Detection[] {
  const byPlace = found
    .map((each, order) => ({ each, order }))
    .sort((a, b) => a.each.start - b.each.start || a.each.end - b.each.end || a.order - b.order);
  const kept: { each: Detection; order: number }[] = [];
  const topics: Detection[] = [];
  for (const next of byPlace) {
    if (isTopic(next.each.detector)) {
      topics.push(next.each);
      continue;
    }
    let isBeaten = false;
    while (kept.length > 0 && kept[kept.length - 1]!.each.end > next.each.start) {
      const last = kept[kept.length - 1]!;
      if (!isStronger(next, last)) {
        isBeaten = true;
        break;
      }
      kept.pop();
    }
    if (!isBeaten) kept.push(next);
  }
  return kept
    .map(({ each }) => each)
    .concat(topics)
    .sort((a, b) => a.start - b.start);
}

function isStronger(a: { each: Detection; order: number }, b: { each: Detection; order: number }): boolean {
  const byLevel = compareLevels(a.each.level, b.each.level);
  const byLength = a.each.end - a.each.start - (b.each.end - b.each.start);
  return (byLevel || byLength || b.order - a.order) > 0;
}

function isTopic(id: DetectorId): boolean {
  return id.startsWith('topic-');
}

/** Distance in which findings keep each other company, as for label words. */
const COMPANY = 300;

/** Kinds that say little alone, and that a second kind beside them makes surer. */
const CAN_RISE: readonly DetectorId[] = [
  'nhs-number',
  'national-insurance-number',
  'uk-passport',
  'gb-driving-licence',
  'payment-card',
  'pupil-number',
];

/** One level at most, and only beside a finding of another kind that is itself surer than its shape. */
function raiseInCompany(found: readonly Detection[]): readonly Detection[] {
  const isCompany = (each: Detection): boolean => each.level === 'medium' || each.level === 'high';
  return found.map((each, at) => {
    if ((each.level !== 'low' && each.level !== 'medium') || CAN_RISE.indexOf(each.detector) < 0) return each;
    const isNear = (other: Detection | undefined): boolean =>
      other !== undefined &&
      other.detector !== each.detector &&
      isCompany(other) &&
      other.start - each.end < COMPANY &&
      each.start - other.end < COMPANY;
    // The few on either side: in a list of a thousand numbers the next neighbours say what there is to say.
    const hasCompany = [-3, -2, -1, 1, 2, 3].some((offset) => isNear(found[at + offset]));
    return hasCompany ? { ...each, level: raised(each.level), signals: each.signals.concat('company') } : each;
  });
}
