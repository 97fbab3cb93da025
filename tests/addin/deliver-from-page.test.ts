import type { Installation } from '../../src/record';
import { useDelivery } from '../helpers/deliver-here';
import { grant, initialContext, putBridgeHere, type BridgeRequest } from '../helpers/nested-sign-in';

const ENTRA = {
  clientId: 'bbbbbbbb-0000-4000-8000-000000000002',
  authority: 'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-000000000001',
  scope: 'api://bbbbbbbb-0000-4000-8000-000000000001/Records.Deliver',
};

const { install, credentialsBy } = useDelivery();

const TOKEN = { kind: 'token', value: 'a token' };

it.each<[string, Partial<Installation>, 'gives tokens' | 'gives none' | 'knows of none', readonly unknown[]]>([
  ['delivers as its sender', { entra: ENTRA }, 'gives tokens', [TOKEN]],
  ['delivers as its sender, also beside a key', { entra: ENTRA, key: 'public-key' }, 'gives tokens', [TOKEN]],
  ['leaves it to the pane without a token', { entra: ENTRA }, 'gives none', []],
  ['leaves it to the pane in an older Outlook', { entra: ENTRA }, 'knows of none', []],
  ['leaves it to the handlers where a key counts', { key: 'public-key' }, 'gives tokens', []],
])('the page of the handlers %s', async (_, more, host, credentials) => {
  const answer = ({ method }: BridgeRequest): object =>
    method === 'GetInitContext'
      ? initialContext
      : host === 'gives tokens'
        ? grant('a token', ENTRA.scope)
        : { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: '', description: '', properties: {} } };
  putBridgeHere(answer);
  const { context } = (globalThis as unknown as { readonly Office: { readonly context: object } }).Office;
  Object.assign(context, { requirements: { isSetSupported: () => host !== 'knows of none' } });
  await install(more);
  const load = async () => (await import('../../src/addin/events/deliver-from-page')).deliverFromPage;
  expect(await credentialsBy(load)).toEqual(credentials);
});
