import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { mountAccess, personOf, requires, type Access, type AccessSettings } from '../../../src/server/auth';

/** A small app with one route for each role, and the access under test. */
export async function anApp(settings: AccessSettings): Promise<{ app: FastifyInstance; access: Access }> {
  const app = fastify();
  await app.register(formbody);
  const access = await mountAccess(app, settings);
  for (const role of ['viewer', 'reviewer', 'administrator', 'auditor', 'signed-in'] as const) {
    app.get(`/for/${role}`, { preHandler: requires(role) }, (request) => ({
      ...personOf(request),
      csrfToken: request.csrfToken,
    }));
    app.post(`/for/${role}`, { preHandler: requires(role) }, (request) => personOf(request));
  }
  app.get('/forgotten', (request) => personOf(request));
  app.get('/console', { preHandler: requires('viewer') }, () => 'the console');
  return { app, access };
}
