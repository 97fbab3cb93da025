import { senderToken } from '../../src/addin/sender-token';

const ENTRA = {
  clientId: 'bbbbbbbb-0000-4000-8000-000000000002',
  authority: 'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-000000000001',
  scope: 'api://bbbbbbbb-0000-4000-8000-000000000001/Records.Deliver',
};

// It would keep Node alive; in a page it ends with the page.
Object.assign(globalThis, { BroadcastChannel: undefined });

interface Request {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: Readonly<Record<string, unknown>>;
}

/** What Outlook puts into a page, by the messages that MSAL's own BridgeProxy sends and expects. */
function putBridgeHere(answer: (request: Request) => object | undefined): Request[] {
  const asked: Request[] = [];
  const listeners: ((response: string) => void)[] = [];
  Object.assign(globalThis, {
    window: globalThis,
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (response: string) => void) => listeners.push(listener),
      postMessage: (message: string) => {
        const request = JSON.parse(message) as Request;
        asked.push(request);
        const answered = answer(request);
        if (answered === undefined) return;
        const response = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answered };
        for (const listener of listeners) listener(JSON.stringify(response));
      },
    },
  });
  return asked;
}

const init = {
  success: true,
  initContext: { sdkName: 'outlook', sdkVersion: '1', capabilities: {}, accountContext: null },
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const idToken = `${part({ alg: 'RS256' })}.${part({ oid: 'o', tid: 't', preferred_username: 'anna@charity.example' })}.x`;
const account = {
  environment: 'login.microsoftonline.com',
  homeAccountId: 'o.t',
  localAccountId: 'o',
  tenantId: 't',
  username: 'anna@charity.example',
};

it('asks Outlook in silence, for the one scope, and gives what it got', async () => {
  const asked = putBridgeHere(({ method }) =>
    method === 'GetInitContext'
      ? init
      : {
          success: true,
          account,
          token: { access_token: 'a token', id_token: idToken, expires_in: 3600, scope: ENTRA.scope },
        },
  );
  expect(await senderToken(ENTRA)).toEqual({ kind: 'token', value: 'a token' });
  expect(asked.map(({ method }) => method)).toEqual(['GetInitContext', 'GetToken']);
  expect(asked[1]?.tokenParams).toMatchObject({ clientId: ENTRA.clientId, scope: ENTRA.scope });
});

it.each<[string, (request: Request) => object | undefined]>([
  [
    'nobody consented to it',
    ({ method }) => (method === 'GetInitContext' ? init : refusal('USER_INTERACTION_REQUIRED')),
  ],
  ['nobody is signed in', ({ method }) => (method === 'GetInitContext' ? init : refusal('NO_ACCOUNT'))],
  ['Outlook has no such thing', () => refusal('NESTED_APP_AUTH_UNAVAILABLE')],
  ['what comes is no answer', ({ method }) => (method === 'GetInitContext' ? init : { success: true })],
])('is none when %s, and asks nobody', async (_, answer) => {
  const asked = putBridgeHere(answer);
  expect(await senderToken(ENTRA)).toBeUndefined();
  expect(asked.map(({ method }) => method)).not.toContain('GetTokenPopup');
});

it('is none when Outlook never answers', async () => {
  jest.useFakeTimers();
  putBridgeHere(() => undefined);
  const token = senderToken(ENTRA);
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  expect(await token).toBeUndefined();
});

function refusal(status: string): object {
  return { success: false, error: { status, code: status, subError: '', description: '', properties: {} } };
}
