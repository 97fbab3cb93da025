import type { Cell, Engine } from '../engine';
import type { Filter } from '../store';
import { toMinutes } from '../times';
import type { Facet } from './daily-counts';
import { BEYOND_ALL } from './place';
import { isHex } from './record-row';
import { bitOf } from './rule-bits';

/** Keeps a value of a question and names it as the statement does: `$1`, `$2` ... */
export type Put = (value: Cell) => string;

/** What must hold of `record`. */
export interface Condition {
  readonly sql: (put: Put) => string;
  /** The index that has what meets it in the order of a list. */
  readonly index?: string;
  /** Where the daily counts tell on which days anything meets it. */
  readonly counted?: { readonly facet: Facet; readonly key: string };
}

/** What finds least comes first, as far as one can know without looking. Undefined when nothing can fit. */
export function toConditions(engine: Engine, organisation: number, filter: Filter): readonly Condition[] | undefined {
  const { exposure, sender, rule, outcome, action, group, client, isReviewed } = filter;
  const bit = rule === undefined ? undefined : bitOf(rule);
  if ((rule !== undefined && bit === undefined) || (exposure !== undefined && !isHex(exposure))) return undefined;
  const is = (column: string, value: string): Pick<Condition, 'sql'> => ({
    sql: (put) => `record.${column} = ${put(value)}`,
  });
  const found: (Condition | false)[] = [
    exposure !== undefined && {
      sql: (put) => `record.exposure = ${engine.words.unhex(put(exposure))}`,
      index: 'record_exposure',
    },
    sender !== undefined && {
      sql: (put) =>
        `record.sender = (select number from sender where organisation = ${put(organisation)} and name = ${put(sender)})`,
      index: 'record_sender',
    },
    isReviewed === true && {
      sql: () => 'record.review_state is not null',
      index: 'record_reviewed',
    },
    group !== undefined && { ...is('team', group), index: 'record_team', counted: { facet: 'group', key: group } },
    rule !== undefined && {
      sql: () => `(record.rules & ${String(1 << bit!)}) <> 0`,
      counted: { facet: 'rule', key: rule },
    },
    outcome !== undefined && { ...is('outcome', outcome), counted: { facet: 'outcome', key: outcome } },
    action !== undefined && { ...is('action', action), counted: { facet: 'action', key: action } },
    client !== undefined && { ...is('client', client), counted: { facet: 'client', key: client } },
    isReviewed === false && { sql: () => 'record.review_state is null' },
  ];
  return found.filter((each) => each !== false);
}

/** The span of time, whatever order records are read in. */
export function timeLimits({ fromMinute, toMinute }: Filter, put: Put): readonly string[] {
  return [
    ...(fromMinute === undefined ? [] : [`record.minute >= ${put(asKept(fromMinute))}`]),
    ...(toMinute === undefined ? [] : [`record.minute <= ${put(asKept(toMinute))}`]),
  ];
}

/** A minute that the column can hold: people write the year 9999 for "until ever". */
export const asKept = (minute: string): number => Math.min(Math.max(toMinutes(minute), 0), BEYOND_ALL.minute);
