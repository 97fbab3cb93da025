import type { FastifyInstance } from 'fastify';
import { ACTS, recordAct, verifyEnd, type Act } from '../../audit';
import { actorOf, personOf, requires } from '../../auth';
import { frameOf, queryOf, sendPage } from '../answer';
import { renderAuditPage, writeAuditQuery, type AuditQuery } from '../audit-page';
import type { PageSettings } from '../page-settings';

const PAGE_LENGTH = 50;

/** Some tenths of a second; the command checks longer logs. */
const MOST_CHECKED = 10_000;

/** `/console/audit`: who looked at what, for auditors. Their look is in it before the page leaves. */
export function addAuditPage(pages: FastifyInstance, { storage, now, nameOf }: PageSettings): void {
  pages.get('/console/audit', {
    schema: { tags: ['console'], summary: 'The audit log, newest first, as a page' },
    preHandler: requires('auditor'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const query = readAuditQuery(queryOf(request));
      const { before, ...filter } = query;
      const { audit } = storage.forOrganisation(person.organisation);
      await recordAct(audit, { actor: actorOf(person), act: 'audit-read', about: writeAuditQuery(query) }, now);
      const [page, chain] = await Promise.all([
        audit.list(filter, { limit: PAGE_LENGTH, ...(before === undefined ? {} : { before }) }),
        // Once is enough: the older pages are of the same log.
        before === undefined ? verifyEnd(audit, MOST_CHECKED) : undefined,
      ]);
      const view = { frame: frameOf(request, nameOf), query, page, chain, mostChecked: MOST_CHECKED };
      return sendPage(reply, renderAuditPage(view));
    },
  });
}

/** What is not possible is left out, as an empty field of a form is. */
function readAuditQuery(written: URLSearchParams): AuditQuery {
  const [act, actor, before] = ['act', 'actor', 'before'].map((name) => written.get(name)?.trim() ?? '');
  return {
    ...(ACTS.includes(act as Act) ? { act: act as Act } : {}),
    ...(actor === undefined || actor === '' || actor.length > 300 ? {} : { actor }),
    ...(/^[1-9]\d{0,14}$/.test(before ?? '') ? { before: Number(before) } : {}),
  };
}
