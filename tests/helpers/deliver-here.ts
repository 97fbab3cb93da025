import type { Installation } from '../../src/record';
import { aRecord } from './a-record';
import { putOutlookHere, runBesideNetwork, type OutlookHere } from './outlook-here';
import { startReceiver, type RecordReceiver } from './record-receiver';

export interface DeliveryHere {
  readonly outlook: () => OutlookHere;
  readonly receiver: () => RecordReceiver;
  /** The add-in's modules read anew, with an installation that delivers to the receiver and has `more`. */
  readonly install: (more: Partial<Installation>) => Promise<void>;
  /** Lets one record wait, then what `load` answers deliver it; the credentials it came with. */
  readonly credentialsBy: (load: () => Promise<() => Promise<void>>) => Promise<readonly unknown[]>;
}

/** To be called once in a test file: an Outlook in this process and a server that takes deliveries, new ones for each test. */
export function useDelivery(): DeliveryHere {
  let receiver: RecordReceiver;
  let outlook: OutlookHere;
  beforeEach(async () => {
    receiver = await startReceiver();
    outlook = putOutlookHere({ user: { name: 'Anna Ortiz', address: 'anna@charity.example' } });
  });
  afterEach(async () => {
    outlook.remove();
    await receiver.stop();
  });
  return {
    outlook: () => outlook,
    receiver: () => receiver,
    install: async (more) => {
      jest.resetModules();
      const installation = { policy: { id: 'charity', version: 'abc123def456' }, url: receiver.url, ...more };
      Object.assign((await import('../../src/policy/defaults')).defaultPolicy, { installation });
    },
    credentialsBy: async (load) => {
      const { queueRecord } = await import('../../src/addin/record-queue');
      const deliver = await load();
      await runBesideNetwork(outlook, queueRecord(aRecord()));
      await runBesideNetwork(outlook, deliver());
      return receiver.received.map(({ credential }) => credential);
    },
  };
}
