import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { complainAboutReceiver } from '../../../src/server/siem';

/** Nobody is waited for here but who never answers. */
const LONG_MS = 600_000;
const SHORT_MS = 500;

const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-receiver-'));
const ca = path.join(folder, 'ca.pem');
const foreign = path.join(folder, 'foreign.pem');
let own: Awaited<ReturnType<typeof generate>>;
const servers: net.Server[] = [];
const sockets: net.Socket[] = [];

beforeAll(async () => {
  const made = () =>
    generate([{ name: 'commonName', value: 'siem' }], {
      keyType: 'ec',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
  const [mine, theirs] = await Promise.all([made(), made()]);
  own = mine;
  writeFileSync(ca, own.cert);
  writeFileSync(foreign, theirs.cert);
});
afterAll(async () => {
  sockets.forEach((socket) => socket.destroy());
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true });
});

async function listen(server: net.Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const heard: Buffer[] = [];
const overTls = (): Promise<number> =>
  listen(
    tls.createServer({ key: own.private, cert: own.cert }, (socket) => {
      sockets.push(socket.on('error', () => undefined).on('data', (bytes: Buffer) => heard.push(bytes)));
    }),
  );
const plain = (react: (socket: net.Socket) => void): Promise<number> =>
  listen(
    net.createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      react(socket);
    }),
  );

const askSyslog = (port: number, over: object = {}, answerMs = LONG_MS) =>
  complainAboutReceiver(
    { name: 'siem', to: { kind: 'syslog', host: '127.0.0.1', port, transport: 'tls', ...over } },
    answerMs,
  );
const askWebhook = (url: string) =>
  complainAboutReceiver({ name: 'siem', to: { kind: 'webhook', url, secret: 'a-secret' } }, LONG_MS);

describe('nothing is said of a receiver', () => {
  test('whose certificate its authority vouches for, and it hears nothing', async () => {
    expect(await askSyslog(await overTls(), { ca })).toBeUndefined();
    expect(Buffer.concat(heard).toString()).toBe('');
  });

  test('over TCP, also one that hangs up at once', async () => {
    const port = await plain((socket) => socket.end());
    expect(await askSyslog(port, { transport: 'tcp' })).toBeUndefined();
    expect(await askWebhook(`http://127.0.0.1:${String(port)}/in`)).toBeUndefined();
  });

  test('whose authority cannot be read: that is told where files are looked at', async () => {
    expect(await askSyslog(1, { ca: path.join(folder, 'gone.pem') })).toBeUndefined();
    writeFileSync(path.join(folder, 'none.pem'), 'no PEM');
    expect(await askSyslog(1, { ca: path.join(folder, 'none.pem') })).toBeUndefined();
  });
});

describe('it is told, and why, and what to do', () => {
  const told = (end: string): unknown =>
    expect.stringContaining(`forward: "siem" gets no records and they wait here, because ${end}`);

  test.each<[string, () => Promise<string | undefined>, string]>([
    [
      'that nobody listens',
      () => askSyslog(1),
      '127.0.0.1, port 1 cannot be reached (ECONNREFUSED). Check the address, that it runs',
    ],
    [
      'of a webhook without the rest of its address',
      () => askWebhook('https://[::1]:1/services/a-secret'),
      '::1, port 1 cannot be reached (E',
    ],
    [
      'that a certificate is somebody else’s',
      async () => askSyslog(await overTls(), { ca: foreign }),
      ' is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT). Give it one for that name, or name the authority above it by "ca:".',
    ],
    [
      'that a certificate is not for this name',
      async () => askSyslog(await overTls(), { ca, host: 'localhost' }),
      ' is not accepted (ERR_TLS_CERT_ALTNAME_INVALID). Give it one for that name',
    ],
    [
      'how an authority is named where no file can be',
      async () => askWebhook(`https://127.0.0.1:${String(await overTls())}/in`),
      ' is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT). Give it one for that name, or name the authority above it by the environment variable NODE_EXTRA_CA_CERTS.',
    ],
    [
      'that it speaks no TLS',
      async () => askSyslog(await plain((socket) => socket.end('220 mail.example ESMTP\r\n')), { ca }),
      ' ended the connection (E',
    ],
    [
      'that it hangs up before TLS is agreed on',
      async () => askSyslog(await plain((socket) => socket.destroy()), { ca }),
      ' ended the connection (ECONNRESET). Check the port, and whether it speaks TLS.',
    ],
    [
      'that it never says a word',
      async () => askSyslog(await plain((socket) => socket.resume()), { ca }, SHORT_MS),
      ' did not answer in 0.5 seconds. Check that it runs, and that a firewall lets this machine reach it.',
    ],
    [
      // One with an empty part is no name, so nobody on the network is asked for it.
      'that its name leads nowhere',
      () => askSyslog(6514, { host: 'siem..example' }),
      'the name of siem..example, port 6514, leads nowhere from here (E',
    ],
  ])('%s', async (_, ask, end) => {
    const complaint = await ask();
    const begin = /^the certificate| is not acc| ended| did not/.test(end) ? expect.stringContaining(end) : told(end);
    expect(complaint).toEqual(begin);
    expect(complaint).not.toContain('a-secret');
  });
});
