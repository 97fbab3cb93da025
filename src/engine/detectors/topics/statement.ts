import { findPeopleBetween, type NamedPerson } from '../people';
import type { ScanText } from '../scan-text';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence, a list line or a table row at [from, to), and who is named in it; not those who only deal with the matter. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly people: readonly NamedPerson[];
}

/**
 * What ties a term to a person. related: words that say so, or cells of one row. by-form: the same with a name that only its
 * form gives away. carried: a pronoun for somebody named before. pronoun: one for somebody who is not named. named: one
 * sentence. near: somebody is named just before or after.
 */
export type Tie = 'related' | 'by-form' | 'carried' | 'pronoun' | 'named' | 'near' | 'none';

/** No sentence is looked through further; a text without full stops stays linear. */
const LONGEST_SIDE = 240;

/** How far a person is carried on by he, she and their. */
const CARRY = 400;

/** How far behind a statement the one may be named whom it introduces. */
const LIST = 120;

/** The sentence, line or row around `at`. Ends of lines inside a sentence (mail is wrapped at 70 columns) do not part it. */
export function statementAt(scan: ScanText, at: number): Statement {
  const { text } = scan;
  const line = scan.lineAt(at);
  const isRow = text.slice(line.from, Math.min(line.to, at + LONGEST_SIDE)).indexOf('\t') >= 0;
  const from = isRow ? Math.max(line.from, at - LONGEST_SIDE) : startOfSentence(text, at);
  const to = isRow ? Math.min(line.to, at + LONGEST_SIDE) : endOfSentence(text, at);
  return { from, to, people: isAddressList(text, from, to) ? [] : subjectsBetween(scan, from, to) };
}

/** People something can be said of. */
function subjectsBetween(scan: ScanText, from: number, to: number): readonly NamedPerson[] {
  const { text } = scan;
  return findPeopleBetween(scan, from, to).filter(
    ({ kind, start, end }) =>
      kind !== 'professional' &&
      !(kind === 'role' && isAnybody(text.slice(Math.max(0, start - 80), start), text.slice(end, end + 20))),
  );
}

/** The last one named shortly before a statement: whom its pronouns mean. Who is surely a name goes first. */
function personBefore(scan: ScanText, { from }: Statement): NamedPerson | undefined {
  const before = subjectsBetween(scan, Math.max(0, from - CARRY), from);
  const known = before.filter(({ kind }) => kind !== 'by-form');
  return known[known.length - 1] ?? before[before.length - 1];
}

/** Whether somebody is named directly after a statement: below a subject line, or in the list it introduces. */
function hasPersonAfter(scan: ScanText, { to }: Statement): boolean {
  return subjectsBetween(scan, to, to + LIST).some(({ kind }) => kind !== 'by-form' && kind !== 'role');
}

/** To and Cc of a mail that was pasted: names of people of whom nothing is said. */
function isAddressList(text: string, from: number, to: number): boolean {
  return text.slice(from, to).split('@').length > 2;
}

function startOfSentence(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_SIDE);
  for (let start = at; start > least; start--) if (partsAt(text, start)) return start;
  return least;
}

function endOfSentence(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_SIDE);
  for (let end = at + 1; end < most; end++) if (partsAt(text, end)) return end;
  return most;
}

const NEW_LINE = 10;
const SPACE = 32;

/** Whether a statement begins at `at`: after ". ", or on a line that is not the wrapped rest of the one before. */
function partsAt(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === NEW_LINE)
    return !(/^[a-z(&]/.test(text.slice(at, at + 1)) && /[a-z,]$/.test(text.slice(at - 2, at - 1)));
  if (before !== SPACE && before !== NEW_LINE) return false;
  const end = text.charAt(at - 2);
  if (end !== '.' && end !== '!' && end !== '?') return false;
  return !/(?:^|[\s(.])(?:[A-Z]|Mrs?|Ms|Dr|Prof|Revd?|St|No|no|e\.g|i\.e|approx|ref|wks|yrs?)\.$/.test(
    text.slice(Math.max(0, at - 8), at - 1),
  );
}

/** "If the patient has asthma …", "the tenant must …": a rule, and nobody in particular. */
function isAnybody(before: string, after: string): boolean {
  return (
    /\b(?:if|whether|where|when|any|anyone|every|each|all|unless|where)\b/i.test(before) ||
    /^ (?:must|should|may|can|will need)\b/i.test(after)
  );
}

/**
 * Words that say something about a person. Hit "is", "has been diagnosed with", "tested", "member of"; miss "and", "will call
 * about". Linear: a list of words.
 */
const RELATION =
  /\b(?:is|isn't|was|wasn't|has|hasn't|had|been|being|are|were|have|who|who's|whose|with|suffers?|suffering|takes?|taking|took|started|starting|needs?|gets?|got|getting|attends?|attending|identif(?:y|ies)|joined|admits?|admitted|claims?|claimed|converted|refus(?:es|ed)|became|diagnosed|tested|developed|lives?|struggl(?:es|ing)|disclosed|under|receives?|receiving|uses?|using|spent|served|faces?|facing|owes?|lost|speaks?|due to|because of|after|since|for|mae|yn|wedi|gyda)\b|'s\b|\b(?:he|she|they)'(?:s|d|re|ve)\b/i;

/** He, she and theirs. */
const PRONOUN = /\b(?:he|she|his|her|him|hers|they|their|them|he's|she's|hi|ef|iddo|iddi|ei)\b/i;

/** Hit "her faith", "their prints". */
const OWNED = /^(?:his|her|their) /i;

/** Hit "is a ", "his ", "was always "; miss "was killed by a ". Linear: bounded by the slice it is tried on. */
const DIRECT =
  /(?:\b(?:is|was|are|were|being|as|both|identifies|his|her|their|whose|speaks?|from|who's|he's|she's|'s)|[,:;(|\t-])(?: (?:an?|very|also|originally|practising|devout|half|of|one|two|now|the only|young|recently))* ?$/i;

/** The sender's own affairs, or the reader's. */
const READER = /\b(?:I|I'm|I've|my|we|our|us|you|your)\b/;

/** Between the two: more is another thought. */
const FURTHEST = 110;

/** Notices, courses and figures speak of a topic and of people without saying anything about them. */
const IMPERSONAL =
  /\b(?:training|trained|course|polic(?:y|ies)|leaflets?|posters?|awareness|week|events?|lectures?|talks?|speak|seminar|conference|research|study|statistics|figures|press|volunteers?|campaign|guidance|newsletter|bulletin|workshop|webinar|standard|tour|open (?:day|evening)|reviews?|film|movie|book|novel|advert|charity|awards?|proof|booklet|release|notice|quiz|display|stall|fundrais\w+|survey|summit)\b/i;

/** How close the words that tie must stand: anywhere before the term, shortly before it, or directly ("is a", "his", ", "). */
export type Closeness = 'loose' | 'tight' | 'direct';

/** How `statement` ties what stands at [start, end) to somebody. */
export function tieOf(scan: ScanText, statement: Statement, { start, end }: Span, closeness: Closeness): Tie {
  const { text } = scan;
  const { people, from, to } = statement;
  let best: Tie = 'none';
  for (const person of people) {
    if (person.start < end && start < person.end) continue;
    const isByForm = person.kind === 'by-form';
    if (relates(text, statement, person, { start, end }, closeness)) {
      if (!isByForm) return 'related';
      best = 'by-form';
    } else if (!isByForm) best = 'named';
  }
  if (best === 'by-form') return best;
  const said = text.slice(from, start);
  const pronoun = PRONOUN.exec(said);
  const isOwned = OWNED.test(text.slice(start, end));
  if (isOwned || (pronoun !== null && isSaid(said.slice(pronoun.index), closeness))) {
    const before = personBefore(scan, statement);
    return before === undefined ? 'pronoun' : before.kind === 'by-form' ? 'by-form' : 'carried';
  }
  // A soft term asks for words that tie it.
  if (closeness !== 'loose') return 'none';
  const whole = text.slice(from, to);
  if (IMPERSONAL.test(whole)) return 'none';
  if (best !== 'none') return best;
  if (READER.test(whole)) return 'none';
  const before = personBefore(scan, statement);
  return (before !== undefined && before.kind !== 'by-form') || hasPersonAfter(scan, statement) ? 'near' : 'none';
}

/** What has the form of a name may be a title: "Brighter Days with HIV". */
const TITLE_GOES_ON = /^ (?:with|after|since)\b/;

function relates(
  text: string,
  { from, to }: Statement,
  person: NamedPerson,
  { start, end }: Span,
  closeness: Closeness,
): boolean {
  if (start < person.end) {
    const between = text.slice(end, person.start);
    return between.length < 40 && / (?:of|for|by|from|in|to|with|about|is|was) |[:(\t]/.test(between);
  }
  if (start - person.end > FURTHEST) return false;
  const isByForm = person.kind === 'by-form';
  const between = text.slice(person.end, start).replace(isByForm ? TITLE_GOES_ON : '', '');
  const isList = person.start - from < 16 && to - from < 220 && /[\t|:;,()]| - |^ ?\d/.test(between);
  return isList || isSaid(between, isByForm && closeness === 'tight' ? 'direct' : closeness);
}

function isSaid(between: string, closeness: Closeness): boolean {
  return closeness === 'direct'
    ? DIRECT.test(between)
    : RELATION.test(between.slice(closeness === 'tight' ? -28 : -60));
}
