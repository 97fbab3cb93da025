import type { DetectorId } from './detectors';
import { findPeopleBetween, type PersonKind } from './detectors/people';
import type { Line, ScanText } from './detectors/scan-text';
import { identityOf, type Found } from './seen';
import { createHeaderTest } from './text/address-header';

/**
 * What makes a row a row about a person, those first that are one person's alone. A phone number or address of an
 * organisation looks the same, which is why only many of them count for anything.
 */
const IDENTIFYING: readonly DetectorId[] = [
  'nhs-number',
  'national-insurance-number',
  'pupil-number',
  'uk-passport',
  'gb-driving-licence',
  'email-address',
  'utr',
  'iban',
  'sort-code-account',
  'payment-card',
  'phone-number',
  'home-address',
  'date-of-birth',
];

/** Found in their shape alone they still count: there is no surer way to write them. */
const CONTACTS: readonly DetectorId[] = ['email-address', 'phone-number'];

/** National, international, and with the 0 in brackets (Ofcom, national numbering plan: 071 to 075, 077 to 079). */
const MOBILE = /^(?:\+?(?:00)?44 ?(?:\(0\))?|0) ?-?7[1-57-9]/;

/** As far as a row is searched for a name. */
const LONGEST_ROW = 2000;

/** As far as a row is compared with others. */
const LONGEST_KEY = 200;

/** From a contact to the name before or behind it. */
const BESIDE = 60;

export interface PeopleCount {
  readonly people: number;
  /** Distinct private contacts, each beside a name or a role in a family: "Mila's mum 07700 900155". */
  readonly namedContacts: number;
}

/**
 * How many distinct people a text tells apart: rows with a name and contact details, an identifier, a birth date or
 * something said about the person, and each value of a list of contacts or identifiers on one line. `found` in the order of
 * places, without what belongs to the sender, the recipients or the organisation. The address fields of earlier mails are passed
 * over: every answer repeats them. `personal`: the addresses at providers of personal mail.
 */
export function countPeople(scan: ScanText, found: readonly Found[], personal: ReadonlySet<Found>): PeopleCount {
  const people = new Set<string>();
  const contacts = new Map<string, PersonKind>();
  const isHeader = createHeaderTest(scan);
  for (let at = 0; at < found.length;) {
    const line = scan.lineAt(found[at]!.start);
    const start = at;
    while (at < found.length && found[at]!.start <= line.to) at++;
    if (isHeader(line)) continue;
    const row = found.slice(start, at);
    for (const key of keysOf(row, scan, line)) people.add(key);
    const inRow = row.filter(({ detector }) => CONTACTS.indexOf(detector) >= 0);
    inRow.forEach((contact, index) => {
      const { detector, value, identity } = contact;
      if (contact.start - line.from > LONGEST_ROW) return;
      if (detector === 'phone-number' ? !MOBILE.test(value) : !personal.has(contact)) return;
      const from = Math.max(line.from, contact.start - BESIDE, index > 0 ? inRow[index - 1]!.end : 0);
      const to = Math.min(line.to, contact.end + BESIDE, index + 1 < inRow.length ? inRow[index + 1]!.start : line.to);
      let kind: PersonKind | undefined;
      for (const person of findPeopleBetween(scan, from, to))
        // Whoever is named by profession is no private person there.
        if (person.kind !== 'professional' && (kind === undefined || kind === 'by-form')) kind = person.kind;
      // National digits: one number is written with and without its country.
      if (kind !== undefined) contacts.set(detector === 'phone-number' ? identity.slice(-10) : identity, kind);
    });
  }
  const byForm = Array.from(contacts.values()).filter((kind) => kind === 'by-form').length;
  // "Duty Manager" is written like a name: what only looks like one counts beside as many that are.
  return { people: people.size, namedContacts: Math.min(contacts.size, 2 * (contacts.size - byForm)) };
}

function keysOf(row: readonly Found[], scan: ScanText, line: Line): Iterable<string> {
  const all = valuesOf(row);
  const own = ownOf(all);
  // Most rows: whom else they name makes no difference, and is not looked for.
  if (own !== undefined && longestOf(all).size === 1) return own;
  const { text } = scan;
  const name = findPeopleBetween(scan, line.from, Math.min(line.to, line.from + LONGEST_ROW)).find(
    ({ kind }) => kind === 'titled' || kind === 'full-name',
  );
  const named = name && identityOf(text.slice(name.start, name.end));
  // A landline beside no name is a desk's.
  const values =
    named !== undefined
      ? all
      : valuesOf(row.filter(({ detector, value }) => detector !== 'phone-number' || MOBILE.test(value)));
  const longest = longestOf(values);
  if (longest.size === 0) return named !== undefined && row.some(isTold) ? [named] : [];
  if (longest.size > 1) return longest;
  return ownOf(values) ?? [named ?? identityOf(text.slice(line.from, Math.min(line.to, line.from + LONGEST_KEY)))];
}

/** Something said about the person. */
function isTold({ detector, level }: Found): boolean {
  return detector.startsWith('topic-') && (level === 'medium' || level === 'high');
}

type Values = ReadonlyMap<DetectorId, ReadonlySet<string>>;

function valuesOf(row: readonly Found[]): Values {
  const values = new Map<DetectorId, Set<string>>();
  for (const { detector, level, identity } of row) {
    if (IDENTIFYING.indexOf(detector) < 0 || (level === 'shape' && CONTACTS.indexOf(detector) < 0)) continue;
    const known = values.get(detector) ?? new Set<string>();
    known.add(identity);
    values.set(detector, known);
  }
  return values;
}

function longestOf(values: Values): ReadonlySet<string> {
  return Array.from(values.values()).reduce((a, b) => (b.size > a.size ? b : a), new Set<string>());
}

/** A person's own number tells two people of one name apart, and one person in two rows together. */
function ownOf(values: Values): ReadonlySet<string> | undefined {
  const own = IDENTIFYING.slice(0, 6).find((detector) => values.has(detector));
  return own && values.get(own);
}
