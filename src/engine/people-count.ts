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
 * over: every answer repeats them. `isPersonal`: whether an address is one at a provider of personal mail.
 */
export function countPeople(
  scan: ScanText,
  found: readonly Found[],
  isPersonal: (address: string) => boolean,
): PeopleCount {
  const people = new Set<string>();
  const contacts = new Map<string, PersonKind>();
  const isHeader = createHeaderTest(scan);
  for (let at = 0; at < found.length;) {
    const line = scan.lineAt(found[at]!.start);
    const start = at;
    while (at < found.length && found[at]!.start <= line.to) at++;
    if (isHeader(line)) continue;
    const name = findPeopleBetween(scan, line.from, Math.min(line.to, line.from + LONGEST_ROW)).find(
      ({ kind }) => kind === 'titled' || kind === 'full-name',
    );
    const named = name === undefined ? undefined : scan.text.slice(name.start, name.end);
    const row = found.slice(start, at);
    for (const key of keysOf(row, named, lineText(scan, line))) people.add(key);
    const inRow = row.filter(({ detector }) => CONTACTS.indexOf(detector) >= 0);
    inRow.forEach((contact, index) => {
      const { detector, value, identity } = contact;
      if (contact.start - line.from > LONGEST_ROW) return;
      if (detector === 'phone-number' ? !MOBILE.test(value) : !isPersonal(value)) return;
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

function lineText({ text }: ScanText, { from, to }: Line): string {
  return text.slice(from, Math.min(to, from + LONGEST_KEY));
}

function keysOf(found: readonly Found[], named: string | undefined, line: string): Iterable<string> {
  const values = new Map<DetectorId, Set<string>>();
  let isTold = false;
  for (const { detector, level, value, identity } of found) {
    if (detector.startsWith('topic-')) isTold = isTold || level === 'medium' || level === 'high';
    if (IDENTIFYING.indexOf(detector) < 0 || (level === 'shape' && CONTACTS.indexOf(detector) < 0)) continue;
    // A landline beside no name is a desk's.
    if (detector === 'phone-number' && named === undefined && !MOBILE.test(value)) continue;
    const known = values.get(detector) ?? new Set<string>();
    known.add(identity);
    values.set(detector, known);
  }
  let longest: ReadonlySet<string> = new Set();
  values.forEach((each) => {
    if (each.size > longest.size) longest = each;
  });
  if (longest.size === 0) return isTold && named !== undefined ? [identityOf(named)] : [];
  if (longest.size > 1) return longest;
  // A person's own number tells two people of one name apart, and one person in two rows together.
  const own = IDENTIFYING.slice(0, 6).find((detector) => values.has(detector));
  return own !== undefined ? values.get(own)! : [identityOf(named ?? line)];
}
