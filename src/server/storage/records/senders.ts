import { sql } from 'kysely';
import type { Engine, Writer } from '../engine';
import type { Prepared } from './record-row';

/**
 * The numbers of these records' senders, new ones made. A sender known by a former pseudonym gets the new one: the key
 * has been changed since, and all that is kept moves along.
 */
export async function findSenders(
  engine: Engine,
  database: Writer,
  organisation: number,
  arrivals: readonly Prepared[],
): Promise<(name: string | undefined) => number | undefined> {
  const names = new Set<string>();
  const renamed = new Map<string, string>();
  for (const { sender, formerSenders = [] } of arrivals.map(({ arrival }) => arrival)) {
    if (sender === undefined) continue;
    names.add(sender);
    for (const former of formerSenders) if (former !== sender) renamed.set(former, sender);
  }
  if (names.size === 0) return () => undefined;

  const asked = [...names, ...renamed.keys()].map((name) => [name]);
  const known = await database
    .selectFrom('sender')
    .select(['number', 'name'])
    .where('organisation', '=', organisation)
    .where(sql<boolean>`name in (select name from ${engine.rows(asked, [['name', 'text']])} as asked)`)
    .execute();
  const numbers = new Map(known.map(({ name, number }) => [name, number]));
  for (const [former, name] of renamed) {
    const from = numbers.get(former);
    if (from === undefined) continue;
    const into = numbers.get(name);
    if (into === undefined) await database.updateTable('sender').set({ name }).where('number', '=', from).execute();
    else await merge(database, organisation, from, into);
    numbers.set(name, into ?? from);
    numbers.delete(former);
  }
  const missing = [...names].filter((name) => !numbers.has(name));
  if (missing.length > 0) {
    const made = await database
      .insertInto('sender')
      .values(missing.map((name) => ({ organisation, name })))
      .returning(['number', 'name'])
      .execute();
    for (const { name, number } of made) numbers.set(name, number);
  }
  return (name) => (name === undefined ? undefined : numbers.get(name));
}

/** A hold on either is a hold on both. */
async function merge(database: Writer, organisation: number, from: number, into: number): Promise<void> {
  await database
    .updateTable('record')
    .set({ sender: into })
    .where('organisation', '=', organisation)
    .where('sender', '=', from)
    .execute();
  const former = await database
    .deleteFrom('sender')
    .where('number', '=', from)
    .returning('held_reason')
    .executeTakeFirst();
  if (typeof former?.held_reason !== 'string') return;
  await database.updateTable('sender').set({ held_reason: former.held_reason }).where('number', '=', into).execute();
}
