import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describeFileError } from '../../policy';
import type { TlsFiles } from './settings';

/** Why no server could speak TLS with these files, in sentences that begin with a file; empty when it could. */
export function complainAboutTls({ key, cert }: TlsFiles): readonly string[] {
  const complaints: string[] = [];
  const privateKey = read(key, 'this is no private key in PEM, or it has a password.', createPrivateKey, complaints);
  const certificate = read(cert, 'this is no certificate in PEM.', toCertificate, complaints);
  if (privateKey !== undefined && certificate?.checkPrivateKey(privateKey) === false) {
    complaints.push(
      `${cert}: the key of ${key} belongs to another certificate. The server's own must be the first in the file.`,
    );
  }
  return complaints;
}

/** The same of the certificates of authorities. */
export function complainAboutAuthority(file: string): readonly string[] {
  const complaints: string[] = [];
  read(file, 'this is no certificate in PEM.', toCertificate, complaints);
  return complaints;
}

const toCertificate = (pem: string): X509Certificate => new X509Certificate(pem);

function read<Read extends KeyObject | X509Certificate>(
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
