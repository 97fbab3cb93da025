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
      const names = step.by.map(([name]) => name).join(', ');
      const text = `select ${step.wanted.map((name) => `kept.${name}`).join(', ')} from (select ${toCells(step.by)} from ${GIVEN}) as asked
        join ${step.from} as kept using (${names}) where kept.organisation = $1`;
      return named(text, [organisation, toRowsText(step.keys)]);
    }
    case 'insert':
      return named(`${toInsert(step)} ${step.clash ?? ''}`, [organisation, toRowsText(step.rows)]);
    case 'insert-new': {
      const [name = '', type] = step.columns[0] ?? [];
      const first = type === 'sequence' ? `${name} - ${LAST_SEQUENCE}` : name;
      return named(`${toInsert(step)} on conflict do nothing returning ${first}`, [
        organisation,
        toRowsText(step.rows),
      ]);
    }
  }
}

const toRowsText = (rows: readonly RowText[]): string => `[${rows.join(',')}]`;

function toInsert({ into, columns }: Pick<Step & { kind: 'insert' }, 'into' | 'columns'>): string {
  const names = columns.map(([name]) => name).join(', ');
  return `insert into ${into} (organisation, ${names}) select $1::integer, ${toCells(columns)} from ${GIVEN}`;
}

const LAST_SEQUENCE = '(select last_sequence from organisation where number = $1)';

/** One with no rows does nothing. */
export const isEmpty = (step: Step): boolean =>
  step.kind === 'find' ? step.keys.length === 0 : step.kind !== 'run' && step.rows.length === 0;

/** Of JSON arrays that hold the columns' values in this order. */
export const toCells = (columns: readonly Column[]): string =>
  columns.map(([name, type], index) => `${toValue(type, index)} as ${name}`).join(', ');

const GIVEN = 'jsonb_array_elements($2::jsonb)';

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

/** All that steps are made of is ours, so there are a few dozen texts at most. */
function named(text: string, values: unknown[]): QueryArrayConfig {
  const name = names.get(text) ?? `step_${String(names.size)}`;
  names.set(text, name);
  return { name, text, values, rowMode: 'array' };
}
