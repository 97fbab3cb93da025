import type { FastifyInstance } from 'fastify';
import { answerError } from './answer';
import type { PageSettings } from './page-settings';
import { PAGE_STYLE } from './page-style';
import { addAuditPage } from './routes/audit';
import { addCoveragePage } from './routes/coverage';
import { addRecordsPage } from './routes/records';
import { addSessionsPage } from './routes/sessions';

/**
 * Adds the pages for people and their style sheet. `mountAccess` and a reader of forms must be on the app already. Errors of
 * these routes are pages too.
 */
export async function registerPages(app: FastifyInstance, settings: PageSettings): Promise<void> {
  await app.register((pages, _, done) => {
    pages.setErrorHandler((error, request, reply) => answerError(error, request, reply, settings.nameOf));
    addStyle(pages);
    addWayIn(pages);
    addRecordsPage(pages, settings);
    addCoveragePage(pages, settings);
    addAuditPage(pages, settings);
    addSessionsPage(pages, settings);
    done();
  });
}

/** For whoever types no more than the name of the server. The console sends on to sign in whoever has not. */
function addWayIn(pages: FastifyInstance): void {
  pages.get('/', {
    schema: { tags: ['console'], summary: 'Leads to the console', response: { 303: { type: 'null' } } },
    handler: (_, reply) => reply.redirect('/console', 303),
  });
}

function addStyle(pages: FastifyInstance): void {
  pages.get('/console/page.css', {
    schema: { tags: ['console'], summary: 'Style sheet of the pages' },
    handler: (_, reply) =>
      reply.header('cache-control', 'public, max-age=300').type('text/css; charset=utf-8').send(PAGE_STYLE),
  });
}
