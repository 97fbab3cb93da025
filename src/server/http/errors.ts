import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AuditUnwritableError } from '../audit';
import { AccessError } from '../auth';
import { MissingPseudonymKeyError } from '../pseudonym';
import { StorageError, type StorageProblem } from '../storage';
import type { Metrics } from './metrics';

/** A request that cannot be answered as it was asked. The message is for whoever wrote the client; it repeats no value. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly statusCode: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(statusCode: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number | undefined;
}

const LATER = 'The records cannot be reached now. Try again later.';

const STORAGE: Readonly<Record<StorageProblem, Answer>> = {
  busy: { status: 503, code: 'busy', message: 'Too much waits to be written. Try again later.', retryAfterSeconds: 5 },
  refused: { status: 400, code: 'refused', message: 'This cannot be kept or looked up as it stands.' },
  held: { status: 409, code: 'held', message: 'These records are under legal hold.' },
  'not-here': { status: 409, code: 'not-here', message: 'This database has tools of its own for that.' },
  closed: { status: 503, code: 'closing', message: LATER, retryAfterSeconds: 10 },
  unavailable: { status: 503, code: 'unavailable', message: LATER, retryAfterSeconds: 15 },
};

/**
 * Every error as `{ code, message, request }`: ours in their words, anything unknown as a fault of ours that tells nothing.
 */
export function answerErrors(app: FastifyInstance, metrics: Metrics): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = toAnswer(error);
    if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
    if (answer.status === 429 || answer.status === 503) metrics.turnedAway.inc({ why: answer.code });
    return sendAnswer(request, reply, answer);
  });
}

export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, code, message, retryAfterSeconds } = answer;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  return reply.code(status).header('cache-control', 'no-store').send({ code, message, request: request.id });
}

function toAnswer(error: unknown): Answer {
  if (error instanceof RequestError) return { ...error, status: error.statusCode, message: error.message };
  if (error instanceof AccessError) {
    const { statusCode: status, code, message } = error;
    return status === 503 ? { status, code, message, retryAfterSeconds: 30 } : { status, code, message };
  }
  if (error instanceof StorageError) return STORAGE[error.problem];
  if (error instanceof AuditUnwritableError || error instanceof MissingPseudonymKeyError) return STORAGE.unavailable;
  const { statusCode = 500, code = 'refused', message } = error as Partial<FastifyError>;
  if (statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, code: code.toLowerCase().replaceAll('_', '-'), message: message ?? '' };
  }
  return { status: 500, code: 'fault', message: 'This is a fault of Last Look. The log of the server says more.' };
}
