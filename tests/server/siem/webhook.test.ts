import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhook } from '../../../src/server/siem/webhook';

const NOW = new Date('2026-11-21T09:30:00Z');
const SHIPMENT = { lines: ['{"a":1}', '{"a":"ŵ"}'], severities: [3, 5], last: 42 };

interface Post {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let posts: Post[];
let answer: { status: number; headers: Record<string, string> };

beforeEach((done) => {
  posts = [];
  answer = { status: 204, headers: {} };
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      posts.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
      response.writeHead(answer.status, answer.headers).end();
    });
  }).listen(0, '127.0.0.1', done);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const urlOf = (of: Server): string => `http://127.0.0.1:${String((of.address() as AddressInfo).port)}/hook`;
const ship = (url = urlOf(server)) =>
  createWebhook({ url, secret: 'a secret', contentType: 'application/x-ndjson' }, () => NOW)(SHIPMENT);

describe('the webhook', () => {
  test('posts a line per record, signed over time and body', async () => {
    expect(await ship()).toEqual({ kind: 'delivered' });
    const [{ headers, body }] = posts as [Post];
    expect(body).toBe('{"a":1}\n{"a":"ŵ"}\n');
    const timestamp = String(NOW.getTime() / 1000);
    expect(headers['x-lastlook-timestamp']).toBe(timestamp);
    const expected = createHmac('sha256', 'a secret').update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-lastlook-signature']).toBe(`sha256=${expected}`);
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(headers['x-lastlook-cursor']).toBe('42');
  });

  test.each([200, 201, 202, 204])('takes %d for a yes', async (status) => {
    answer.status = status;
    expect(await ship()).toEqual({ kind: 'delivered' });
  });

  test.each([301, 307, 400, 401, 404, 413, 429, 500, 503])('takes %d for a no', async (status) => {
    answer = { status, headers: status < 400 ? { location: urlOf(server) } : {} };
    expect((await ship()).kind).toBe('failed');
    expect(posts).toHaveLength(1);
  });

  test.each([
    ['seconds', '120', 120_000],
    ['a date', 'Sat, 21 Nov 2026 09:31:30 GMT', 90_000],
    ['a date gone by', 'Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['a year, which is cut to an hour', '31536000', 3_600_000],
    ['nonsense', 'soon', undefined],
    ['a negative number', '-5', undefined],
  ])('reads a Retry-After in %s', async (_, written, retryAfterMs) => {
    answer = { status: 503, headers: { 'retry-after': written } };
    const delivered = await ship();
    expect(delivered).toMatchObject({ kind: 'failed', why: 'HTTP status 503' });
    expect('retryAfterMs' in delivered ? delivered.retryAfterMs : undefined).toBe(retryAfterMs);
  });

  test('fails when nobody listens, and says neither address nor secret', async () => {
    const url = urlOf(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await ship(url)).toEqual({ kind: 'failed', why: 'ECONNREFUSED' });
  });
});
