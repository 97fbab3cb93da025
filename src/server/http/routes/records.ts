import type { FastifyInstance } from 'fastify';
import { EXPOSURE_OUTCOMES } from '../../../record';
import { recordAct } from '../../audit';
import { actorOf, mayActAs, personOf, requires, type Person } from '../../auth';
import { readExposure } from '../../exposures';
import { REVIEW_STATES, type Review, type StoredRecord } from '../../storage';
import type { ServerContext } from '../context';
import { RequestError } from '../errors';
import { findSenderName } from '../sender-name';
import { describeFilter, FILTER_SCHEMA, toFilter, type FilterQuery } from './query';
import { RECORD_SCHEMA } from './record-schema';

const TAGS = ['records'];
const SECURITY = [{ session: [] }];
const PAGE = { standard: 50, most: 200 };
const ID = { type: 'object', required: ['id'], properties: { id: { type: 'string', minLength: 1, maxLength: 64 } } };
const EXPOSURE = {
  type: 'object',
  required: ['exposure'],
  properties: { exposure: { type: 'string', pattern: '^[0-9a-f]{16}$' } },
};

/** Lists for viewers, senders and reviews for reviewers. Each look is in the audit log before its answer leaves. */
export function addRecordRoutes(app: FastifyInstance, context: ServerContext): void {
  const { storage, now } = context;

  app.get<{ Querystring: FilterQuery & { readonly before?: string; readonly limit: number } }>('/api/records', {
    preHandler: requires('viewer'),
    schema: {
      tags: TAGS,
      summary: 'Records, newest first',
      security: SECURITY,
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...FILTER_SCHEMA,
          before: { type: 'string', pattern: '^[0-9.]{1,40}$', description: '`before` of the page before' },
          limit: { type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.standard },
        },
      },
      response: {
        200: {
          type: 'object',
          required: ['records'],
          properties: {
            records: { type: 'array', items: RECORD_SCHEMA },
            before: { type: 'string', description: 'Ask for what is older with it; absent at the end' },
          },
        },
      },
    },
    handler: async (request) => {
      const person = personOf(request);
      const { before, limit, ...query } = request.query;
      const filter = await toFilter(query, request, (address) => findSenderName(address, person.organisation, context));
      const { records, audit } = storage.forOrganisation(person.organisation);
      const page = await records.list(filter, { limit, ...(before === undefined ? {} : { before }) });
      const about = describeFilter(request.query, filter);
      await recordAct(audit, { actor: actorOf(person), act: 'records-listed', about }, now);
      return { records: page.records.map((each) => shownTo(person, each)), before: page.before };
    },
  });

  app.get<{ Params: { readonly exposure: string } }>('/api/exposures/:exposure', {
    preHandler: requires('viewer'),
    schema: {
      tags: TAGS,
      summary: 'All attempts at one message, newest first, and what came of it',
      security: SECURITY,
      params: EXPOSURE,
      response: {
        200: {
          type: 'object',
          required: ['outcome', 'records'],
          properties: {
            outcome: { type: 'string', enum: EXPOSURE_OUTCOMES },
            records: { type: 'array', items: RECORD_SCHEMA },
          },
        },
      },
    },
    handler: async (request) => {
      const person = personOf(request);
      const { exposure } = request.params;
      const { records, audit } = storage.forOrganisation(person.organisation);
      const found = await readExposure(records, exposure, now());
      await recordAct(audit, { actor: actorOf(person), act: 'records-listed', about: `exposure=${exposure}` }, now);
      if (found === undefined) throw noSuchRecord();
      return { ...found, records: found.records.map((each) => shownTo(person, each)) };
    },
  });

  app.get<{ Params: { readonly id: string } }>('/api/records/:id', {
    preHandler: requires('viewer'),
    schema: { tags: TAGS, summary: 'One record', security: SECURITY, params: ID, response: { 200: RECORD_SCHEMA } },
    handler: async (request) => {
      const person = personOf(request);
      const { records, audit } = storage.forOrganisation(person.organisation);
      const found = await records.get(request.params.id);
      await recordAct(audit, { actor: actorOf(person), act: 'record-viewed', about: request.params.id }, now);
      if (found === undefined) throw noSuchRecord();
      return shownTo(person, found);
    },
  });

  app.post<{ Params: { readonly id: string }; Body: Pick<Review, 'state'> }>('/api/records/:id/review', {
    preHandler: requires('reviewer'),
    schema: {
      tags: TAGS,
      summary: 'Says what a reviewer makes of a record',
      description: 'Needs the header x-csrf-token of the session, and comes from a page of this server.',
      security: SECURITY,
      params: ID,
      body: {
        type: 'object',
        additionalProperties: false,
        required: ['state'],
        properties: { state: { type: 'string', enum: REVIEW_STATES } },
      },
      response: { 204: { type: 'null' } },
    },
    handler: async (request, reply) => {
      const person = personOf(request);
      const { state } = request.body;
      const { records, audit } = storage.forOrganisation(person.organisation);
      const about = `${request.params.id} ${state}`;
      await recordAct(audit, { actor: actorOf(person), act: 'record-reviewed', about }, now);
      const review = { state, by: person.name, at: now().toISOString() };
      if (!(await records.review(request.params.id, review))) throw noSuchRecord();
      return reply.code(204).send();
    },
  });
}

/** A viewer is not told who sent it, nor a sender's own words: they may tell. */
function shownTo(person: Person, stored: StoredRecord): StoredRecord {
  if (mayActAs(person, 'reviewer')) return stored;
  return { ...stored, sender: undefined, note: undefined };
}

function noSuchRecord(): RequestError {
  return new RequestError(404, 'not-found', 'There is no such record.');
}
