import type { FastifyInstance } from 'fastify';
import { recordAct } from '../../audit';
import { actorOf, mayActAs, personOf, requires } from '../../auth';
import { readExposure } from '../../exposures';
import { REVIEW_STATES, type Review } from '../../storage';
import { frameOf, queryOf, sendPage } from '../answer';
import { renderMessagePage } from '../layout';
import { leavesOut, readListQuery, toFilter, writeListQuery } from '../list-query';
import { renderRecordsPage } from '../records-page';
import type { PageSettings } from '../page-settings';

/** Records on one page: a screen or two, and a query that stays well under a tenth of a second. */
const PAGE_LENGTH = 50;

const tags = ['console'];

/** `/console`, the newest records, and the form of a review. */
export function addRecordsPage(pages: FastifyInstance, { storage, now, nameOf }: PageSettings): void {
  pages.get('/console', {
    schema: { tags, summary: 'The newest records, as a page' },
    preHandler: requires('viewer'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const isReviewer = mayActAs(person, 'reviewer');
      const written = queryOf(request);
      const query = readListQuery(written, { senders: isReviewer ? 'shown' : 'hidden' });
      const { before, exposure } = query;
      const { records, audit } = storage.forOrganisation(person.organisation);
      const [page, message] = await Promise.all([
        records.list(toFilter(query), { limit: PAGE_LENGTH, ...(before === undefined ? {} : { before }) }),
        exposure === undefined ? undefined : readExposure(records, exposure, now()),
      ]);
      await recordAct(audit, { actor: actorOf(person), act: 'records-listed', about: writeListQuery(query) }, now);
      const frame = frameOf(request, nameOf);
      const reviewer = isReviewer ? { csrfToken: request.csrfToken ?? '' } : undefined;
      return sendPage(
        reply,
        renderRecordsPage({
          frame,
          query,
          leavesOut: leavesOut(written, query),
          page,
          outcome: message?.outcome,
          reviewer,
        }),
      );
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
      const about = `${request.params.id} ${state}`;
      await recordAct(audit, { actor: actorOf(person), act: 'record-reviewed', about }, now);
      if (!(await records.review(request.params.id, review))) {
        const frame = frameOf(request, nameOf);
        return sendPage(reply.code(404), renderMessagePage(frame, frame.words.gone));
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
