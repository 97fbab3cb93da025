import { secretJwt } from '../../../src/engine/detectors/secret-jwt';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62 } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(secretJwt);
const random = createRandom(4);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (header: unknown, payload: unknown): string =>
  `${part(header)}.${part(payload)}.${random.text(43, BASE_62)}`;
const token = jwt({ alg: 'HS256', typ: 'JWT' }, { sub: 'shop', iat: 1763712000 });
const [header, payload] = token.split('.') as [string, string];
const encrypted = `${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${random.text(60, BASE_62)}.${random.text(16, BASE_62)}.${random.text(30, BASE_62)}.${random.text(22, BASE_62)}`;

describe('is seen', () => {
  test.each([
    ['a token', `Authorization: Bearer ${token}`, token, 'high'],
    ['one in quotation marks', `{"token":"${token}"}`, token, 'high'],
    [
      'one with another order in its header',
      jwt({ typ: 'JWT', kid: 'a-1', alg: 'ES256' }, { a: 1 }),
      undefined,
      'high',
    ],
    ['an encrypted one', encrypted, encrypted, 'high'],
    ['one without its signature', `${header}.${payload}`, `${header}.${payload}`, 'medium'],
    ['one wrapped after its payload', `${header}.${payload}\n.rest`, `${header}.${payload}`, 'medium'],
    ['the sample of jwt.io', jwt({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe' }), undefined, 'low'],
  ])('%s', (_, text, value, level) => {
    const found = see(text);
    expect(found.map(([, each]) => each)).toEqual([level]);
    if (value !== undefined) expect(found[0]![0]).toBe(value);
  });
});

describe('is not', () => {
  test.each([
    ['a header alone', `${header} and more`],
    ['a header that names no algorithm', jwt({ typ: 'JWT', by: 'us' }, { a: 1 })],
    ['a header that is no JSON', `eyAbCdEfGh1jKlMnOp.${payload}.${random.text(43, BASE_62)}`],
    ['three words', 'eyewitness-report-2026.eyes-only-november.pdf'],
    ['a file name', 'eyJournal2026November.tar.gz'],
    ['inside a longer word', `mon${token}`],
    ['other base 64', Buffer.from('a picture of a boat on the sea').toString('base64')],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});

test('200 random tokens are seen, and 200 with a broken header are not', () => {
  const rows = createRandom(5);
  const tokens = Array.from({ length: 200 }, () =>
    jwt(
      { alg: rows.of(['HS256', 'RS512', 'EdDSA']), kid: rows.text(rows.below(12), BASE_62) },
      { sub: rows.digits(9) },
    ),
  );
  expect(tokens.filter((each) => see(`Hi ${each} bye`)[0]?.[0] !== each)).toEqual([]);
  expect(tokens.filter((each) => see(`Hi ${each.slice(0, 2)}x${each.slice(3)} bye`).length > 0)).toEqual([]);
});
