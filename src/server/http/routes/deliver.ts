import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Credential } from '../../auth';
import type { ServerContext } from '../context';
import { deliverySchema, type ReceivedDelivery } from '../delivery-schema';
import { RequestError } from '../errors';
import { keepDelivery } from '../keep-delivery';
import { createKeyLimit } from '../limits';
import { toJsonSchema } from '../to-json-schema';

/** Fifty records have some 30 KB. */
const MOST_BYTES = 64 * 1024;

/** Tokens of Entra ID have 1 to 8 KB. */
const MOST_CREDENTIAL = 16_384;

const body = v.strictObject({
  credential: v.optional(
    v.strictObject({
      kind: v.picklist(['token', 'key']),
      value: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_CREDENTIAL)),
    }),
  ),
  delivery: deliverySchema,
});

/** `POST /api/records`: where add-ins deliver. */
export function addDeliveryRoute(root: FastifyInstance, context: ServerContext): void {
  void root.register((app, _, done) => {
    const checkKeyLimit = createKeyLimit(app, context.settings.limits);
    app.decorateRequest('deliveredFor', '');
    readAnyTextAsJson(app);
    answerAnyOrigin(app);
    app.post('/api/records', {
      bodyLimit: MOST_BYTES,
      schema: {
        tags: ['add-in'],
        summary: 'Delivers what waits in a mailbox’s queue',
        description:
          'Answered once everything is on disk. The same record twice is one. One record or count that is none refuses all of it (400), and nothing of it is kept: whoever sends it again in parts finds which. Sent as text/plain it is a simple request, which classic Outlook can make.',
        consumes: ['application/json', 'text/plain'],
        security: [{ token: [] }, {}],
        body: toJsonSchema(body),
        response: {
          200: {
            type: 'object',
            required: ['kept'],
            properties: { kept: { type: 'integer', description: 'Records that were new' } },
          },
        },
      },
      // Fastify's own check would say more than it should, and less precisely.
      validatorCompiler: () => () => true,
      handler: async (request, reply) => {
        const kept = await receive(request, context, checkKeyLimit);
        return reply.header('cache-control', 'no-store').send({ kept });
      },
    });
    done();
  });
}

async function receive(
  request: FastifyRequest,
  context: ServerContext,
  checkKeyLimit: ReturnType<typeof createKeyLimit>,
): Promise<number> {
  const { credential, delivery } = readBody(request);
  // The request lives until its answer; why the delivery must not, `keepDelivery` says.
  request.body = undefined;
  const right = await context.checkSender(credential);
  request.deliveredFor = right.organisation;
  if (!right.isAuthenticated) await checkKeyLimit(request);
  return keepDelivery(delivery, right, context);
}

/**
 * No cookie counts here, so any page may read the answer; a runtime without an origin of its own needs it said. Of a refusal too: a client
 * that may not read it takes it for no answer at all, and sends the same again for ever.
 */
function answerAnyOrigin(app: FastifyInstance): void {
  app.addHook('onSend', async (_, reply) => {
    void reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' });
  });
}

/** In this scope only: other routes must not take JSON from a form of a stranger's page. */
function readAnyTextAsJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'text/plain'],
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
}

function readBody(request: FastifyRequest): { readonly credential: Credential; readonly delivery: ReceivedDelivery } {
  const read = v.safeParse(body, request.body, { abortEarly: true, abortPipeEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const where = (issue.path ?? []).map(({ key }) => String(key).slice(0, 40)).slice(0, 6);
    throw new RequestError(400, 'not-a-delivery', `This is not a delivery: look at ${where.join('.') || 'its form'}.`);
  }
  const { credential, delivery } = read.output;
  const token = /^Bearer ([\x21-\x7e]{1,16384})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined) return { credential: { kind: 'token', value: token }, delivery };
  if (credential === undefined) throw new RequestError(401, 'credential-missing', 'A delivery needs a token or a key.');
  return { credential, delivery };
}
