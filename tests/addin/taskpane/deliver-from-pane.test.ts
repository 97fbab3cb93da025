import type { Installation } from '../../../src/record';
import { useDelivery } from '../../helpers/deliver-here';

const ENTRA = { clientId: 'c', authority: 'https://login.microsoftonline.com/t', scope: 'api://a/Records.Deliver' };

const { install, credentialsBy } = useDelivery();

it.each<[string, Partial<Installation>, unknown]>([
  ['by the key of the file where it has one', { key: 'public-key' }, { kind: 'key', value: 'public-key' }],
  [
    'by the key where Outlook has no tokens to give',
    { key: 'public-key', entra: ENTRA },
    { kind: 'key', value: 'public-key' },
  ],
  ['not at all where only tokens count and there is none', { entra: ENTRA }, undefined],
])('delivers %s', async (_, more, credential) => {
  await install(more);
  const load = async () => (await import('../../../src/addin/taskpane/deliver-from-pane')).deliverFromPane;
  expect(await credentialsBy(load)).toEqual(credential === undefined ? [] : [credential]);
});
