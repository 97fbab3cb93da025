import { ACTIONS, RULE_IDS } from '../../engine';
import { OUTCOMES } from '../../record';
import type { Filter } from '../storage/store';

/** What the address of the page asks for: only values that mean something, written one way. */
export interface ListQuery {
  /** Days, "2026-11-21". */
  readonly from?: string;
  readonly to?: string;
  readonly action?: NonNullable<Filter['action']>;
  readonly rule?: string;
  readonly outcome?: NonNullable<Filter['outcome']>;
  readonly review?: 'yes' | 'no';
  readonly sender?: string;
  readonly group?: string;
  readonly exposure?: string;
  readonly before?: string;
}

const REVIEWS = ['yes', 'no'] as const;

/** Longest address (RFC 5321, 4.5.3.1); pseudonyms and names of teams are far shorter. */
const MOST_CHARACTERS = 254;

interface Rights {
  /** Whether the reader may know who sent what; without it nobody can be asked for either. */
  readonly senders: 'shown' | 'hidden';
}

/** Reads a query as the browser sent it. What is not possible is left out, as an empty field of a form is (`leavesOut` tells). */
export function readListQuery(written: URLSearchParams, { senders }: Rights): ListQuery {
  const get = (name: string): string => written.get(name)?.trim() ?? '';
  const sender = get('sender');
  return {
    ...only('from', get('from'), isDay),
    ...only('to', get('to'), isDay),
    ...only('action', get('action'), isOneOf(ACTIONS)),
    ...only('rule', get('rule'), isOneOf(RULE_IDS)),
    ...only('outcome', get('outcome'), isOneOf(OUTCOMES)),
    ...only('review', get('review'), isOneOf(REVIEWS)),
    ...(senders === 'shown' ? only('sender', sender, isWord) : {}),
    ...only('group', get('group'), isWord),
    ...only('exposure', get('exposure'), (text): text is string => /^[0-9a-zA-Z-]{1,64}$/.test(text)),
    ...only('before', get('before'), (text): text is string => /^\d{1,15}(?:\.\d{1,15})?$/.test(text)),
  };
}

/** Whether something was asked for that the query read from it does not ask for. */
export function leavesOut(written: URLSearchParams, query: ListQuery): boolean {
  return [...written].some(([name, text]) => text.trim() !== '' && !(name in query));
}

function only<Name extends string, Value extends string>(
  name: Name,
  text: string,
  isPossible: (text: string) => text is Value,
): { readonly [Key in Name]?: Value } {
  return isPossible(text) ? ({ [name]: text } as { readonly [Key in Name]?: Value }) : {};
}

function isOneOf<const Options extends readonly string[]>(options: Options) {
  return (text: string): text is Options[number] => options.includes(text);
}

function isWord(text: string): text is string {
  return text !== '' && text.length <= MOST_CHARACTERS && !/[\u0000-\u001f\u007f]/.test(text);
}

/** A day of the calendar, not the 31st of February. */
function isDay(text: string): text is string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The page's address again, without "?": the same query is always written the same. */
export function writeListQuery(query: ListQuery): string {
  return new URLSearchParams(Object.entries(query)).toString();
}

/** Whether anything but the page is chosen. */
export function isNarrowed(query: ListQuery): boolean {
  return Object.keys(query).some((name) => name !== 'before');
}

export function toFilter({ from, to, review, action, rule, outcome, sender, group, exposure }: ListQuery): Filter {
  return {
    ...(from === undefined ? {} : { fromMinute: `${from}T00:00Z` }),
    ...(to === undefined ? {} : { toMinute: `${to}T23:59Z` }),
    ...(review === undefined ? {} : { isReviewed: review === 'yes' }),
    ...(action === undefined ? {} : { action }),
    ...(rule === undefined ? {} : { rule }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(sender === undefined ? {} : { sender }),
    ...(group === undefined ? {} : { group }),
    ...(exposure === undefined ? {} : { exposure }),
  };
}
