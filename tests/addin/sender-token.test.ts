import { senderToken } from '../../src/addin/sender-token';
import { grant, initialContext as init, putBridgeHere, type BridgeRequest } from '../helpers/nested-sign-in';

const ENTRA = {
  clientId: 'bbbbbbbb-0000-4000-8000-000000000002',
  authority: 'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-000000000001',
  scope: 'api://bbbbbbbb-0000-4000-8000-000000000001/Records.Deliver',
};

it('asks Outlook in silence, for the one scope, and gives what it got', async () => {
  const asked = putBridgeHere(({ method }) => (method === 'GetInitContext' ? init : grant('a token', ENTRA.scope)));
  expect(await senderToken(ENTRA)).toEqual({ kind: 'token', value: 'a token' });
  expect(asked.map(({ method }) => method)).toEqual(['GetInitContext', 'GetToken']);
  expect(asked[1]?.tokenParams).toMatchObject({ clientId: ENTRA.clientId, scope: ENTRA.scope });
});

it.each<[string, (request: BridgeRequest) => object | undefined]>([
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
