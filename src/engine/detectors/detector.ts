import type { ScanText } from './scan-text';
import type { DigitCounts } from './tokens';

/** Detector ids; each is the name of its file, or of the folder where several share one (secrets, topics). */
export const DETECTOR_IDS = [
  'nhs-number',
  'national-insurance-number',
  'uk-passport',
  'gb-driving-licence',
  'utr',
  'vat-number',
  'postcode',
  'home-address',
  'sort-code-account',
  'iban',
  'payment-card',
  'date-of-birth',
  'phone-number',
  'email-address',
  'vehicle-registration',
  'pupil-number',
  'crypto-wallet',
  'secret-aws',
  'secret-github',
  'secret-slack',
  'secret-private-key',
  'secret-jwt',
  'secret-other',
  'password-in-prose',
  'topic-health',
  'topic-sexuality',
  'topic-ethnicity',
  'topic-religion',
  'topic-politics',
  'topic-trade-union',
  'topic-genetic-biometric',
  'topic-criminal',
  'topic-children',
  'topic-safeguarding',
  'topic-finance',
  'protective-marking',
  'keyword',
] as const;
export type DetectorId = (typeof DETECTOR_IDS)[number];

/**
 * How sure a detector is, least first. shape: has the issuer's form and passes its check, and nothing says that it is
 * meant so; never interrupts. low: counts in bulk and in company. medium: warns. high: warns, names the kind.
 */
const LEVELS = ['shape', 'low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What spoke for or against a finding, kept so that people can be told why. check: check digits or checksum. prefix: an
 * issuer's own. grouping: written as the issuer prints it. label: a word directly before, in the cell before or heading
 * the column. near: such a word within 300 characters. counter-label: a word for another kind of number. company: other
 * findings or a person near by. person, relation: a topic said about somebody. test: a range never issued to anybody.
 */
export type Signal =
  | 'check'
  | 'prefix'
  | 'grouping'
  | 'label'
  | 'near'
  | 'counter-label'
  | 'company'
  | 'person'
  | 'relation'
  | 'negated'
  | 'test';

/** Something a detector saw at [start, end) of the scanned text, in UTF-16 units. */
export interface Detection {
  readonly detector: DetectorId;
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly signals: readonly Signal[];
}

/**
 * Finds things of one kind. Pure, in time linear to the text whatever it holds. `found` is what the detectors before it
 * in the list saw, in no order: for what is only sensitive in company.
 */
export interface Detector {
  readonly ids: readonly DetectorId[];
  /** How many digits a token has to hold to begin a finding, where few tokens do: texts without one are passed over. */
  readonly digits?: DigitCounts;
  find(scan: ScanText, found: readonly Detection[]): readonly Detection[];
}

export function digitCounts(...ranges: readonly (readonly [from: number, to: number])[]): DigitCounts {
  let counts = 0;
  for (const [from, to] of ranges) for (let count = from; count <= to; count++) counts |= 1 << Math.min(count, 31);
  return counts;
}

/** One level up; high stays. */
export function raised(level: Level): Level {
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)]!;
}

/** One level down; shape stays. */
export function lowered(level: Level): Level {
  return LEVELS[Math.max(LEVELS.indexOf(level) - 1, 0)]!;
}

/** Negative when a is less sure than b. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
