// Adds `tags` and `summary` to fastify's schema.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAct, type Act } from '../audit';
import { AccessError } from './access-error';
import { sessionCookie, signInCookie } from './cookies';
import type { OneTimeLinks } from './one-time-link';
import { actorOf, mayActAs, type Person } from './person';
import type { Identity, Provider } from './provider';
import { isOwnRequest } from './same-origin';
import { LOCAL_SUBJECTS, type Sessions } from './sessions';
import type { AccessSettings, OrganisationAccess } from './settings';
import {
  ATTEMPT_SECONDS,
  checksOf,
  readAttempt,
  startAttempt,
  takeAttempt,
  toOwnPath,
  writeAttempt,
} from './sign-in-attempt';
import { showPage } from './sign-in-pages';

export interface SignInParts {
  readonly settings: AccessSettings;
  readonly sessions: Sessions;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly links: OneTimeLinks;
}

const CALLBACK = '/sign-in/callback';
/** All that an auditor may see. */
const AUDIT_LOG = '/console/audit';

/** A secret may stand in these addresses, so a request is logged only when something is wrong; and HEAD must not use one up. */
const QUIET = { logLevel: 'warn', exposeHeadRoute: false } as const;
const TAGS = ['sign-in'];
const SHORT_TEXT = { type: 'string', maxLength: 2000 } as const;

/** `/sign-in`, `/sign-in/callback`, `/sign-in/link` and `/sign-out`. */
export function addSignInRoutes(app: FastifyInstance, { settings, sessions, providers, links }: SignInParts): void {
  const { organisations, storage, origin, now } = settings;

  const record = (person: Person, act: Act): Promise<unknown> =>
    recordAct(storage.forOrganisation(person.organisation).audit, { actor: actorOf(person), act, about: '' }, now);

  const heldCookie = (request: FastifyRequest): string => request.cookies[sessionCookie(origin()).name] ?? '';

  /** The session of before ends, so nobody else can have known the new one's id. */
  const letIn = async (request: FastifyRequest, reply: FastifyReply, person: Person): Promise<void> => {
    await sessions.end(heldCookie(request));
    await record(person, 'sign-in');
    const { name, options } = sessionCookie(origin());
    void reply.setCookie(name, await sessions.start(person), options);
  };

  const organisationOf = (id: string | undefined): OrganisationAccess | undefined =>
    id === undefined && organisations.length === 1 ? organisations[0] : organisations.find((each) => each.id === id);

  app.get<{ Querystring: { readonly organisation?: string; readonly to?: string } }>('/sign-in', {
    ...QUIET,
    schema: {
      tags: TAGS,
      summary: 'Sends the browser to the sign-in service of its organisation',
      querystring: { type: 'object', properties: { organisation: SHORT_TEXT, to: SHORT_TEXT } },
    },
    handler: async (request, reply) => {
      const to = toOwnPath(request.query.to);
      const organisation = organisationOf(request.query.organisation?.trim().toLowerCase());
      if (organisation === undefined) return showPage(request, reply, { kind: 'which-organisation', to });
      const provider = providers.get(organisation.id);
      if (provider === undefined) return showPage(request, reply, { kind: 'link-needed' });
      const attempt = startAttempt(organisation.id, to, now().getTime());
      const address = await reached(request, () => provider.address(checksOf(attempt), `${origin()}${CALLBACK}`));
      if (address === undefined) return showPage(request, reply, { kind: 'no-answer', organisation: organisation.id });
      const { name, options } = signInCookie(origin(), ATTEMPT_SECONDS);
      return reply
        .header('cache-control', 'no-store')
        .setCookie(name, writeAttempt(attempt), options)
        .redirect(address.href, 303);
    },
  });

  app.get<{ Querystring: { readonly state?: string } }>(CALLBACK, {
    ...QUIET,
    schema: {
      tags: TAGS,
      summary: 'Takes the answer of the sign-in service',
      querystring: { type: 'object', properties: { state: SHORT_TEXT } },
    },
    handler: async (request, reply) => {
      const { name, options } = signInCookie(origin(), ATTEMPT_SECONDS);
      const attempt = readAttempt(request.cookies[name] ?? '', now().getTime());
      const provider = providers.get(attempt?.organisation ?? '');
      const failed = (): FastifyReply =>
        showPage(request, reply, { kind: 'failed', organisation: attempt?.organisation });
      if (attempt === undefined || provider === undefined) return failed();
      const { organisation, to } = attempt;
      const { sessions: store } = storage.forOrganisation(organisation);
      // Until here it may be a stranger's address, which must not end a sign-in under way.
      if (!(await takeAttempt(attempt, request.query.state ?? '', store))) return failed();
      void reply.header('cache-control', 'no-store').clearCookie(name, options);

      // Built from our own origin, not from what the request says of its host: the address is sent to the provider.
      const current = new URL(`${origin()}${CALLBACK}`);
      current.search = request.url.slice(request.url.indexOf('?'));
      const identity = await reached(request, () => provider.redeem(current, checksOf(attempt)));
      if (identity === undefined) return failed();
      const person: Person = { organisation, ...identity };
      if (person.roles.length === 0) {
        await record(person, 'sign-in-refused');
        return showPage(request, reply, { kind: 'no-role' });
      }
      await letIn(request, reply, person);
      return reply.redirect(placeOf(person, to), 303);
    },
  });

  app.get<{ Querystring: { readonly token?: string } }>('/sign-in/link', {
    ...QUIET,
    schema: {
      tags: TAGS,
      summary: 'Signs in whoever has the one-time link of a server on loopback',
      querystring: { type: 'object', properties: { token: SHORT_TEXT } },
    },
    handler: async (request, reply) => {
      const opened = await links.take(request.query.token ?? '');
      if (opened === undefined) return showPage(request, reply, { kind: 'link-used' });
      const { organisation, role } = opened;
      const person: Person = { organisation, subject: LOCAL_SUBJECTS[role], name: `local ${role}`, roles: [role] };
      await letIn(request, reply, person);
      return reply.header('cache-control', 'no-store').redirect(placeOf(person, '/console'), 303);
    },
  });

  app.post('/sign-out', {
    schema: { tags: TAGS, summary: 'Ends the session' },
    handler: async (request, reply) => {
      const session = await sessions.find(heldCookie(request));
      if (session !== undefined) {
        if (!isOwnRequest(request, session.csrfToken, origin())) throw new AccessError('foreign-request');
        await sessions.end(heldCookie(request));
        await record(session.person, 'sign-out');
      }
      // A form of a stranger's page brings no cookie, and must not take the browser's away.
      const { name, options } = sessionCookie(origin());
      if (heldCookie(request) !== '') void reply.clearCookie(name, options);
      return showPage(request, reply, { kind: 'signed-out', organisation: session?.person.organisation });
    },
  });
}

/** Where somebody wanted to go, unless they may not. */
function placeOf(person: Person, wanted: string): string {
  return mayActAs(person, 'viewer') ? wanted : AUDIT_LOG;
}

/** What the provider says, or undefined after a note in our own log: how it failed is nobody's business at the other end. */
async function reached<Answer extends URL | Identity>(
  request: FastifyRequest,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    request.log.warn({ why }, 'sign-in failed');
    return undefined;
  }
}
