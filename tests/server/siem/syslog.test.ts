import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCertificate } from '../../../src/simulator/server/certificate';
import { createSyslog, toMessage, type SyslogSettings } from '../../../src/server/siem/syslog';

const NOW = new Date('2026-11-21T09:30:00.000Z');

/** What octet counting makes of the bytes; throws where they are no frames. */
function frames(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(' ', at);
    const length = Number(bytes.subarray(at, space).toString('latin1'));
    expect(length).toBeGreaterThan(0);
    found.push(bytes.subarray(space + 1, space + 1 + length).toString());
    at = space + 1 + length;
  }
  return found;
}

let closers: (() => void)[] = [];
afterEach(() => {
  closers.forEach((close) => close());
  closers = [];
});

type React = (socket: net.Socket) => void;

/** Collects what one connection brings, and then does what `react` says. */
async function receiver(
  react: React,
  secure?: { readonly key: string; readonly cert: string },
): Promise<{ readonly port: number; readonly bytes: () => Buffer }> {
  const pieces: Buffer[] = [];
  const onSocket = (socket: net.Socket): void => {
    closers.push(() => socket.destroy());
    socket.on('data', (piece: Buffer) => pieces.push(piece));
    socket.on('error', () => undefined);
    react(socket);
  };
  const server =
    secure === undefined
      ? net.createServer({ allowHalfOpen: true }, onSocket)
      : tls.createServer({ ...secure, allowHalfOpen: true }, onSocket);
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, bytes: () => Buffer.concat(pieces) };
}

const closeAtEnd: React = (socket) => socket.on('end', () => socket.end());
const SETTINGS: SyslogSettings = { host: '127.0.0.1', port: 0, transport: 'tcp', hostname: 'mail-check.example' };
const ship = (over: Partial<SyslogSettings>, lines = ['one', 'two']) =>
  createSyslog({ ...SETTINGS, ...over }, () => NOW)({ lines, severities: [2, 8], last: 2 });

describe('a syslog message', () => {
  test.each([
    ['informational', 2, 110],
    ['a notice', 5, 109],
    ['a warning', 9, 108],
  ])('is %s at severity %d', (_, severity, priority) => {
    expect(toMessage('text', { at: NOW, severity, hostname: 'a.example' })).toBe(
      `<${String(priority)}>1 2026-11-21T09:30:00.000Z a.example lastlook - record - text`,
    );
  });

  test.each([
    ['a name with a space and a line break', 'a b\nc', 'abc'],
    ['no name', '', '-'],
    ['a name beyond ASCII', 'ŵ', '-'],
  ])('has a host that is one word, even of %s', (_, hostname, written) => {
    const message = toMessage('text', { at: NOW, severity: 0, hostname });
    expect(message).toBe(`<110>1 2026-11-21T09:30:00.000Z ${written} lastlook - record - text`);
  });
});

describe('over TCP', () => {
  test('each record is one message, whatever is in it', async () => {
    const { port, bytes } = await receiver(closeAtEnd);
    const lines = ['a\n<110>1 forged', 'ŵ 🙂 12 x'];
    expect(await ship({ port }, lines)).toEqual({ kind: 'delivered' });
    expect(frames(bytes()).map((frame) => frame.split(' - record - ')[1])).toEqual(lines);
  });

  test('a shipment of 2 MB arrives whole', async () => {
    const { port, bytes } = await receiver(closeAtEnd);
    const lines = Array.from({ length: 400 }, (_, index) => `${String(index)} ${'x'.repeat(5_000)}`);
    expect(await ship({ port }, lines)).toEqual({ kind: 'delivered' });
    expect(frames(bytes())).toHaveLength(400);
  });

  test.each<[string, React]>([
    ['is reset', (socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['is closed at once', (socket) => socket.destroy()],
  ])('a connection that %s is a failure', async (_, react) => {
    const { port } = await receiver(react);
    expect((await ship({ port }, Array<string>(400).fill('x'.repeat(5_000)))).kind).toBe('failed');
  });

  test('nobody there is a failure', async () => {
    expect(await ship({ port: 1 })).toEqual({ kind: 'failed', why: 'ECONNREFUSED' });
  });
});

describe('over TLS', () => {
  let folder: string;
  let pem: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
    ({ pem } = await loadCertificate(folder, new Date()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a receiver whose authority is named gets the records', async () => {
    const { port, bytes } = await receiver(closeAtEnd, { key: pem, cert: pem });
    expect(await ship({ host: 'localhost', port, transport: 'tls', ca: pem })).toEqual({ kind: 'delivered' });
    expect(frames(bytes())).toHaveLength(2);
  });

  test('a receiver that nobody vouches for gets nothing', async () => {
    const { port, bytes } = await receiver(closeAtEnd, { key: pem, cert: pem });
    expect((await ship({ host: 'localhost', port, transport: 'tls' })).kind).toBe('failed');
    expect(bytes()).toHaveLength(0);
  });
});
