import { toRowText, type Column, type RowText, type Step } from '../engine';
import type { Statement } from './worker-thread';

/** A step as a statement that is run once for each row: what SQLite does quickest, and prepares once. */
export function toStatement(step: Step, organisation: number): Statement {
  const own = String(organisation);
  switch (step.kind) {
    case 'run':
      return { sql: step.sql.replace(/\$(\d)/g, '?$1'), rows: toRowsText([toRowText([organisation, ...step.values])]) };
    case 'find': {
      const keys = step.by.map(([name, type], index) => `${name} = ${toValue(type, index, own)}`);
      const sql = `select ${step.wanted.join(', ')} from ${step.from} where organisation = ${own} and ${keys.join(' and ')}`;
      return { sql, rows: toRowsText(step.keys) };
    }
    case 'insert':
      return { sql: `${toInsert(step, own)} ${step.clash ?? ''}`, rows: toRowsText(step.rows) };
    case 'insert-new':
      return { sql: `${toInsert(step, own)} on conflict do nothing`, rows: toRowsText(step.rows), answers: 'new' };
  }
}

const toRowsText = (rows: readonly RowText[]): string => `[${rows.join(',')}]`;

function toInsert({ into, columns }: Pick<Step & { kind: 'insert' }, 'into' | 'columns'>, own: string): string {
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([, type], index) => toValue(type, index, own)).join(', ');
  return `insert into ${into} (organisation, ${names}) values (${own}, ${values})`;
}

function toValue(type: Column[1], index: number, own: string): string {
  const value = `?${String(index + 1)}`;
  switch (type) {
    case 'bytes':
      return `unhex(${value})`;
    case 'sequence':
      return `${value} + (select last_sequence from organisation where number = ${own})`;
    case 'text':
    case 'integer':
      return value;
  }
}
