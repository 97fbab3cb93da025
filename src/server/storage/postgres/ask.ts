import type { Pool } from 'pg';
import type { Cell, Engine, Question, Row, Turn } from '../engine';
import { toStorageError } from './postgres-error';
import { QUERY_ROLE } from './row-security';

export const asRole = (organisation: number): string =>
  `set local role ${QUERY_ROLE}; set local app.organisation = '${String(organisation)}'`;

/**
 * Each connection prepares so many statements and plans any other anew: a plan over all months takes some 100 KB, and whoever
 * asks chooses filters.
 */
const MOST_PREPARED = 100;

/** One trip for each: another trip costs less there than asking what is not wanted any more. */
export const createAskInTurn =
  (ask: Engine['ask']): Engine['askInTurn'] =>
  async <Found extends Row, More extends Row>(organisation: number, { questions, enough, otherwise }: Turn) => {
    const rows: Found[] = [];
    for (const question of questions) {
      if (rows.length >= enough) break;
      rows.push(...(await ask<Found>(organisation, withLeft(question, enough - rows.length))));
    }
    const isAsked = rows.length < enough && otherwise !== undefined;
    return { rows, more: isAsked ? await ask<More>(organisation, otherwise) : [] };
  };

function withLeft(question: Question, left: number): Question {
  const { rest, values } = question;
  if (!rest.includes('$left')) return question;
  return { ...question, rest: rest.replace('$left', `$${String(values.length + 1)}`), values: [...values, left] };
}

/**
 * A plan that is made once for any values is taken for every question: planning over all months would take several times as long as asking.
 * It cannot know how long a span of time is, guesses a short one, and would read and sort three months of a team for their newest fifty; with
 * sorting as the last resort it walks the index, in whose order lists are anyway, month by month and no further than it must.
 */
const PLANS = 'set local plan_cache_mode = force_generic_plan; set local enable_sort = off';

/**
 * One round trip: beginning, question and end are sent without waiting for answers in between. When the beginning fails the
 * transaction is over for the question too, so it is never asked as anybody else.
 */
export function createAsk(pool: Pool): Engine['ask'] {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `ask_${String(names.size)}`);
    return names.get(text);
  };
  return async <Row extends readonly Cell[]>(organisation: number, question: Parameters<Engine['ask']>[1]) => {
    const text = `select ${question.columns.join(', ')} ${question.rest}`;
    const name = nameOf(text);
    const client = await pool.connect().catch((error: unknown) => {
      throw toStorageError(error);
    });
    const [begun, found, ended] = await Promise.allSettled([
      client.query(`begin read only; ${asRole(organisation)}; ${PLANS}`),
      client.query<Cell[]>({
        text,
        values: [...question.values],
        rowMode: 'array',
        ...(name === undefined ? {} : { name }),
      }),
      client.query('commit'),
    ]);
    client.release(ended.status === 'rejected');
    for (const each of [begun, ended]) if (each.status === 'rejected') throw toStorageError(each.reason);
    if (found.status === 'rejected') throw toStorageError(found.reason);
    return found.value.rows as unknown as readonly Row[];
  };
}
