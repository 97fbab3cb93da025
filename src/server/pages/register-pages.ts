import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, CONSOLE_WORDS, type ConsoleMessage } from '../../wording';
import { recordAct } from '../audit';
import { AccessError, actorOf, mayActAs, personOf, requires } from '../auth';
import { StorageError, type OrganisationId, type Review, type Storage } from '../storage';
import { renderMessagePage, type Frame } from './layout';
import { readListQuery, toFilter, writeListQuery } from './list-query';
import { PAGE_STYLE } from './page-style';
import { renderRecordsPage } from './records-page';

interface PageSettings {
  readonly storage: Storage;
  readonly now: () => Date;
  /** What an organisation is called; its id where it has no name. */
  readonly nameOf: (organisation: OrganisationId) => string;
}

/** Records on one page: a screen or two, and a query that stays well under a tenth of a second. */
const PAGE_LENGTH = 50;

/** Nothing but our own style sheet and forms; no script at all, and nobody may frame it (CSP Level 3). */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const REVIEW_STATES: readonly Review['state'][] = ['confirmed', 'false-alarm', 'followed-up'];

/**
 * Adds the page of records: `/console`, its review form and its style sheet. `mountAccess` and a reader of forms must be on
 * the app already. Errors of these routes are pages too.
 */
export async function registerPages(app: FastifyInstance, settings: PageSettings): Promise<void> {
  await app.register((pages, _, done) => {
    pages.addHook('onRequest', (request, reply, next) => {
      void reply.headers(HEADERS);
      next();
    });
    pages.setErrorHandler((error, request, reply) => answerError(error, request, reply));
    addRoutes(pages, settings);
    done();
  });
}

function addRoutes(pages: FastifyInstance, { storage, now, nameOf }: PageSettings): void {
  const tags = ['console'];

  pages.get('/console/page.css', {
    schema: { tags, summary: 'Style sheet of the pages' },
    handler: (_, reply) =>
      reply.header('cache-control', 'public, max-age=300').type('text/css; charset=utf-8').send(PAGE_STYLE),
  });

  pages.get('/console', {
    schema: { tags, summary: 'The newest records, as a page' },
    preHandler: requires('viewer'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const csrfToken = request.csrfToken ?? '';
      const isReviewer = mayActAs(person, 'reviewer');
      const query = readListQuery(queryOf(request), { senders: isReviewer ? 'shown' : 'hidden' });
      const { records, audit } = storage.forOrganisation(person.organisation);
      const page = await records.list(toFilter(query), {
        limit: PAGE_LENGTH,
        ...(query.before === undefined ? {} : { before: query.before }),
      });
      await recordAct(audit, { actor: actorOf(person), act: 'records-listed', about: writeListQuery(query) }, now);
      const reader = { name: person.name, organisation: nameOf(person.organisation), csrfToken };
      const reviewer = isReviewer ? { csrfToken } : undefined;
      return sendPage(reply, renderRecordsPage({ frame: { ...frameOf(request), reader }, query, page, reviewer }));
    },
  });

  pages.post<{ Params: { readonly id: string }; Body: ReviewForm }>('/console/records/:id/review', {
    schema: {
      tags,
      summary: 'Says what a reviewer makes of a record, from the page',
      body: REVIEW_FORM,
    },
    preHandler: requires('reviewer'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const { state, list = '', row = '' } = request.body;
      const { records, audit } = storage.forOrganisation(person.organisation);
      const review: Review = { state, by: person.name, at: now().toISOString() };
      await recordAct(
        audit,
        { actor: actorOf(person), act: 'record-reviewed', about: `${request.params.id} ${state}` },
        now,
      );
      if (!(await records.review(request.params.id, review))) {
        return sendPage(reply.code(404), renderMessagePage(frameOf(request), frameOf(request).words.gone));
      }
      const query = writeListQuery(readListQuery(new URLSearchParams(list), { senders: 'shown' }));
      const fragment = /^\d{1,15}$/.test(row) ? `#record-${row}` : '';
      return reply.redirect(`/console${query === '' ? '' : `?${query}`}${fragment}`, 303);
    },
  });
}

interface ReviewForm {
  readonly state: Review['state'];
  readonly list?: string;
  readonly row?: string;
}

const REVIEW_FORM = {
  type: 'object',
  required: ['state'],
  properties: {
    state: { type: 'string', enum: REVIEW_STATES },
    list: { type: 'string', maxLength: 2000 },
    row: { type: 'string', maxLength: 20 },
  },
} as const;

/** As it was sent: fastify would make a list of a name that comes twice. */
function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
}

function frameOf(request: FastifyRequest): Frame {
  const language = chooseLanguage(undefined, request.headers['accept-language']?.split(/[,;]/)[0]);
  return { language, words: CONSOLE_WORDS[language], reader: undefined };
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', vary: 'accept-language' })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** What was wrong is for the log; the page says what to do. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const frame = frameOf(request);
  const { status, message } = toAnswer(error, frame.words);
  if (status >= 500) request.log.error({ err: error }, 'page failed');
  return sendPage(reply.code(status), renderMessagePage(frame, message));
}

function toAnswer(
  error: unknown,
  words: Frame['words'],
): { readonly status: number; readonly message: ConsoleMessage } {
  if (error instanceof AccessError) {
    return { status: error.statusCode, message: error.code === 'role-missing' ? words.refused : words.outdated };
  }
  if (error instanceof StorageError) {
    return error.problem === 'refused' ? { status: 404, message: words.gone } : { status: 503, message: words.away };
  }
  const { statusCode } = Object(error) as { readonly statusCode?: unknown };
  if (statusCode === 429 || statusCode === 503) return { status: statusCode, message: words.away };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, message: words.outdated };
  }
  return { status: 500, message: words.fault };
}
