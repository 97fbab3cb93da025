import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedFile } from '../../addin-files';

/** Answers with a file, compressed for whoever takes that; 304 to whoever has it. `headers` say who may do what with it. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, gzipped, etag }: ServedFile,
  headers: Readonly<Record<string, string>>,
): FastifyReply {
  void reply.headers({ ...headers, vary: 'accept-encoding', etag });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const takesGzip = gzipped !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesGzip) return reply.type(type).header('content-encoding', 'gzip').send(gzipped);
  return reply.type(type).send(body);
}
