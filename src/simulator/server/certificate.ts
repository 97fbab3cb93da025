import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  /** Private key and certificate, PEM, one after the other: what `https.createServer` takes as both. */
  readonly pem: string;
  /** SHA-256 of the public key (SPKI, DER) in base64: what Chromium's --ignore-certificate-errors-spki-list takes. */
  readonly publicKeyPin: string;
}

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 365 * DAY;

/** A certificate is made anew this long before it ends, so that none ends during a training day. */
const RENEWAL = 30 * DAY;

const FILE = 'localhost.pem';

/**
 * The certificate of this machine's simulator: the kept one while it is good for another month, else a new one.
 * A folder that cannot be read or written is no error; the certificate then lives as long as the process.
 *
 * @param folder a folder of the current user; the key in it is readable by that user only
 * @param now the present moment
 */
export async function loadCertificate(folder: string, now: Date): Promise<Certificate> {
  const file = path.join(folder, FILE);
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (isGood(kept, now)) return asCertificate(kept);
  const pem = await makePem(now);
  await keep(file, pem).catch(() => undefined);
  return asCertificate(pem);
}

/** Where programs keep what they can make again, on Linux (XDG base directories), macOS and Windows. */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  const base =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : env['XDG_CACHE_HOME'] || path.join(home, '.cache');
  return path.join(base, 'lastlook');
}

async function makePem(now: Date): Promise<string> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + LIFETIME),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return `${made.private.trim()}\n${made.cert.trim()}\n`;
}

function isGood(pem: string, now: Date): boolean {
  try {
    const certificate = new X509Certificate(pem);
    return (
      Date.parse(certificate.validFrom) <= now.getTime() &&
      Date.parse(certificate.validTo) - now.getTime() > RENEWAL &&
      certificate.checkHost('localhost') !== undefined &&
      certificate.checkPrivateKey(createPrivateKey(pem))
    );
  } catch {
    return false;
  }
}

/** Two simulators may start at once: each writes a file of its own, and the last rename wins whole. */
async function keep(file: string, pem: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(draft, pem, { mode: 0o600 });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function asCertificate(pem: string): Certificate {
  const publicKey = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return { pem, publicKeyPin: createHash('sha256').update(publicKey).digest('base64') };
}
