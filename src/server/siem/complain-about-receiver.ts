import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Endpoint } from './connect';
import type { ReceiverSettings } from './receiver-settings';

const ANSWER_MS = 5000;

/**
 * Why nothing could be sent to a receiver now, as a sentence that names its host and never the rest of its address, which may be secret;
 * undefined when it could. A connection is opened, with TLS so far that both have agreed on it, and closed: not a byte of a
 * record or a request goes over it. Waits for five seconds at most. An authority's file that is none is complained about elsewhere.
 */
export async function complainAboutReceiver(
  { name, to }: Pick<ReceiverSettings, 'name' | 'to'>,
  answerMs = ANSWER_MS,
): Promise<string | undefined> {
  const endpoint = toEndpoint(to);
  if (endpoint === undefined) return undefined;
  const code = await findFailure(endpoint, answerMs);
  if (code === undefined) return undefined;
  const place = `${endpoint.host}, port ${String(endpoint.port)}`;
  return `forward: "${name}" gets no records and they wait here, because ${describeFailure(code, place, to.kind, answerMs)}`;
}

function toEndpoint(to: ReceiverSettings['to']): Endpoint | undefined {
  if (to.kind === 'webhook') {
    const { protocol, hostname, port } = new URL(to.url);
    const [transport, usual] = protocol === 'https:' ? (['tls', 443] as const) : (['tcp', 80] as const);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port), transport };
  }
  const { host, port, transport } = to;
  if (to.ca === undefined) return { host, port, transport };
  try {
    const ca = readFileSync(to.ca, 'utf8');
    void new X509Certificate(ca);
    return { host, port, transport, ca };
  } catch {
    return undefined;
  }
}

const SILENT = 'silent';

/** The code of what went wrong; undefined when the connection was open. */
function findFailure(endpoint: Endpoint, answerMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(endpoint, () => finish(undefined));
    const timer = setTimeout(() => finish(SILENT), answerMs);
    const finish = (code: string | undefined): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(code);
    };
    socket.on('error', (error) => finish('code' in error ? String(error.code) : error.name));
    socket.once('close', () => finish('ECONNRESET'));
  });
}

/** OpenSSL's and Node's names for a certificate that does not fit (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const OF_CERTIFICATE = /CERT|SIGNATURE|HOSTNAME|ISSUER|INVALID_CA|INVALID_PURPOSE/;

function describeFailure(code: string, place: string, kind: ReceiverSettings['to']['kind'], answerMs: number): string {
  if (code === SILENT) {
    return `${place} did not answer in ${String(answerMs / 1000)} seconds. Check that it runs, and that a firewall lets this machine reach it.`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `the name of ${place}, leads nowhere from here (${code}). Check how it is written, and this machine's name server.`;
  }
  if (OF_CERTIFICATE.test(code)) {
    const authority = kind === 'syslog' ? '"ca:"' : 'the environment variable NODE_EXTRA_CA_CERTS';
    return `the certificate of ${place}, is not accepted (${code}). Give it one for that name, or name the authority above it by ${authority}.`;
  }
  if (/^(?:EPROTO|ECONNRESET|ERR_SSL_)/.test(code)) {
    return `${place} ended the connection (${code}). Check the port, and whether it speaks TLS.`;
  }
  return `${place} cannot be reached (${code}). Check the address, that it runs, and that this machine may reach it.`;
}
