import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SESSION_WORDS } from '../../../wording';
import { recordAct } from '../../audit';
import { actorOf, mayActAs, personOf, requires, type OpenSession } from '../../auth';
import { frameOf, sendPage } from '../answer';
import { renderMessagePage } from '../layout';
import type { PageSettings } from '../page-settings';
import { renderSessionsPage } from '../sessions-page';

const tags = ['console'];
const PAGE = '/console/sessions';

/** What a browser sends for a form without anything in it but the token. */
const NO_FIELDS = { type: 'object' } as const;

/**
 * `/console/sessions`: where somebody is signed in. Everybody sees and ends their own, administrators everybody's of their
 * organisation. It is in the audit log before it is done.
 */
export function addSessionsPage(pages: FastifyInstance, { storage, now, nameOf }: PageSettings): void {
  const { sessions } = pages.access;

  const listFor = async (request: FastifyRequest): Promise<Listed> => {
    const { organisation, subject } = personOf(request);
    const all = await sessions.list(organisation);
    const isOwn = ({ person }: OpenSession): boolean => person.subject === subject;
    const isAdministrator = mayActAs(personOf(request), 'administrator');
    return { own: all.filter(isOwn), others: isAdministrator ? all.filter((each) => !isOwn(each)) : undefined };
  };

  const endAll = async (request: FastifyRequest, ended: readonly OpenSession[]): Promise<void> => {
    const person = personOf(request);
    const { audit } = storage.forOrganisation(person.organisation);
    for (const each of ended) {
      const about = `${actorOf(each.person)} since ${each.startedAt.toISOString()}`;
      await recordAct(audit, { actor: actorOf(person), act: 'session-ended', about }, now);
      await sessions.endById(person.organisation, each.id);
    }
  };

  pages.get(PAGE, {
    schema: { tags, summary: 'Where the reader is signed in and, for administrators, who else is, as a page' },
    preHandler: requires('signed-in'),
    handler: async (request, reply) => {
      const person = personOf(request);
      const { own, others } = await listFor(request);
      if (others !== undefined) {
        const { audit } = storage.forOrganisation(person.organisation);
        await recordAct(audit, { actor: actorOf(person), act: 'sessions-listed', about: '' }, now);
      }
      const view = { frame: frameOf(request, nameOf), own, others, current: request.sessionId };
      return sendPage(reply, renderSessionsPage(view));
    },
  });

  pages.post(`${PAGE}/end-others`, {
    schema: { tags, summary: 'Ends all of the reader’s sessions but the one that asks', body: NO_FIELDS },
    preHandler: requires('signed-in'),
    handler: async (request, reply) => {
      const { own } = await listFor(request);
      await endAll(
        request,
        own.filter(({ id }) => id !== request.sessionId),
      );
      return reply.redirect(PAGE, 303);
    },
  });

  pages.post<{ Params: { readonly id: string } }>(`${PAGE}/:id/end`, {
    schema: {
      tags,
      summary: 'Ends a session: one’s own or, for administrators, anybody’s of the organisation',
      params: { type: 'object', properties: { id: { type: 'string', maxLength: 64 } } },
      body: NO_FIELDS,
    },
    preHandler: requires('signed-in'),
    handler: async (request, reply) => {
      const { own, others = [] } = await listFor(request);
      const found = own.concat(others).filter(({ id }) => id === request.params.id);
      // Somebody else's and one that is over look the same, so nobody learns which ids there are.
      if (found.length === 0) {
        const frame = frameOf(request, nameOf);
        const { ended, title } = SESSION_WORDS[frame.language];
        return sendPage(reply.code(404), renderMessagePage(frame, ended, { path: PAGE, name: title }));
      }
      await endAll(request, found);
      return reply.redirect(PAGE, 303);
    },
  });
}

interface Listed {
  readonly own: readonly OpenSession[];
  readonly others: readonly OpenSession[] | undefined;
}
