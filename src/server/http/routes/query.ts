import type { FastifyRequest } from 'fastify';
import { ACTIONS, RULE_IDS } from '../../../engine';
import { OUTCOMES } from '../../../record';
import { mayActAs, personOf, refuse } from '../../auth';
import type { Filter } from '../../storage';
import { RequestError } from '../errors';

/** What a list or an export may be asked for, as it stands in the address. */
export interface FilterQuery {
  readonly from?: string;
  readonly to?: string;
  readonly action?: NonNullable<Filter['action']>;
  readonly rule?: string;
  readonly outcome?: NonNullable<Filter['outcome']>;
  readonly sender?: string;
  readonly group?: string;
  readonly client?: string;
  readonly exposure?: string;
  readonly reviewed?: 'yes' | 'no';
}

const day = {
  type: 'string',
  pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  description: 'UTC, included',
};
const word = { type: 'string', minLength: 1, maxLength: 254, pattern: '^[^\\u0000-\\u001f\\u007f]*$' };

export const DAYS_SCHEMA = { from: day, to: day } as const;

/** Of `FilterQuery`, for fastify. */
export const FILTER_SCHEMA = {
  ...DAYS_SCHEMA,
  action: { type: 'string', enum: ACTIONS },
  rule: { type: 'string', enum: RULE_IDS },
  outcome: { type: 'string', enum: OUTCOMES },
  sender: { ...word, description: 'As it is kept, or an address; for reviewers' },
  group: word,
  client: word,
  exposure: { ...word, description: 'Attempts at one message have the same' },
  reviewed: { type: 'string', enum: ['yes', 'no'] },
} as const;

/** Throws 400 when the first day comes after the last: an empty answer would read as "there was nothing". */
export function toDays({ from, to }: Pick<FilterQuery, 'from' | 'to'>): Pick<Filter, 'fromMinute' | 'toMinute'> {
  if (from !== undefined && to !== undefined && from > to) {
    throw new RequestError(400, 'days-reversed', 'The day "from" comes after the day "to".');
  }
  return {
    ...(from === undefined ? {} : { fromMinute: `${from}T00:00Z` }),
    ...(to === undefined ? {} : { toMinute: `${to}T23:59Z` }),
  };
}

/**
 * What the store is asked. `nameInRecords` turns an address into what stands in records. Rejects with 403, and the log says so, when somebody who may
 * not see senders asks for one: the answer would tell.
 */
export async function toFilter(
  query: FilterQuery,
  request: FastifyRequest,
  nameInRecords: (address: string) => Promise<string>,
): Promise<Filter> {
  const { from, to, sender, reviewed, ...same } = query;
  const person = personOf(request);
  if (sender !== undefined && !mayActAs(person, 'reviewer')) await refuse(request, person, 'sender');
  return {
    ...same,
    ...toDays({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
    ...(sender === undefined ? {} : { sender: sender.includes('@') ? await nameInRecords(sender) : sender }),
    ...(reviewed === undefined ? {} : { isReviewed: reviewed === 'yes' }),
  };
}

/** For the audit log: what was asked, always in the same order. */
export function describeQuery(query: object): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join(' ');
}

/** The same of a list: by the name in records, because the log lasts and must not say whose a pseudonym is. */
export function describeFilter(query: FilterQuery, { sender }: Filter): string {
  const isByAddress = query.sender?.includes('@') === true && sender !== query.sender;
  return describeQuery({ ...query, sender: isByAddress ? `${String(sender)} (by address)` : sender });
}
