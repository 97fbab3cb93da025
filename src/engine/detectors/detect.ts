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
  let found: readonly Detection[] = [];
  for (const detector of detectors) {
    if (detector.digits !== undefined && (detector.digits & scan.tokens.counts) === 0) continue;
    try {
      const seen = detector.find(scan, found);
      // Most see nothing.
      if (seen.length > 0) found = found.concat(seen);
    } catch {
      onFailed(detector.ids);
    }
  }
  return found.length > 1 ? raiseInCompany(withoutOverlaps(found)) : found;
}

function withoutOverlaps(found: readonly Detection[]): readonly Detection[] {
  if (isInOrder(found)) return found;
  // Places in the list instead of findings: of equals the earlier stands.
  const byPlace = found.map((_, order) => order).sort((a, b) => comparePlaces(found, a, b));
  const standing: number[] = [];
  const beaten: boolean[] = [];
  for (const next of byPlace) {
    if (isTopic(found[next]!.detector)) continue;
    for (let last = standing.length - 1; last >= 0 && found[standing[last]!]!.end > found[next]!.start; last--) {
      beaten[next] = !isStronger(found, next, standing[last]!);
      if (beaten[next]) break;
      beaten[standing.pop()!] = true;
    }
    if (beaten[next] !== true) standing.push(next);
  }
  return byPlace.filter((order) => beaten[order] !== true).map((order) => found[order]!);
}

/** Each begins behind the one before, as where only addresses were found, by the hundred. */
function isInOrder(found: readonly Detection[]): boolean {
  for (let next = 1; next < found.length; next++) if (found[next]!.start < found[next - 1]!.end) return false;
  return true;
}

/** By start, topics behind others, by end, by order. */
function comparePlaces(found: readonly Detection[], a: number, b: number): number {
  const [one, other] = [found[a]!, found[b]!];
  if (one.start !== other.start) return one.start - other.start;
  return Number(isTopic(one.detector)) - Number(isTopic(other.detector)) || one.end - other.end || a - b;
}

function isStronger(found: readonly Detection[], a: number, b: number): boolean {
  const [one, other] = [found[a]!, found[b]!];
  const byLevel = compareLevels(one.level, other.level);
  const byLength = one.end - one.start - (other.end - other.start);
  return (byLevel || byLength || b - a) > 0;
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
