import type { FastifyInstance } from 'fastify';
import { EXPOSURE_OUTCOMES } from '../../../record';
import { recordAct } from '../../audit';
import { actorOf, personOf, requires } from '../../auth';
import { readCoverage } from '../../coverage';
import type { CountedBy } from '../../storage';
import type { ServerContext } from '../context';
import { DAYS_SCHEMA, describeQuery, toDays, type FilterQuery } from './query';

const TAGS = ['records'];
const SECURITY = [{ session: [] }];
const COUNTED_BY: readonly CountedBy[] = ['rule', 'group', 'client', 'day', 'outcome', 'action'];

type Days = Pick<FilterQuery, 'from' | 'to'>;
const integers = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { type: 'integer' }]));

/** Counts and coverage, out of the daily roll-ups: no person is in them. */
export function addFigureRoutes(app: FastifyInstance, { storage, now }: ServerContext): void {
  app.get<{ Querystring: Days & { readonly by: CountedBy } }>('/api/counts', {
    preHandler: requires('viewer'),
    schema: {
      tags: TAGS,
      summary: 'How many records, by one thing',
      security: SECURITY,
      querystring: {
        type: 'object',
        additionalProperties: false,
        required: ['by'],
        properties: { ...DAYS_SCHEMA, by: { type: 'string', enum: COUNTED_BY } },
      },
      response: {
        200: {
          type: 'object',
          required: ['counts'],
          properties: {
            counts: {
              type: 'array',
              items: {
                type: 'object',
                required: ['key', 'count'],
                properties: { key: { type: 'string' }, count: { type: 'integer' } },
              },
            },
          },
        },
      },
    },
    handler: async (request) => {
      const person = personOf(request);
      const { by, ...days } = request.query;
      const { records, audit } = storage.forOrganisation(person.organisation);
      const counts = await records.countBy(by, toDays(days));
      const about = describeQuery(request.query);
      await recordAct(audit, { actor: actorOf(person), act: 'counts-viewed', about }, now);
      return { counts };
    },
  });

  app.get<{ Querystring: Days }>('/api/coverage', {
    preHandler: requires('viewer'),
    schema: {
      tags: TAGS,
      summary: 'How far the guard reaches, by day, and what is known of its alerts',
      description:
        'mailboxes: those that were in touch on the day or sent a count of it; records that came later do not add to it. silent, summarised and unconfirmed are counts that mailboxes tell: messages without a record, records that found no room, and saves that were never confirmed or may have put back what another had kept. outcomes: what came of the messages whose first record is of this day; absent while the day is open, which it is for two days.',
      security: SECURITY,
      querystring: { type: 'object', additionalProperties: false, properties: DAYS_SCHEMA },
      response: {
        200: {
          type: 'object',
          required: ['days'],
          properties: {
            days: {
              type: 'array',
              items: {
                type: 'object',
                required: ['day'],
                properties: {
                  day: { type: 'string' },
                  ...integers('mailboxes', 'unauthenticated', 'silent', 'summarised', 'unconfirmed'),
                  outcomes: { type: 'object', additionalProperties: false, properties: integers(...EXPOSURE_OUTCOMES) },
                },
              },
            },
          },
        },
      },
    },
    handler: async (request) => {
      const person = personOf(request);
      const store = storage.forOrganisation(person.organisation);
      const days = await readCoverage(store, toDays(request.query));
      const about = describeQuery(request.query);
      await recordAct(store.audit, { actor: actorOf(person), act: 'coverage-viewed', about }, now);
      return { days };
    },
  });
}
