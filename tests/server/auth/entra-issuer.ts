import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';

export const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
export const OTHER_TENANT = 'aaaaaaaa-0000-4000-8000-000000000002';
export const AUDIENCE = 'bbbbbbbb-0000-4000-8000-000000000001';
export const CLIENT_ID = 'bbbbbbbb-0000-4000-8000-000000000002';
export const OBJECT_ID = 'cccccccc-0000-4000-8000-000000000001';
export const SCOPE = 'Records.Deliver';

export interface TestIssuer {
  readonly authority: string;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  /** A token as Entra ID makes it, with these claims instead; undefined leaves one out. */
  readonly token: (claims?: Record<string, unknown>, header?: Partial<JWTHeaderParameters>) => Promise<string>;
  /** From now on signs with a new key, published at once. */
  readonly rollOver: () => Promise<void>;
  /** A key that is published nowhere. */
  readonly strangersKey: CryptoKey;
  readonly signWith: (
    key: CryptoKey | Uint8Array,
    claims: Record<string, unknown>,
    header: JWTHeaderParameters,
  ) => Promise<string>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly claims: (changed?: Record<string, unknown>) => Record<string, unknown>;
}

/** An authority on loopback that publishes its keys where Entra ID does, for every tenant. `now` is the time its tokens are made. */
export async function startIssuer(now: () => Date): Promise<TestIssuer> {
  const strangers = await generateKeyPair('RS256');
  let number = 0;
  let key: CryptoKey;
  let published: object[] = [];
  let asked = 0;
  let server: Server;
  let port = 0;

  const rollOver = async (): Promise<void> => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    key = pair.privateKey;
    published = [{ ...(await exportJWK(pair.publicKey)), kid: `key-${String(++number)}`, use: 'sig' }];
  };
  const listen = async (): Promise<void> => {
    server = createServer((request, response) => {
      asked++;
      const isKeys = /^\/[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/.test(request.url ?? '');
      response.writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await rollOver();
  await listen();
  const authority = `http://127.0.0.1:${String(port)}`;

  const claims: TestIssuer['claims'] = (changed = {}) => {
    const seconds = Math.floor(now().getTime() / 1000);
    const all = {
      iss: `${authority}/${TENANT}/v2.0`,
      aud: AUDIENCE,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      ver: '2.0',
      tid: TENANT,
      azp: CLIENT_ID,
      oid: OBJECT_ID,
      scp: `User.Read ${SCOPE}`,
      preferred_username: 'anna@charity.example',
      ...changed,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };
  const signWith: TestIssuer['signWith'] = (by, payload, header) =>
    new SignJWT(payload).setProtectedHeader(header).sign(by);

  return {
    authority,
    asked: () => asked,
    token: (changed, header) =>
      signWith(key, claims(changed), { alg: 'RS256', typ: 'JWT', kid: `key-${String(number)}`, ...header }),
    rollOver,
    strangersKey: strangers.privateKey,
    signWith,
    claims,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    restart: listen,
  };
}
