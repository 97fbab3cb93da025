import { isAlphanumeric, isCapital } from '../text/characters';
import type { Detection, Detector, Level } from './detector';
import { MARKINGS, type Marking } from './marking';
import type { ScanText } from './scan-text';
import { MARKING } from './words';

/**
 * How each is written, in the order of MARKINGS. Sources: Government Security Classifications Policy (Cabinet Office,
 * August 2024), its Welsh form, the scheme before April 2014, Traffic Light Protocol 2.0 (FIRST). OFFICIAL alone and TLP:GREEN
 * need no care and are not here.
 */
const WRITTEN = [
  'TOP SECRET',
  'SECRET',
  'OFFICIAL ?(?:[-:/]? ?SENSITIVE|\\(SENSITIVE\\))|SWYDDOGOL ?(?:[-:/]? ?SENSITIF|\\(SENSITIF\\))',
  'UK EYES ONLY',
  'TLP ?[:-] ?RED',
  'TLP ?[:-] ?AMBER ?\\+ ?STRICT',
  'TLP ?[:-] ?AMBER',
  'NHS[- ]CONFIDENTIAL',
  'RESTRICTED',
  'PROTECT',
  'CONFIDENTIAL',
  '(?:STRICTLY )?PRIVATE (?:AND|&) CONFIDENTIAL|STRICTLY CONFIDENTIAL|(?:COMMERCIAL )?IN CONFIDENCE|WITHOUT PREJUDICE|' +
    '(?:LEGALLY )?PRIVILEGED(?: (?:AND|&) CONFIDENTIAL)?|PREIFAT A CHYFRINACHOL|CYFRINACHOL',
];
const ANY = WRITTEN.map((each) => `(${each})`).join('|');

/** Descriptors and handling instructions of both schemes: what may follow a marking as part of it. */
const DESCRIPTORS =
  'PERSONAL(?: DATA)?|COMMERCIAL|LOCSEN|HR|MANAGEMENT|STAFF|MEDICAL|PATIENT|POLICY|POLITICAL|LPP|' +
  'LEGAL PROFESSIONAL PRIVILEGE|MARKET SENSITIVE|INVESTIGATIONS?|CONTRACTS|APPOINTMENTS|HONOURS|UK EYES ONLY|' +
  '(?:HMG|ORGANISATION) USE ONLY|RECIPIENTS ONLY|STRAP ?\\d?|ATOMIC';

/** At a line's first letter, behind reply prefixes: "RE: [OFFICIAL-SENSITIVE] Minutes". Sticky, and bounded. */
const AT_START = new RegExp(`(?:(?:RE|Re|FWD?|Fwd?): ?[[(*]?){0,4}(?:${ANY})(?![A-Za-z0-9])`, 'y');

/** Brackets, quotation marks, asterisks and spaces that may stand before a marking. */
const MOST_ORNAMENT = 12;

/** At the end of a short line: "Board papers - OFFICIAL-SENSITIVE", "Security classification: SECRET". */
const AT_END = new RegExp(
  `(?:[^ ] ?[-|] |[[(]|(?:[Mm]arking|MARKING|[Cc]lassification|CLASSIFICATION) ?[:=-] ?)(?:${ANY})[\\])]?$`,
);

const ORNAMENT = '[^A-Za-z0-9\\n\\t]{0,80}';
const ALONE = new RegExp(`^${ORNAMENT}$`);
const DESCRIBED = new RegExp(`^(?:[^A-Za-z0-9\\n\\t]{1,4}(?:${DESCRIPTORS})(?![A-Za-z0-9])){1,4}`);
const PARTED = /^(?: ?[\])*] ?| ?[:|/,] ?| ?- ?)[^ ]/;

/** Old scheme and everyday words; interrupt nobody unless a descriptor shows that the scheme is meant. */
const OLD: readonly Marking[] = ['restricted', 'protect', 'confidential'];

/** As far as a line is looked at. */
const LONGEST_LINE = 120;

/**
 * Markings in capitals that stand where markings stand: alone on their line or followed by their descriptors, at the start
 * of a subject, or parted from its end. In the middle of a sentence ("how to handle SECRET papers") and in small letters
 * ("sensitive skin") they are words.
 */
export const protectiveMarking: Detector = {
  ids: ['protective-marking'],
  find(scan) {
    const found: Detection[] = [];
    if ((scan.words.clues & MARKING) === 0) return found;
    const { text } = scan;
    for (let from = 0, to; from < text.length; from = to + 1) {
      to = text.indexOf('\n', from);
      if (to < 0) to = text.length;
      const detection = atStart(scan, from, to) ?? atEnd(text, from, to);
      if (detection !== undefined) found.push(detection);
    }
    return found;
  },
};

/** Is it seen surely enough to follow from it what a marking asks for? */
export function isMarking({ detector, level }: Pick<Detection, 'detector' | 'level'>): boolean {
  return detector === 'protective-marking' && (level === 'medium' || level === 'high');
}

/** Which marking a detection stands for, by its text; undefined when the text begins with none. */
export function markingOf(text: string): Marking | undefined {
  const match = BEGINS.exec(text);
  return match === null ? undefined : markingIn(match);
}

const BEGINS = new RegExp(`^(?:${ANY})`);

function markingIn(match: RegExpExecArray): Marking {
  return MARKINGS.filter((_, at) => match[at + 1] !== undefined)[0]!;
}

function atStart({ text }: ScanText, from: number, to: number): Detection | undefined {
  let first = from;
  while (first < from + MOST_ORNAMENT && isOrnament(text.charCodeAt(first))) first++;
  // A marking, "RE:", "Re:" or "Fw:".
  const second = text.charCodeAt(first + 1);
  if (!isCapital(text.charCodeAt(first)) || !(isCapital(second) || second === 0x65 || second === 0x77))
    return undefined;
  AT_START.lastIndex = first;
  const match = AT_START.exec(text);
  if (match === null) return undefined;
  const marking = markingIn(match);
  const end = first + match[0].length;
  const start = end - match[MARKINGS.indexOf(marking) + 1]!.length;
  const rest = text.slice(end, Math.min(to, end + LONGEST_LINE));
  const descriptors = DESCRIBED.exec(rest);
  if (descriptors !== null) {
    const described = end + descriptors[0].length;
    // "CONFIDENTIAL: HR plan" is a title; with nothing after it, it is the old scheme.
    const isMarking = OLD.indexOf(marking) < 0 || ALONE.test(rest.slice(descriptors[0].length));
    return detectionOf(marking, start, described, isMarking ? 'described' : 'before text');
  }
  if (ALONE.test(rest) || rest.charAt(0) === '\t') return detectionOf(marking, start, end, 'alone');
  const isSubject = from === 0;
  const isParted = PARTED.test(rest) || (isSubject && marking === 'official-sensitive' && /^ [A-Z0-9]/.test(rest));
  return isParted ? detectionOf(marking, start, end, 'before text') : undefined;
}

function atEnd(text: string, from: number, to: number): Detection | undefined {
  // Few lines end in a capital: the one thing that all of them have in common.
  const last = text.charCodeAt(to - 1);
  const isCloser = last === 0x5d || last === 0x29;
  if (!isCapital(isCloser ? text.charCodeAt(to - 2) : last) || to - from > LONGEST_LINE) return undefined;
  const match = AT_END.exec(text.slice(from, to));
  if (match === null) return undefined;
  const marking = markingIn(match);
  const written = match[MARKINGS.indexOf(marking) + 1]!;
  const start = from + match.index + match[0].lastIndexOf(written);
  return detectionOf(marking, start, start + written.length, 'after text');
}

/** ASCII that is neither letter, digit nor the end of the line. */
function isOrnament(code: number): boolean {
  return code < 0x80 && code !== 0x0a && !isAlphanumeric(code);
}

type Place = 'alone' | 'described' | 'before text' | 'after text';

function detectionOf(marking: Marking, start: number, end: number, place: Place): Detection {
  return { detector: 'protective-marking', start, end, level: levelOf(marking, place), signals: ['label'] };
}

function levelOf(marking: Marking, place: Place): Level {
  if (marking === 'local') return 'low';
  if (OLD.indexOf(marking) >= 0) return place === 'described' ? 'medium' : 'low';
  if (marking === 'tlp-amber' || marking === 'nhs-confidential') return 'medium';
  // "TOP SECRET: a party for Sam" is seldom a marking.
  const isSecret = marking === 'secret' || marking === 'top-secret';
  return isSecret && (place === 'before text' || place === 'after text') ? 'medium' : 'high';
}
