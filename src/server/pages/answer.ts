import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, CONSOLE_WORDS, type ConsoleMessage } from '../../wording';
import { AccessError } from '../auth';
import { StorageError, type OrganisationId } from '../storage';
import { renderMessagePage, type Frame } from './layout';
import { wayOut } from './places';

/** What an organisation is called; its id where it has no name. */
export type NameOf = (organisation: OrganisationId) => string;

/** In the language that the browser asks for first, for whoever `requires` let through. */
export function frameOf(request: FastifyRequest, nameOf: NameOf): Frame {
  const language = chooseLanguage(undefined, request.headers['accept-language']?.split(/[,;]/)[0]);
  const { person, csrfToken = '', url } = request;
  const reader =
    person === undefined
      ? undefined
      : { name: person.name, organisation: nameOf(person.organisation), roles: person.roles, csrfToken };
  const hasSimulator = request.server.hasRoute({ method: 'GET', url: '/console/simulator/*' });
  return { language, words: CONSOLE_WORDS[language], reader, path: url.split('?')[0] ?? '', hasSimulator };
}

export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', vary: 'accept-language' })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** As it was sent: fastify would make a list of a name that comes twice. */
export function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
}

/** What was wrong is for the log; the page says what to do. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  nameOf: NameOf,
): FastifyReply {
  const frame = frameOf(request, nameOf);
  const { status, message } = toAnswer(error, frame.words);
  if (status >= 500) request.log.error({ err: error }, 'page failed');
  return sendPage(reply.code(status), renderMessagePage(frame, message, wayOn(message, request, frame)));
}

/** Undefined: back to the records. What could not be read may be there a minute later; what was changed is not sent again by a link. */
function wayOn(
  message: ConsoleMessage,
  { method, url }: FastifyRequest,
  { path, words }: Frame,
): ReturnType<typeof wayOut> | undefined {
  if (message === words.refused) return wayOut(path, words);
  const isPassing = message === words.away || message === words.fault;
  return isPassing && method === 'GET' ? { path: url, name: words.tryAgain } : undefined;
}

/** Whether somebody in a browser asks for a page, and so is to be answered with one even where there is none. */
export function asksForPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && /\btext\/html\b/.test(headers.accept ?? '');
}

/** The page for an address of the console that leads nowhere. Whoever asks may be nobody in particular. */
export function answerNothingHere(request: FastifyRequest, reply: FastifyReply, nameOf: NameOf): FastifyReply {
  const frame = frameOf(request, nameOf);
  return sendPage(reply.code(404), renderMessagePage(frame, frame.words.gone));
}

function toAnswer(
  error: unknown,
  words: Frame['words'],
): { readonly status: number; readonly message: ConsoleMessage } {
  if (error instanceof AccessError) {
    return { status: error.statusCode, message: error.code === 'role-missing' ? words.refused : words.outdated };
  }
  if (error instanceof StorageError) {
    return error.problem === 'refused' ? { status: 404, message: words.gone } : { status: 503, message: words.away };
  }
  const { statusCode } = Object(error) as { readonly statusCode?: unknown };
  if (statusCode === 429 || statusCode === 503) return { status: statusCode, message: words.away };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, message: words.outdated };
  }
  return { status: 500, message: words.fault };
}
