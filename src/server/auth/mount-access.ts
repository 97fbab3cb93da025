import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from './loopback';
import { createOneTimeLinks, type LinkRole } from './one-time-link';
import { createProvider } from './provider';
import './requires';
import { createSessions } from './sessions';
import type { AccessSettings, OrganisationAccess } from './settings';
import { addSignInRoutes } from './sign-in-routes';

/** What a running server's sign-in can be asked for. */
export interface Access {
  /**
   * An address that lets whoever opens it in once, in that role, within 15 minutes; the role's one before it dies. Throws unless the
   * server is reached on loopback and the organisation has no provider.
   */
  readonly mintSignInLink: (organisation: OrganisationAccess['id'], role: LinkRole) => string;
}

/**
 * Adds sign-in and sign-out to the root of an app, and what `requires` needs. The app must read forms (@fastify/formbody), because sign-out is one.
 * Throws on settings nobody could sign in with.
 */
export async function mountAccess(app: FastifyInstance, settings: AccessSettings): Promise<Access> {
  const { organisations, storage, origin, now } = settings;
  await app.register(cookie);
  const sessions = createSessions(settings);
  app.decorate('access', { settings, sessions });
  app.decorateRequest('person', undefined);
  app.decorateRequest('csrfToken', undefined);
  app.decorateRequest('sessionId', undefined);

  const providers = new Map(
    organisations.flatMap(({ id, signIn }) =>
      signIn === undefined ? [] : [[id, createProvider(signIn, now)] as const],
    ),
  );
  const links = createOneTimeLinks(storage, now);
  addSignInRoutes(app, { settings, sessions, providers, links });

  return {
    mintSignInLink: (organisation, role) => {
      const known = organisations.find(({ id }) => id === organisation);
      if (known === undefined || known.signIn !== undefined || !isLoopback(new URL(origin()))) {
        throw new Error('One-time links are for a server on loopback, for an organisation without a sign-in service.');
      }
      return `${origin()}/sign-in/link?token=${links.mint(organisation, role)}`;
    },
  };
}
