import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
import { Readable } from 'node:stream';
import { recordAct } from '../../audit';
import { actorOf, personOf, requires } from '../../auth';
import { tellMessages } from '../../exposures';
import { RECORD_FORMATS, RECORD_WRITERS, type RecordFormat } from '../../siem';
import type { OrganisationId } from '../../storage';
import type { ServerContext } from '../context';
import { findSenderName } from '../sender-name';
import { hasBearer } from './health';
import { describeFilter, FILTER_SCHEMA, toFilter, type FilterQuery } from './query';

const TAGS = ['records'];
const FILE_NAMES = { csv: 'lastlook-records.csv', ndjson: 'lastlook-records.ndjson' } as const;

/** Everything that fits, page by page: no export is ever whole in memory. */
export function addExportRoutes(app: FastifyInstance, context: ServerContext): void {
  const { storage, now } = context;

  app.get<{ Querystring: FilterQuery & { readonly format: RecordFormat; readonly with?: 'message-outcome' } }>(
    '/api/export',
    {
      preHandler: requires('administrator'),
      schema: {
        tags: TAGS,
        summary: 'All records that fit, as a file, newest first',
        security: [{ session: [] }],
        produces: [RECORD_WRITERS.csv.contentType, RECORD_WRITERS.ndjson.contentType],
        querystring: {
          type: 'object',
          additionalProperties: false,
          required: ['format'],
          properties: {
            ...FILTER_SCHEMA,
            format: { type: 'string', enum: RECORD_FORMATS },
            with: {
              type: 'string',
              enum: ['message-outcome'],
              description: 'Beside each record, what came of its message as far as is known now; takes longer',
            },
          },
        },
      },
      handler: async (request, reply) => {
        const person = personOf(request);
        const { format, with: more, ...query } = request.query;
        const filter = await toFilter(query, request, (address) =>
          findSenderName(address, person.organisation, context),
        );
        const { records, audit } = storage.forOrganisation(person.organisation);
        const about = describeFilter(request.query, filter);
        await recordAct(audit, { actor: actorOf(person), act: 'records-exported', about }, now);
        const found = records.export(filter);
        const exported = more === undefined ? found : tellMessages(records, found, now());
        return reply
          .type(RECORD_WRITERS[format].contentType)
          .header('content-disposition', `attachment; filename="${FILE_NAMES[format]}"`)
          .send(Readable.from(RECORD_WRITERS[format].write(exported)));
      },
    },
  );

  app.get<{ Querystring: { readonly after: number } }>('/api/stream', {
    preHandler: streamReader(app, context),
    schema: {
      tags: TAGS,
      summary: 'Records in the order of arrival, after a cursor, for a SIEM',
      description:
        'One JSON object a line. Ends with what is there: ask again with the last `sequence`. With the stream key, or as an administrator.',
      security: [{ streamKey: [] }, { session: [] }],
      produces: [RECORD_WRITERS.ndjson.contentType],
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: { after: { type: 'integer', minimum: 0, default: 0 } },
      },
    },
    handler: async (request, reply) => {
      const bySiem = organisationOfStreamKey(context, request);
      const organisation = bySiem ?? personOf(request).organisation;
      const actor = bySiem === undefined ? actorOf(personOf(request)) : 'stream key';
      const { records, audit } = storage.forOrganisation(organisation);
      const { after } = request.query;
      await recordAct(audit, { actor, act: 'records-streamed', about: `after=${String(after)}` }, now);
      return reply
        .type(RECORD_WRITERS.ndjson.contentType)
        .send(Readable.from(RECORD_WRITERS.ndjson.write(records.stream({}, after))));
    },
  });
}

/** A machine has a key and no session; people sign in. */
function streamReader(app: FastifyInstance, context: ServerContext): preHandlerAsyncHookHandler {
  const isAdministrator: preHandlerAsyncHookHandler = requires('administrator');
  return async (request, reply) => {
    if (organisationOfStreamKey(context, request) !== undefined) return undefined;
    return isAdministrator.call(app, request, reply);
  };
}

/** Every key is compared, whichever fits. */
function organisationOfStreamKey(
  { settings }: ServerContext,
  request: Parameters<typeof hasBearer>[0],
): OrganisationId | undefined {
  if (request.headers.authorization === undefined) return undefined;
  const fitting = settings.organisations.filter(
    ({ streamKey }) => streamKey !== undefined && hasBearer(request, streamKey),
  );
  return fitting[0]?.id;
}
