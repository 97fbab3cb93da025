import type { Engine } from './engine';
import type { AuditEntry, AuditFilter, AuditPage } from './store';

/** Numbers have no gaps, so a step is a range of them: a page takes about as long however rare what it asks for is. */
const STEP = 5_000;

/** `limit` entries at most, newest first. */
export async function listAudit(
  engine: Engine,
  organisation: number,
  { act, actor }: AuditFilter,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<AuditPage> {
  return engine.read(organisation, async (database) => {
    const ofOrganisation = database.selectFrom('audit').where('organisation', '=', organisation);
    const newest = await ofOrganisation.select((row) => row.fn.max('number').as('number')).executeTakeFirst();
    const end = Math.min(before ?? Number.MAX_SAFE_INTEGER, (newest?.number ?? 0) + 1);
    const start = act === undefined && actor === undefined ? 1 : Math.max(end - STEP, 1);
    const entries: readonly AuditEntry[] = await ofOrganisation
      .select(['number', 'at', 'actor', 'act', 'about', 'hash'])
      .where('number', '<', end)
      .where('number', '>=', start)
      .$if(act !== undefined, (query) => query.where('act', '=', act!))
      .$if(actor !== undefined, (query) => query.where('actor', '=', actor!))
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    const last = entries.length === limit ? entries.at(-1)!.number : start;
    return { entries, before: last > 1 ? last : undefined };
  });
}
