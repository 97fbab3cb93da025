import { lowered, raised, type Detection, type Detector, type DetectorId, type Level, type Signal } from '../detector';
import { isPlaceOrOrganisation, type NamedPerson } from '../people';
import type { ScanText } from '../scan-text';
import { readColumns } from './columns';
import { statementAt, tieOf, type Statement, type Tie } from './statement';
import { TOPIC_IDS, toTerms, type Term } from './terms';

/** What a tie makes of a hard and of a soft term; without one there is nothing to say. */
const LEVEL_OF_TIE: Readonly<Record<Exclude<Tie, 'none'>, Readonly<Record<'hard' | 'soft', Level | undefined>>>> = {
  related: { hard: 'high', soft: 'medium' },
  'by-form': { hard: 'high', soft: 'low' },
  carried: { hard: 'high', soft: 'medium' },
  pronoun: { hard: 'medium', soft: undefined },
  named: { hard: 'high', soft: 'low' },
  near: { hard: 'medium', soft: undefined },
};

/** What somebody is, in words that are said of things and firms as well: only "is a", "his" or a list tie them. */
const IDENTITIES: readonly DetectorId[] = ['topic-ethnicity', 'topic-religion', 'topic-politics', 'topic-sexuality'];

/**
 * Topics of special category and other delicate data, all told apart by one mechanism: a term, a person, and a sentence, list
 * line or table row that ties the two together. A term alone is a poster, a policy or a homonym. A negated statement
 * ("no known allergies") is about the person all the same, one level lower; several topics in one text raise each other.
 */
export const topics: Detector = {
  ids: TOPIC_IDS,
  find(scan) {
    const terms = toTerms(scan.words.terms);
    if (terms.length === 0) return [];
    const found: Detection[] = readColumns(scan, terms).slice();
    let statement: Statement | undefined;
    for (const term of terms) {
      if (term.tier === 'headings' || term.tier === 'not') continue;
      if (statement === undefined || term.start >= statement.to) statement = statementAt(scan, term.start);
      const detection = detectionOf(scan, statement, term, term.tier);
      if (detection !== undefined) found.push(detection);
    }
    return raiseTogether(scan.text.length > PAGE ? lowerIfFew(found) : found);
  },
};

function detectionOf(scan: ScanText, statement: Statement, term: Term, tier: 'hard' | 'soft'): Detection | undefined {
  const { text } = scan;
  const { topic, start, end } = term;
  if (isInName(text, statement, term)) return undefined;
  const tie = tieOf(
    scan,
    statement,
    term,
    tier === 'hard' ? 'loose' : IDENTITIES.indexOf(topic) < 0 ? 'tight' : 'direct',
  );
  const level = tie === 'none' ? undefined : LEVEL_OF_TIE[tie][tier];
  if (level === undefined) return undefined;
  const signals: Signal[] = tie === 'named' || tie === 'near' ? ['person'] : ['person', 'relation'];
  if (!isNegated(text, statement.from, start)) return { detector: topic, start, end, level, signals };
  return { detector: topic, start, end, level: lowered(level), signals: signals.concat('negated') };
}

/**
 * A surname (Mr Gay), a street (Union Street), a school (Catholic High School), or a soft term that is one of several words
 * with capitals (Christian Yoder, Southern Union).
 */
function isInName(text: string, { people }: Statement, { start, end, tier }: Term): boolean {
  const isNamed = ({ kind, ...person }: NamedPerson): boolean =>
    kind !== 'role' && !(kind === 'by-form' && tier === 'hard') && person.start < end && start < person.end;
  if (people.some(isNamed)) return true;
  if (isPlaceOrOrganisation(text, start, end)) return true;
  return tier === 'soft' && /^[A-Z][a-z]/.test(text.slice(start, end)) && isBesideCapital(text, start, end);
}

function isBesideCapital(text: string, start: number, end: number): boolean {
  return (
    /^(?:[\s.][A-Z]|@)/.test(text.slice(end, end + 2)) ||
    /[a-z,] [A-Z][a-z]+[\s.]$/.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** Hit "no known ", "was not ", "never been "; miss "not only ". Linear: bounded by the slice. */
const NEGATION =
  /\b(?:no|not|never|without|denies|denied|nor|ruled out|negative for|isn't|wasn't|hasn't|doesn't|didn't|ddim)(?! only)(?: [\w'-]+){0,3} $/i;

function isNegated(text: string, from: number, start: number): boolean {
  return NEGATION.test(text.slice(Math.max(from, start - 40), start));
}

/** As many characters as a page or two; nobody writes as much to say one thing about somebody. */
const PAGE = 4000;
const FEW = 3;

/** News, minutes and jokes touch on a topic once or twice in many words; a report about somebody keeps to it. */
function lowerIfFew(found: readonly Detection[]): readonly Detection[] {
  return found.filter(isSure).length >= FEW ? found : found.map((each) => ({ ...each, level: lowered(each.level) }));
}

function isSure({ level }: Detection): boolean {
  return level === 'medium' || level === 'high';
}

function raiseTogether(found: readonly Detection[]): readonly Detection[] {
  const sure = found.filter(isSure);
  const first = sure[0];
  if (first === undefined || sure.every(({ detector }) => detector === first.detector)) return found;
  return found.map((each) => ({ ...each, level: raised(each.level), signals: each.signals.concat('company') }));
}
