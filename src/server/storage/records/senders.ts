import { toRowText, type Row, type RowText, type Step } from '../engine';
import type { Prepared } from './record-row';

interface Sender {
  readonly number: number;
  readonly reason: string | null;
}

/** Those whom these records name, by their present and former pseudonyms. */
export function findSenders(arrivals: readonly Prepared[]): Step {
  const names = new Set<string>();
  for (const { sender, formerSenders } of arrivals) {
    if (sender !== undefined) for (const name of [sender, ...formerSenders]) names.add(name);
  }
  return {
    kind: 'find',
    from: 'sender',
    wanted: ['name', 'number', 'held_reason'],
    by: [['name', 'text']],
    keys: [...names].map((name) => toRowText([name])),
  };
}

/**
 * The numbers of these records' senders, of what `findSenders` found; new ones are made. A sender known by a former
 * pseudonym gets the new one: the key has been changed since, and all that is kept moves along.
 */
export function settleSenders(
  fresh: readonly { readonly arrival: Prepared; readonly sequence: number }[],
  found: readonly Row[],
): { readonly numberOf: (name: string | undefined) => number | null; readonly steps: readonly Step[] } {
  const known = new Map(
    found.map(([name, number, reason]): [string, Sender] => [
      String(name),
      { number: Number(number), reason: reason === null ? null : String(reason) },
    ]),
  );
  const moves: Step[] = [];
  const made: RowText[] = [];
  for (const { arrival, sequence } of fresh) {
    const { sender: name, formerSenders } = arrival;
    if (name === undefined) continue;
    for (const former of formerSenders) {
      const from = former === name ? undefined : known.get(former);
      if (from === undefined) continue;
      const into = known.get(name);
      moves.push(...(into === undefined ? [rename(from, name)] : merge(from, into)));
      known.set(name, into ?? from);
      known.delete(former);
    }
    if (known.has(name)) continue;
    known.set(name, { number: sequence, reason: null });
    made.push(toRowText([sequence, name]));
  }
  const columns = [
    ['number', 'integer'],
    ['name', 'text'],
  ] as const;
  return {
    numberOf: (name) => (name === undefined ? null : (known.get(name)?.number ?? null)),
    steps: [...moves, { kind: 'insert', into: 'sender', columns, rows: made }],
  };
}

const rename = ({ number }: Sender, name: string): Step => ({
  kind: 'run',
  sql: 'update sender set name = $3 where organisation = $1 and number = $2',
  values: [number, name],
});

/** A hold on either is a hold on both. */
const merge = (from: Sender, into: Sender): readonly Step[] => [
  {
    kind: 'run',
    sql: 'update record set sender = $3 where organisation = $1 and sender = $2',
    values: [from.number, into.number],
  },
  {
    kind: 'run',
    sql: 'update sender set held_reason = coalesce($3, held_reason) where organisation = $1 and number = $2',
    values: [into.number, from.reason],
  },
  { kind: 'run', sql: 'delete from sender where organisation = $1 and number = $2', values: [from.number] },
];
