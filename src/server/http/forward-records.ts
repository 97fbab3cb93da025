import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import packageJson from '../../../package.json';
import { startForwarding, type Shipped } from '../siem';
import type { ServerContext } from './context';

/** Sends records on to the receivers that the configuration names, for as long as the server runs. */
export function forwardRecords(
  { organisations, storage, metrics, now }: ServerContext,
  log: FastifyBaseLogger,
): { readonly stop: () => Promise<void> } {
  // A server that starts again is another one: what the former held is free after a minute.
  const holder = randomUUID();
  const all = Array.from(organisations.values(), ({ settings: { id, receivers } }) =>
    startForwarding({
      organisation: id,
      store: storage.forOrganisation(id),
      receivers,
      holder,
      hostname: hostname(),
      version: packageJson.version,
      now,
      onShipped: ({ name, records, delivered, failures }: Shipped) => {
        metrics.recordsForwarded.inc({ receiver: name, result: delivered.kind }, records);
        if (delivered.kind === 'delivered') return;
        log.warn({ organisation: id, receiver: name, why: delivered.why, failures }, 'records not forwarded');
      },
    }),
  );
  return { stop: async () => void (await Promise.all(all.map(({ stop }) => stop()))) };
}
