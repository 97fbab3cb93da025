import type { Column, Step } from '../engine';
import type { Statement } from './worker-thread';

/** A step as a statement that is run once for each row: what SQLite does quickest, and prepares once. */
export function toStatement(step: Step, organisation: number): Statement {
  const own = String(organisation);
  switch (step.kind) {
    case 'run':
      return { sql: step.sql.replace(/\$(\d)/g, '?$1'), rows: [[organisation, ...step.values]] };
    case 'find': {
      const keys = step.by.map(([name, type], index) => `${name} = ${toValue(type, index, own)}`);
      const sql = `select ${step.wanted.join(', ')} from ${step.from} where organisation = ${own} and ${keys.join(' and ')}`;
      return { sql, rows: step.keys };
    }
    case 'insert': {
      const names = step.columns.map(([name]) => name).join(', ');
      const values = step.columns.map(([, type], index) => toValue(type, index, own)).join(', ');
      const sql = `insert into ${step.into} (organisation, ${names}) values (${own}, ${values}) ${step.then ?? ''}`;
      return { sql, rows: step.rows };
    }
  }
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
