import { codeAt, isCapital } from '../text/characters';
import type { Detection, Detector, Signal } from './detector';
import { findPeopleBetween, type NamedPerson } from './people';
import type { Line, ScanText } from './scan-text';

const STREETS =
  'Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Cres|Terrace|Terr|Place|Pl|Gardens|Gdns|Grove|Court|Ct|' +
  'Way|Square|Sq|Walk|Row|Rise|Hill|Park|Parade|View|Mews|Green|Mount|Vale|Croft|Fold|Gate|Heights|Meadows?|Wharf|Yard|' +
  'Broadway|Esplanade|Promenade|Circus|Garth|Bank|Brow|Cottages?|Villas|Buildings|Boulevard|Blvd';

/**
 * What follows a house number. Hit " Quarry Lane", ", Quarry View", " HIGH STREET", " Heol Fawr"; miss " January to the Road",
 * " Park". Linear: at most four words of at most 20 letters.
 */
const STREET = new RegExp(
  `^,? (?:(?:[A-Z][A-Za-z'.-]{1,20} (?:(?:of|the|and|upon|in) )?){1,3}(?:${STREETS}|${STREETS.toUpperCase()})` +
    `|(?:The|High|Broad) (?:${STREETS})|(?:Heol|Ffordd|Stryd|Lôn|Maes|Rhodfa|Clos|Bryn|Cae) [A-Z][A-Za-zâêîôûŵŷ'-]{1,20})(?![A-Za-z])`,
);

/** Words of organisations, and of premises that are no home. Linear: single words. */
const BUSINESS = wholeWords(
  'ltd|limited|plc|llp|llc|inc|corp|gmbh|unit|suite|floor|surgery|council|school|academy|college|university|nursery|hospital|' +
    'clinic|infirmary|practice|offices?|centre|center|church|chapel|mosque|industrial|business|registered|company|trust|dept|' +
    'department|housing|station|library|museum|gallery|theatre|association|society|services|solicitors|partners|charity|foundation|agency|group|po box|headquarters|switchboard|warehouse|depot|www',
);

/** Words of places people go to. Linear: single words. */
const OUTING = wholeWords(
  'meet(?:ing)?|lunch|dinner|drinks|viewing|reservation|party|event|conference|venue|hotel|inn|restaurant|cafe|bar|pub|store|shop',
);

function wholeWords(words: string): RegExp {
  return new RegExp(`\\b(?:${words})\\b`, 'i');
}

const WHOSE = "his|her|their|(?:patient|tenant|client|applicant|claimant|pupil|employee)'s";

/** Hit "lives with her son at ", "her new address is", "home address: "; miss "email address: ". Linear: anchored at the end. */
const HOME = new RegExp(
  '(?:\\b(?:live[sd]?|living|resid(?:es?|ing|ed)|staying|rehoused|housed|placed)(?: \\w+){0,3} (?:at|in|to)' +
    `|\\b(?:(?:home|proof of|private|family|residential|correspondence|forwarding)|(?:${WHOSE})(?: new| current| home)?)` +
    ' address(?: \\w+){0,2}|cyfeiriad(?: cartref)?)[ :,\\t-]*\\n?$',
  'i',
);

/** Hit "address: ", "moved to "; miss "e-mail address: ", "moved to the ". Linear: anchored at the end. */
const ADDRESS = /(?:^|[^a-z-])(?:(?:postal |street |new |current )?address(?: is)?|mov(?:ed|ing|es) to)[ :,\t-]*\n?$/i;

/** Hit "Home address", "Address", "Address line 1"; miss "Email address", "IP address". Linear. */
const HEADING = /^(?:(?:home|postal|street|full|current) )?(?:address|street|cyfeiriad)(?: line)?(?: ?1)?$/i;

/** Hit "Flat 2b, ", "no. "; miss "flat ". Linear: anchored at the end. */
const FLAT = /\b(?:flat|apartment|apt|room|no\.?|number) ?\w{0,4},? ?$/i;

/** Where a label, a person or an organisation counts. */
const BEFORE = 60;
const AFTER = 30;
const AROUND = 120;
const COMPANY = 300;

/** From the street to its postcode: a locality, a town and a county on a few lines. */
const TO_POSTCODE = 90;

/**
 * Where somebody lives: a house number with a street (and the postcode that follows), or a postcode, behind words that say
 * so, beside a person, or in an address column: medium. An address that an organisation stands beside is its own, and one
 * beside nothing is nobody's. Sources: detectors reference 4.7; street words from general knowledge.
 */
export const homeAddress: Detector = {
  ids: ['home-address'],
  find(scan, found) {
    const { text, tokens } = scan;
    const postcodes = found.filter(({ detector }) => detector === 'postcode');
    const addresses: Detection[] = [];
    let sure: readonly number[] | undefined;
    let next = 0;
    let until = 0;
    for (let at = 0; at < tokens.count; at++) {
      const start = tokens.starts[at]!;
      if (start < until || !isHouseNumber(scan, at)) continue;
      const street = STREET.exec(text.slice(tokens.ends[at], tokens.ends[at]! + AROUND));
      if (street === null) continue;
      const streetEnd = tokens.ends[at]! + street[0].length;
      while (next < postcodes.length && postcodes[next]!.start < streetEnd) next++;
      const postcode = postcodes[next];
      const hasPostcode = postcode !== undefined && postcode.start - streetEnd < TO_POSTCODE;
      const address = { from: start, streetEnd, to: hasPostcode ? postcode.end : streetEnd };
      until = address.to;
      sure = sure ?? startsOfSure(found);
      const signals = signalsOf(scan, address, sure);
      if (signals !== undefined)
        addresses.push({ detector: 'home-address', start, end: address.to, level: 'medium', signals });
    }
    return addresses.concat(namedHouses(scan, postcodes, addresses));
  },
};

/** Where what interrupts begins, by position. */
function startsOfSure(found: readonly Detection[]): readonly number[] {
  return found
    .filter(({ level }) => level === 'medium' || level === 'high')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
}

/** One to four digits and perhaps a letter, before a space or comma and a capital. */
function isHouseNumber({ text, tokens }: ScanText, at: number): boolean {
  const length = tokens.ends[at]! - tokens.starts[at]!;
  const digits = tokens.digits[at]!;
  if (digits > 4 || length - digits > 1) return false;
  const after = codeAt(text, tokens.ends[at]!);
  const letter = codeAt(text, tokens.ends[at]! + (after === 0x2c ? 2 : 1));
  const before = codeAt(text, tokens.starts[at]! - 1);
  if ((after !== 0x20 && after !== 0x2c) || !isCapital(letter)) return false;
  // Commas part the cells of a list in text.
  return !(before > 0x20) || ',;:|("'.indexOf(String.fromCharCode(before)) >= 0;
}

/** `to`: the end of the postcode, or of the street where none follows. */
interface Address extends Line {
  readonly streetEnd: number;
}

/** What says that somebody lives there; undefined when nothing does. */
function signalsOf(scan: ScanText, address: Address, identifiers: readonly number[]): readonly Signal[] | undefined {
  const before = scan.text.slice(Math.max(0, address.from - BEFORE), address.from).replace(FLAT, '');
  if (HOME.test(before)) return ['label'];
  if (isBusinessBehind(scan.text, address)) return undefined;
  if (isBeside(scan, address)) return ['person'];
  const from = lineStart(scan, address);
  if (isBusinessBefore(scan.text, from, address)) return undefined;
  if (hasBetween(identifiers, Math.max(from, scan.lineAt(address.from).from), address.from)) return ['company'];
  if (HEADING.test(scan.headingAt(address.from))) return ['label'];
  const hasCompany = (): boolean =>
    hasBetween(identifiers, address.from - COMPANY, address.to + COMPANY) ||
    findPeopleBetween(scan, address.from - COMPANY, address.to + AROUND).some(isSubject);
  return ADDRESS.test(before) && hasCompany() ? ['label', 'company'] : undefined;
}

/** Whether sorted positions hold one of [from, to). */
function hasBetween(positions: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < positions.length && positions[low]! < to;
}

/** What stands between `from` and the street; the street's own name may hold such a word: Church Lane. */
function isBusinessBefore(text: string, from: number, address: Address): boolean {
  const before = text.slice(from, address.from);
  return BUSINESS.test(before) || OUTING.test(before);
}

function isBusinessBehind(text: string, address: Address): boolean {
  return BUSINESS.test(text.slice(address.streetEnd, address.to + AFTER));
}

function lineStart(scan: ScanText, { from }: Address): number {
  return Math.max(0, Math.min(scan.lineAt(from).from, from - BEFORE), from - AROUND);
}

/** A person before it on the same line, or a titled one on the line above: a signature has no title. */
function isBeside(scan: ScanText, address: Address): boolean {
  const { text } = scan;
  return findPeopleBetween(scan, Math.max(0, address.from - AROUND), address.from).some((person) => {
    const breaks = text.slice(person.end, address.from).split('\n').length - 1;
    const isNext = address.to > address.streetEnd || address.from - person.end < BEFORE;
    const isNamed = breaks === 0 ? isSubject(person) && isNext : breaks === 1 && person.kind === 'titled';
    const before = text.slice(Math.max(0, person.start - AFTER), person.start);
    return isNamed && !OUTING.test(before) && !isBusinessBefore(text, person.end, address);
  });
}

function isSubject({ kind }: NamedPerson): boolean {
  return kind === 'titled' || kind === 'full-name' || kind === 'role';
}

/** Houses without a number: what stands between words that say "home" and a postcode. */
function namedHouses(
  scan: ScanText,
  postcodes: readonly Detection[],
  addresses: readonly Detection[],
): readonly Detection[] {
  const houses: Detection[] = [];
  let next = 0;
  for (const { start, end } of postcodes) {
    while (next < addresses.length && addresses[next]!.end < end) next++;
    if (next < addresses.length && addresses[next]!.start <= start) continue;
    const label = NAMED_HOUSE.exec(scan.text.slice(Math.max(0, start - AROUND), start));
    if (label === null) continue;
    houses.push({
      detector: 'home-address',
      start: start - label[1]!.length,
      end,
      level: 'medium',
      signals: ['label'],
    });
  }
  return houses;
}

/** Hit "home address: Rose Cottage, Ferncombe, "; miss "email address: a@b.example, ". Linear: 120 characters. */
const NAMED_HOUSE =
  /\b(?:home address|lives at|living at|resid(?:es|ing) at|(?:his|her|their) (?:new )?address)(?: is|:)?[ :,\t-]*\n?((?:[^\n@]{1,90}|[^\n@]{1,50}\n[^\n@]{1,40}))$/i;
