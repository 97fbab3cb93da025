import { toRowText, type Engine, type Row, type RowText, type Step } from '../engine';
import type { Prepared } from './record-row';

/** A pseudonym has one dash and no @. An address has an @, an object id of Entra ID four dashes. */
export async function knowsPseudonyms(engine: Engine, organisation: number): Promise<boolean> {
  const found = await engine.read(organisation, (database) =>
    database
      .selectFrom('sender')
      .select('number')
      .where('organisation', '=', organisation)
      .where('name', 'like', '%-%')
      .where('name', 'not like', '%-%-%')
      .where('name', 'not like', '%@%')
      .limit(1)
      .execute(),
  );
  return found.length > 0;
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
    wanted: ['name', 'number'],
    by: [['name', 'text']],
    keys: [...names].map((name) => toRowText([name])),
  };
}

/**
 * The numbers of these records' senders, of what `findSenders` found; new ones are made. A sender known by a former
 * pseudonym gets the new one: the key has been changed since, and all that is kept moves along. So does what is written
 * together and still names the former one: a record without its sender is found by no access request and no hold.
 */
export function settleSenders(
  fresh: readonly { readonly arrival: Prepared; readonly sequence: number }[],
  found: readonly Row[],
): { readonly numberOf: (name: string | undefined) => number | null; readonly steps: readonly Step[] } {
  const known = new Map(found.map(([name, number]) => [String(name), Number(number)]));
  const merged = new Map<number, number>();
  const numberOf = (name: string): number | undefined => {
    let number = known.get(name);
    for (let into = number; into !== undefined; into = merged.get(into)) number = into;
    return number;
  };
  const moves: Step[] = [];
  const made: RowText[] = [];
  for (const { arrival, sequence } of fresh) {
    const { sender: name, formerSenders } = arrival;
    if (name === undefined) continue;
    for (const former of formerSenders) {
      const [from, into] = [numberOf(former), numberOf(name)];
      if (from === undefined || from === into) continue;
      if (into === undefined) {
        moves.push(rename(from, name));
        known.set(name, from);
      } else {
        moves.push(...merge(from, into));
        merged.set(from, into);
      }
    }
    if (known.has(name)) continue;
    known.set(name, sequence);
    made.push(toRowText([sequence, name]));
  }
  const columns = [
    ['number', 'integer'],
    ['name', 'text'],
  ] as const;
  return {
    numberOf: (name) => (name === undefined ? null : (numberOf(name) ?? null)),
    steps: [{ kind: 'insert', into: 'sender', columns, rows: made }, ...moves],
  };
}

const rename = (number: number, name: string): Step => ({
  kind: 'run',
  sql: 'update sender set name = $3 where organisation = $1 and number = $2',
  values: [number, name],
});

/** A hold on either is a hold on both. */
const merge = (from: number, into: number): readonly Step[] => [
  {
    kind: 'run',
    sql: 'update record set sender = $3 where organisation = $1 and sender = $2',
    values: [from, into],
  },
  {
    kind: 'run',
    sql: `update sender set held_reason = coalesce(
        (select held_reason from sender where organisation = $1 and number = $2), held_reason)
      where organisation = $1 and number = $3`,
    values: [from, into],
  },
  { kind: 'run', sql: 'delete from sender where organisation = $1 and number = $2', values: [from] },
];
