import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { describeFileError } from '../../policy';
import { DAY_MS } from '../days';
import type { ServerSettings, TlsFiles } from './settings';

type Certificates = readonly [X509Certificate, ...X509Certificate[]];

/** Whoever orders certificates by hand needs some weeks; those made by a program are renewed a month before they end. */
const SOON_DAYS = 30;

/**
 * Why no server could speak TLS with the files that it is told to, nor with the receivers of its records, in sentences that begin
 * with a file; empty when it could. What time it is counts for nothing here: `complainAboutExpiry`.
 */
export function complainAboutCertificates({ listen, organisations }: ServerSettings): readonly string[] {
  const receivers = organisations.flatMap((each) => each.receivers);
  const authorities = receivers.flatMap(({ to }) => (to.kind === 'syslog' ? (to.ca ?? []) : []));
  const complaints: string[] = [];
  if (listen.tls !== undefined) complainAboutTls(listen.tls, complaints);
  for (const file of authorities) readCertificates(file, complaints);
  return [...new Set(complaints)];
}

function complainAboutTls({ key, cert }: TlsFiles, complaints: string[]): void {
  const privateKey = read(key, 'this is no private key in PEM, or it has a password.', createPrivateKey, complaints);
  const [own] = readCertificates(cert, complaints) ?? [];
  if (privateKey !== undefined && own?.checkPrivateKey(privateKey) === false) {
    complaints.push(
      `${cert}: the key of ${key} belongs to another certificate. The server's own must be the first in the file.`,
    );
  }
}

/** What is wrong: nobody's Outlook loads the add-in with it. What will be: it can still be renewed in time. */
export interface Expiry {
  readonly complaints: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Whether the server's certificate, and those above it in its file, hold now and for 30 days more (RFC 5280, section 4.1.2.5). The
 * one that ends first decides, because clients refuse the chain then. Files that cannot be read are complained about elsewhere.
 */
export function complainAboutExpiry({ listen }: Pick<ServerSettings, 'listen'>, now: Date): Expiry {
  const file = listen.tls?.cert;
  const certificates = file === undefined ? undefined : readCertificates(file, []);
  if (file === undefined || certificates === undefined) return { complaints: [], warnings: [] };
  const begins = Math.max(...certificates.map(({ validFrom }) => Date.parse(validFrom)));
  const ends = Math.min(...certificates.map(({ validTo }) => Date.parse(validTo)));
  const days = Math.floor((ends - now.getTime()) / DAY_MS);
  if (begins > now.getTime()) {
    return wrong(
      `${file}: this certificate holds only from ${toDay(begins)} on. Use another until then, or set the clock.`,
    );
  }
  if (ends < now.getTime()) {
    return wrong(
      `${file}: this certificate ended on ${toDay(ends)}, so no Outlook loads the add-in. Put a new one there.`,
    );
  }
  if (days >= SOON_DAYS) return { complaints: [], warnings: [] };
  const soon = `this certificate ends on ${toDay(ends)}, in ${String(days)} days, and then no Outlook loads the add-in.`;
  return { complaints: [], warnings: [`${file}: ${soon} Put a new one there, and start the server anew.`] };
}

/**
 * Whether the server's certificate is for the host of `public-url`, as a sentence in a list, empty when it is. Its names are those of the
 * extension for them: no browser looks at the common name (RFC 9525, section 2). A proxy in front shows a certificate of its own.
 */
export function complainAboutNames({
  listen,
  publicUrl,
}: Pick<ServerSettings, 'listen' | 'publicUrl'>): readonly string[] {
  const file = listen.tls?.cert;
  if (file === undefined || publicUrl === undefined || listen.trustedProxies.length > 0) return [];
  const [own] = readCertificates(file, []) ?? [];
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  if (own === undefined || namesHost(own, host)) return [];
  const names = own.subjectAltName === undefined ? 'no name at all' : own.subjectAltName.slice(0, 200);
  return [
    `${file}: this certificate is for ${names}, and not for ${host}, so no Outlook loads the add-in. Have one made for the host of public-url.`,
  ];
}

function namesHost(certificate: X509Certificate, host: string): boolean {
  const found =
    isIP(host) === 0
      ? certificate.checkHost(host, { subject: 'never', partialWildcards: false })
      : certificate.checkIP(host);
  return found !== undefined;
}

const wrong = (complaint: string): Expiry => ({ complaints: [complaint], warnings: [] });

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function readCertificates(file: string, complaints: string[]): Certificates | undefined {
  return read(file, 'this is no certificate in PEM.', toCertificates, complaints);
}

/** All of the file; what stands between them is for people (RFC 7468, section 2). */
function toCertificates(pem: string): Certificates {
  const [first = pem, ...more] = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return [new X509Certificate(first), ...more.map((each) => new X509Certificate(each))];
}

function read<Read extends KeyObject | Certificates>(
  file: string,
  complaint: string,
  parse: (pem: string) => Read,
  complaints: string[],
): Read | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    complaints.push(`${file}: ${describeFileError(error)}`);
    return undefined;
  }
  try {
    return parse(text);
  } catch {
    complaints.push(`${file}: ${complaint}`);
    return undefined;
  }
}
