import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import packageJson from '../../../../package.json';

/** Must come before the routes it describes. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'Last Look',
        description:
          'Records of what Last Look warned of. No subject, text, file name, matched value or recipient is among them. Errors are { code, message, request }; 429 and 503 say in Retry-After when to come again.',
        version: packageJson.version,
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-lastlook-session' },
          token: { type: 'http', scheme: 'bearer', description: 'An access token of the organisation’s tenant' },
          streamKey: { type: 'http', scheme: 'bearer', description: 'The organisation’s stream key' },
          metricsToken: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  });
  app.get('/api/openapi.json', {
    schema: { tags: ['operation'], summary: 'This document' },
    handler: () => app.swagger(),
  });
}
