import type { QueryArrayConfig } from 'pg';
import type { Column, RowText, Step } from '../engine';

/**
 * A step as one statement, whatever number of rows it has: they are one parameter. It has a name, by which a connection
 * prepares it once.
 */
export function toQuery(step: Step, organisation: number): QueryArrayConfig {
  switch (step.kind) {
    case 'run':
      return named(step.sql, [organisation, ...step.values]);
    case 'find': {
      // Looked up one by one: a plan made while the table was small would read all of the organisation's rows for ever after.
      const isAsked = step.by.map(([name]) => `kept.${name} = asked.${name}`).join(' and ');
      const text = `select found.* from (select ${toCells(step.by)} from ${given(2)}) as asked cross join lateral
        (select ${step.wanted.map((name) => `kept.${name}`).join(', ')} from ${step.from} as kept
          where kept.organisation = $1 and ${isAsked} offset 0) as found`;
      return named(text, [organisation, toRowsText(step.keys)]);
    }
    case 'insert':
      return toInserts([step], organisation);
    case 'insert-new': {
      const [name = '', type] = step.columns[0] ?? [];
      const first = type === 'sequence' ? `${name} - ${LAST_SEQUENCE}` : name;
      return named(`${toInsert(step, 2)} on conflict do nothing returning ${first}`, [
        organisation,
        toRowsText(step.rows),
      ]);
    }
  }
}

/** Steps whose answers nobody waits for: neighbours that insert are one statement, as each more is paid for on both sides. */
export function toQueries(steps: readonly Step[], organisation: number): readonly QueryArrayConfig[] {
  const queries: QueryArrayConfig[] = [];
  let inserts: Insert[] = [];
  const close = (): void => {
    if (inserts.length > 0) queries.push(toInserts(inserts, organisation));
    inserts = [];
  };
  for (const step of steps.filter((each) => !isEmpty(each))) {
    if (step.kind === 'insert') inserts.push(step);
    else {
      close();
      queries.push(toQuery(step, organisation));
    }
  }
  close();
  return queries;
}

type Insert = Step & { readonly kind: 'insert' };

/** Into different tables. The first ones stand in front of the last, and are run whether it looks at them or not. */
function toInserts(inserts: readonly Insert[], organisation: number): QueryArrayConfig {
  const texts = inserts.map((step, index) => `${toInsert(step, index + 2)} ${step.clash ?? ''}`);
  const before = texts.slice(0, -1).map((text, index) => `part_${String(index)} as (${text})`);
  const text = `${before.length === 0 ? '' : `with ${before.join(', ')} `}${texts.at(-1) ?? ''}`;
  return named(text, [organisation, ...inserts.map(({ rows }) => toRowsText(rows))]);
}

const toRowsText = (rows: readonly RowText[]): string => `[${rows.join(',')}]`;

function toInsert({ into, columns }: Pick<Insert, 'into' | 'columns'>, parameter: number): string {
  const names = columns.map(([name]) => name).join(', ');
  return `insert into ${into} (organisation, ${names}) select $1::integer, ${toCells(columns)} from ${given(parameter)}`;
}

/**
 * Of the transaction's organisation and not of `$1`: what is sent behind a beginning that failed would otherwise keep ids without
 * their records, where the account of the database is one that no row-level security holds.
 */
const LAST_SEQUENCE =
  "(select last_sequence from organisation where number = current_setting('app.organisation')::integer)";

/** One with no rows does nothing. */
export const isEmpty = (step: Step): boolean =>
  step.kind === 'find' ? step.keys.length === 0 : step.kind !== 'run' && step.rows.length === 0;

/** Of JSON arrays that hold the columns' values in this order. */
export const toCells = (columns: readonly Column[]): string =>
  columns.map(([name, type], index) => `${toValue(type, index)} as ${name}`).join(', ');

const given = (parameter: number): string => `jsonb_array_elements($${String(parameter)}::jsonb)`;

function toValue(type: Column[1], index: number): string {
  const value = `value ->> ${String(index)}`;
  switch (type) {
    case 'text':
      return value;
    case 'integer':
      return `(${value})::bigint`;
    case 'bytes':
      return `decode(${value}, 'hex')`;
    case 'sequence':
      return `(${value})::bigint + ${LAST_SEQUENCE}`;
  }
}

const names = new Map<string, string>();

/** All that steps are made of is ours, so there are a few dozen texts. */
function named(text: string, values: unknown[]): QueryArrayConfig {
  const name = names.get(text) ?? `step_${String(names.size)}`;
  names.set(text, name);
  return { name, text, values, rowMode: 'array' };
}
