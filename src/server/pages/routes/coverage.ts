import type { FastifyInstance } from 'fastify';
import { recordAct } from '../../audit';
import { actorOf, personOf, requires } from '../../auth';
import { readCoverage } from '../../coverage';
import { dayBefore } from '../../days';
import { frameOf, queryOf, sendPage } from '../answer';
import { renderCoveragePage } from '../coverage-page';
import { readListQuery, toFilter, writeListQuery, type ListQuery } from '../list-query';
import type { PageSettings } from '../page-settings';

/** As long as nobody asks for other days. */
const STANDARD_DAYS = 30;
/** Rows on one page; of more days the newest are shown. */
const MOST_DAYS = 92;

/** `/console/coverage`: how far the guard reaches, out of roll-ups. */
export function addCoveragePage(pages: FastifyInstance, { storage, now, nameOf }: PageSettings): void {
  pages.get('/console/coverage', {
    schema: { tags: ['console'], summary: 'How far the guard reaches, as a page' },
    preHandler: requires('viewer'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const asked = readListQuery(queryOf(request), { senders: 'hidden' });
      const today = dayBefore(now(), 0);
      const days = toShown(asked, today);
      const store = storage.forOrganisation(person.organisation);
      const covered = await readCoverage(store, toFilter(days));
      await recordAct(
        store.audit,
        { actor: actorOf(person), act: 'coverage-viewed', about: writeListQuery(days) },
        now,
      );
      const openFrom = daysBefore(today, 1);
      return sendPage(reply, renderCoveragePage({ frame: frameOf(request, nameOf), days, covered, openFrom }));
    },
  });
}

/** None after today; the wrong way round they stay as they were asked for. */
function toShown(
  { from: first, to: last }: Pick<ListQuery, 'from' | 'to'>,
  today: string,
): { readonly from: string; readonly to: string } {
  if (first !== undefined && last !== undefined && first > last) return { from: first, to: last };
  const to = earlier(last ?? today, today);
  const from = earlier(first ?? daysBefore(to, STANDARD_DAYS - 1), to);
  const oldest = daysBefore(to, MOST_DAYS - 1);
  return { from: from < oldest ? oldest : from, to };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

const daysBefore = (day: string, days: number): string => dayBefore(new Date(day), days);
