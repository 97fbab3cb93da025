import { generateKeyPairSync } from 'node:crypto';
import { secretPrivateKey } from '../../../src/engine/detectors/secret-private-key';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62 } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const levels = (text: string): string[] => seeWith(secretPrivateKey)(text).map(([, level]) => level);
const NAME = `${'PRIVATE'} KEY`;
const body = createRandom(6)
  .text(64 * 6, `${BASE_62}+/`)
  .replace(/.{64}/g, '$&\n');
const pem = (kind: string, lines = body): string =>
  `-----BEGIN ${kind}${NAME}-----\n${lines}-----END ${kind}${NAME}-----`;
const ed25519 = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

describe('is seen', () => {
  test.each([
    ['a key', pem('')],
    ['an RSA key', pem('RSA ')],
    ['an OpenSSH key', pem('OPENSSH ')],
    ['an encrypted key', pem('ENCRYPTED ')],
    ['a key with fields before it', pem('RSA ', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B2C\n\n${body}`)],
    ['the shortest key in use', ed25519.privateKey],
    ['a PGP key', `-----BEGIN PGP ${NAME} BLOCK-----\nVersion: 2\n\n${body}-----END PGP ${NAME} BLOCK-----`],
    ['a key with four dashes', pem('').replace(/-----/g, '----')],
    ['a key whose dashes were made long', pem('RSA ').replace(/-----/g, '\u2014\u2014-')],
    ['a key in a quoted reply', pem('RSA ').replace(/^/gm, '> ')],
    ['a key in a reply to a reply', pem('RSA ').replace(/^/gm, '>> ')],
    ['a key in one line', pem('').replace(/\n/g, ' ')],
    ['a key in JSON', JSON.stringify({ key: pem('') })],
    ['a key that lost its end', pem('').replace(/-----END[^]*/, '')],
    [
      'a PuTTY key',
      `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPublic-Lines: 1\n${body}Private-Lines: 6\n${body}`,
    ],
  ])('%s', (_, text) => expect(levels(`Hello\n${text}\nBest`)).toEqual(['high']));

  test.each([
    ['a first line alone', `-----BEGIN ${NAME}-----`],
    ['a body of dots', pem('', '...\n')],
    ['a body that says what belongs there', pem('', 'paste the key of the server here please, thank you\n')],
    ['a body of one letter', pem('', 'A'.repeat(128))],
  ])('%s, which counts for little', (_, text) => expect(levels(text)).toEqual(['low']));

  test('covers the key and not what follows', () => {
    const [[value]] = seeWith(secretPrivateKey)(`Hello\n${pem('')}\nBest`) as [[string, string]];
    expect(value).toBe(pem('').replace(/\n-----END[^]*/, ''));
  });
});

describe('is not', () => {
  test.each([
    ['a public key', ed25519.publicKey],
    ['a certificate', pem('').split(NAME).join('CERTIFICATE')],
    ['a PGP message', pem('').split(NAME).join('PGP MESSAGE')],
    ['the last line alone', `-----END ${NAME}-----`],
    ['advice', `Never send your ${NAME} by mail.`],
    ['small letters', pem('').toLowerCase()],
    ['a PuTTY file with its public part only', `PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 6\n${body}`],
  ])('%s', (_, text) => expect(levels(text)).toEqual([]));
});
