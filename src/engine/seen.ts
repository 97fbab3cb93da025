import type { Seen } from './attachment-digest';
import { compareLevels, DETECTOR_IDS, type Detection, type DetectorId } from './detectors';
import type { Policy } from './policy';
import { mask } from './text/mask';

/** Evidence is for people: more examples than this help nobody find the first one. */
const MOST_EXAMPLES = 3;

/** Something found in a text: by a detector, or a keyword of the administrator's list `list`. */
export interface Found extends Detection {
  readonly list: number | undefined;
  /** What stands there. Only `addUp` and counting look at it; it never leaves the engine but masked. */
  readonly value: string;
  /** `identityOf` the value. */
  readonly identity: string;
}

/** Adds up what was found: one entry for each kind, and for each list of keywords; the surest first. */
export function addUp(found: readonly Found[]): readonly Seen[] {
  const kinds = new Map<DetectorId | number, Found[]>();
  for (const each of found) {
    const key = each.list ?? each.detector;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [each]);
    else known.push(each);
  }
  return Array.from(kinds.values(), addUpKind).sort(surestFirst);
}

function addUpKind(found: readonly Found[]): Seen {
  const values = new Map<string, Found>();
  for (const each of found) {
    const known = values.get(each.identity);
    if (known === undefined || (known.level !== each.level && compareLevels(known.level, each.level) < 0))
      values.set(each.identity, each);
  }
  const distinct = Array.from(values.values());
  const surest = distinct.reduce((a, b) => (compareLevels(a.level, b.level) < 0 ? b : a));
  const asSure = distinct.filter(({ level }) => level === surest.level);
  return {
    detector: surest.detector,
    list: surest.list,
    level: surest.level,
    count: asSure.length,
    total: distinct.length,
    signals: surest.signals,
    masked: asSure.slice(0, MOST_EXAMPLES).map(({ value }) => mask(value)),
  };
}

function surestFirst(a: Seen, b: Seen): number {
  return compareLevels(b.level, a.level) || DETECTOR_IDS.indexOf(a.detector) - DETECTOR_IDS.indexOf(b.detector);
}

/** One value however it is written: letters and digits only, without case. Of a phrase its words. */
export function identityOf(value: string): string {
  const plain = value.toLowerCase().replace(/[^0-9a-z\u00c0-\uffff]+/g, '');
  return plain === '' ? value : plain;
}

/** Kinds that say something about a person; the others give away a system or an organisation. */
export function isAboutPeople(detector: DetectorId): boolean {
  return NOT_ABOUT_PEOPLE.indexOf(detector) < 0 && !detector.startsWith('secret-');
}

const NOT_ABOUT_PEOPLE: readonly DetectorId[] = [
  'vat-number',
  'postcode',
  'crypto-wallet',
  'vehicle-registration',
  'password-in-prose',
  'protective-marking',
  'keyword',
];

/** May what this detector sees interrupt? Keywords have an action of their own. */
export function isEnforced(detector: DetectorId, { detectors }: Policy): boolean {
  return detector === 'keyword' || detectors[detector] === 'enforce';
}
