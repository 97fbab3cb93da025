import { sql } from 'kysely';
import type { Engine, Writer } from '../engine';

/** What the coverage report counts for each day; the columns of its table. */
export const COVERED = [
  'mailboxes',
  'unauthenticated',
  'silent',
  'summarised',
  'unconfirmed',
  'answered',
  'unanswered',
  'open',
] as const;
type Coverage = Readonly<Record<(typeof COVERED)[number], number>>;

/** By how much each day (since 1970) grows in one transaction. */
export type CoverageGrowth = Map<number, Coverage>;

export function grow(coverage: CoverageGrowth, day: number, by: Partial<Coverage>): void {
  const before = coverage.get(day);
  const grown = COVERED.map((name) => [name, (before?.[name] ?? 0) + (by[name] ?? 0)]);
  coverage.set(day, Object.fromEntries(grown) as Coverage);
}

export async function addCoverage(
  {
    engine,
    database,
    organisation,
  }: { readonly engine: Engine; readonly database: Writer; readonly organisation: number },
  coverage: CoverageGrowth,
): Promise<void> {
  if (coverage.size === 0) return;
  const rows = [...coverage].map(([day, counts]) => [day, ...COVERED.map((name) => counts[name])]);
  const columns = ['day', ...COVERED].map((name) => [name, 'integer'] as const);
  const names = sql.join(COVERED.map((name) => sql.ref(name)));
  const sums = COVERED.map((name) => sql`${sql.ref(name)} = coverage_day.${sql.ref(name)} + excluded.${sql.ref(name)}`);
  await sql`
    insert into coverage_day (organisation, day, ${names})
    select cast(${organisation} as bigint), day, ${names} from ${engine.rows(rows, columns)} as added where true
    on conflict (organisation, day) do update set ${sql.join(sums)}`.execute(database);
}
