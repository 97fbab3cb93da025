import { domainStanding, isPublicSuffix, normaliseText, parseAddressPattern } from '../engine';
import type { Steps } from '../engine';
import { parseWebAddress } from './web-address';

/** Each function returns one sentence about what is wrong with a value, or undefined when it is fine. */
type Complaint = string | undefined;

/** The limits of one count as written; `never` switches a step off. */
export interface WrittenSteps {
  readonly warn?: number | 'never' | undefined;
  readonly justify?: number | 'never' | undefined;
  readonly block?: number | 'never' | undefined;
}

/** Outlook on the web reads and sends at most 1,000 recipients of a field; a limit above it would never be reached. */
const HIGHEST_LIMIT = 1_000;

/** One recipient alone is shown to nobody. */
const LOWEST_LIMIT = 2;

/** A label or name has to fit into an alert of 500 characters together with what happened and where to read more. */
const LONGEST_NAME = 60;

/** For the same reason. */
const LONGEST_URL = 200;

/** The engine looks for words and phrases; whole paragraphs never come again letter by letter. */
const LONGEST_WORD = 200;

/** Fewer letters begin words of every message. */
const SHORTEST_PREFIX = 3;

/** Whoever waits for more hits waits for ever. */
const HIGHEST_COUNT = 100;

/** How much of a wrong value a sentence repeats. */
const SHOWN = 60;

const STEP_ORDER = ['warn', 'justify', 'block'] as const;

export function complainAboutName(name: string): Complaint {
  if (name.trim() === '') return 'This text is empty; write something or remove the line.';
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'This text must stay on one line.';
  return name.length > LONGEST_NAME
    ? `This text has ${String(name.length)} characters; at most ${String(LONGEST_NAME)} fit into an alert.`
    : undefined;
}

export function complainAboutWord(word: string): Complaint {
  if (word.trim() === '') return 'This word is empty; remove the line.';
  // Long ones are refused below, before anybody looks for them.
  const seen = normaliseText(word.slice(0, 2 * LONGEST_WORD));
  if (!/[^\s!-/:-@[-`{-~]/.test(seen)) return `${quote(word)} has no letter or digit, so it would never be found.`;
  const letters = withoutStar(seen);
  if (letters.indexOf('*') >= 0) {
    return `${quote(word)} has a star in a place where it means nothing; it can only stand behind the last letter, as in safeguard*.`;
  }
  if (letters !== seen && letters.length < SHORTEST_PREFIX) {
    return `${quote(word)} would be found in almost every message; write at least three letters before the star.`;
  }
  if (seen.length < 2) return `${quote(word)} is a single letter, which almost every message holds.`;
  return word.length > LONGEST_WORD
    ? `This phrase has ${String(word.length)} characters; at most ${String(LONGEST_WORD)} are possible.`
    : undefined;
}

/** Without the star that stands for the rest of the last word. */
function withoutStar(word: string): string {
  return /[^\s!-/:-@[-`{-~]\*$/.test(word) ? word.slice(0, -1) : word;
}

/** How often something of a list must stand in one text before the list counts. */
export function complainAboutCount(count: number): Complaint {
  return Number.isInteger(count) && count >= 1 && count <= HIGHEST_COUNT
    ? undefined
    : `A whole number from 1 to 100 belongs here. This is ${String(count)}.`;
}

/** White space makes no difference, case only when `exact`. */
export function complainAboutDuplicateWords(words: readonly string[], compare: 'exact' | 'any-case'): Complaint {
  const word = findDuplicate(words, compare);
  return word === undefined ? undefined : `${quote(word)} stands in this list twice; remove one.`;
}

export function complainAboutDuplicateLabels(labels: readonly string[]): Complaint {
  const label = findDuplicate(labels, 'any-case');
  return label === undefined
    ? undefined
    : `Two lists have the label ${quote(label)}; nobody could tell them apart in an alert.`;
}

function findDuplicate(entries: readonly string[], compare: 'exact' | 'any-case'): string | undefined {
  const seen = new Set<string>();
  return entries.find((entry) => {
    const spaced = entry.trim().replace(/\s+/g, ' ');
    const key = compare === 'exact' ? spaced : spaced.toLowerCase();
    return seen.size === seen.add(key).size;
  });
}

export function complainAboutLimit(limit: number): Complaint {
  const shown = `This is ${String(limit)}.`;
  if (!Number.isInteger(limit)) return `A limit counts people, so it must be a whole number. ${shown}`;
  if (limit < LOWEST_LIMIT) return `A limit must be 2 or more; to switch a step off, write never. ${shown}`;
  return limit > HIGHEST_LIMIT
    ? `A limit above 1,000 would never be reached, because Outlook sends to no more; to switch a step off, write never. ${shown}`
    : undefined;
}

/** A year is the longest that anyone can be said to remember a question. */
export function complainAboutDays(days: number): Complaint {
  return Number.isInteger(days) && days >= 0 && days <= 365
    ? undefined
    : `This counts days, so it must be a whole number from 0 (ask every time) to 365. This is ${String(days)}.`;
}

/** Ten years: longer than any limitation period that a log of warnings could serve. */
const LONGEST_KEEPING = 3_660;

export function complainAboutKeeping(days: number): Complaint {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_KEEPING
    ? undefined
    : `This counts days, so it must be a whole number from 1 to ${String(LONGEST_KEEPING)}. This is ${String(days)}.`;
}

/** A milder step must not begin above a more serious one, defaults of unwritten steps included. */
export function complainAboutSteps(written: WrittenSteps, defaults: Steps): Complaint {
  const effective = STEP_ORDER.flatMap((step) => {
    const limit = written[step] ?? defaults[step];
    if (limit === undefined || limit === 'never') return [];
    return [{ limit, said: `${step} (${String(limit)}${written[step] === undefined ? ', the default' : ''})` }];
  });
  for (let index = 1; index < effective.length; index += 1) {
    const [milder, worse] = [effective[index - 1], effective[index]];
    if (milder !== undefined && worse !== undefined && milder.limit > worse.limit) {
      return `The steps are out of order: ${milder.said} begins above ${worse.said}, so it would never be seen.`;
    }
  }
  return undefined;
}

export function complainAboutUrl(url: string): Complaint {
  if (/^http:/i.test(url)) return 'The address must begin with https://, because Outlook shows no http: links.';
  const parsed = parseWebAddress(url);
  if (parsed?.protocol !== 'https:' || /[\s\u0000-\u001f\u007f]/.test(url)) {
    return `${quote(url)} is not a web address; write it in full, beginning with https://.`;
  }
  if (parsed.username !== '' || parsed.password !== '') return 'The address must not hold a user name or password.';
  return url.length > LONGEST_URL
    ? `The address has ${String(url.length)} characters; at most ${String(LONGEST_URL)} fit into an alert.`
    : undefined;
}

export function complainAboutPattern(written: string): Complaint {
  // A second @ can stand in a quoted local part; nobody has such an address, but everybody can slip.
  const isSlip = written.indexOf('@') !== written.lastIndexOf('@');
  return isSlip || parseAddressPattern(written) === undefined
    ? `${quote(written)} is not a domain or address; write it like charity.example, *.charity.example or anna@charity.example.`
    : undefined;
}

/** One address and nothing else: Outlook has to write it into To. */
export function complainAboutMailbox(written: string): Complaint {
  return parseAddressPattern(written)?.kind === 'address'
    ? undefined
    : `${quote(written)} is not an email address; write it like news@charity.example.`;
}

/** As a pattern; besides, nothing that would make strangers insiders. */
export function complainAboutInsideDomain(written: string): Complaint {
  const pattern = parseAddressPattern(written);
  if (pattern === undefined || pattern.kind === 'address') return complainAboutPattern(written);
  if (isPublicSuffix(pattern.value)) {
    return `${quote(written)} is not one organisation's domain: it would make every organisation under ${pattern.value} an insider.`;
  }
  return isShippedPersonalProvider(pattern.value)
    ? `${pattern.value} is a personal mail provider: strangers have addresses there. List the single addresses that are yours instead, such as our.charity@${pattern.value}.`
    : undefined;
}

/** For the lists of personal providers and shared parents, which hold bare domains. */
export function complainAboutDomain(written: string): Complaint {
  return parseAddressPattern(written)?.kind === 'domain'
    ? undefined
    : `${quote(written)} is not a domain; write it like provider.example, without a star or @.`;
}

function isShippedPersonalProvider(domain: string): boolean {
  const unchanged = { add: [], remove: [] };
  return domainStanding(domain, { personalProviders: unchanged, sharedParents: unchanged }).isPersonalProvider;
}

function quote(text: string): string {
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
}
