import type { FastifyInstance } from 'fastify';
import { recordAct } from '../../audit';
import { actorOf, personOf, requires } from '../../auth';
import type { AuditEntry } from '../../storage';
import type { ServerContext } from '../context';

const PAGE = { standard: 200, most: 1000 };

const ENTRY = {
  type: 'object',
  required: ['number', 'at', 'actor', 'act', 'about', 'hash'],
  properties: {
    number: { type: 'integer' },
    at: { type: 'string' },
    actor: { type: 'string' },
    act: { type: 'string' },
    about: { type: 'string' },
    hash: { type: 'string', description: 'SHA-256 over the entry before and this one, in hex' },
  },
} as const;

/** The log of who looked at what, for auditors, who see no record. Their look is in it too. */
export function addAuditRoute(app: FastifyInstance, { storage, now }: ServerContext): void {
  app.get<{ Querystring: { readonly after: number; readonly limit: number } }>('/api/audit', {
    preHandler: requires('auditor'),
    schema: {
      tags: ['audit'],
      summary: 'The audit log, oldest first',
      security: [{ session: [] }],
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: {
          after: { type: 'integer', minimum: 0, default: 0, description: 'The last `number` that is known' },
          limit: { type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.standard },
        },
      },
      response: {
        200: { type: 'object', required: ['entries'], properties: { entries: { type: 'array', items: ENTRY } } },
      },
    },
    handler: async (request) => {
      const person = personOf(request);
      const { after, limit } = request.query;
      const { audit } = storage.forOrganisation(person.organisation);
      await recordAct(audit, { actor: actorOf(person), act: 'audit-read', about: `after=${String(after)}` }, now);
      const entries: AuditEntry[] = [];
      for await (const entry of audit.read(after)) {
        entries.push(entry);
        if (entries.length >= limit) break;
      }
      return { entries };
    },
  });
}
