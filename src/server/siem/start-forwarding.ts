import { readFileSync } from 'node:fs';
import { recordAct } from '../audit';
import type { OrganisationId, OrganisationStore } from '../storage/store';
import { ENCODERS, severityOf } from './encoders';
import { forward, type Shipped } from './forwarder';
import type { ReceiverSettings } from './receiver-settings';
import type { Ship } from './shipment';
import { createSyslog } from './syslog';
import { createWebhook } from './webhook';

export interface ForwardingSettings {
  readonly organisation: OrganisationId;
  readonly store: OrganisationStore;
  readonly receivers: readonly ReceiverSettings[];
  /** Of this process and no other: of several servers one sends. */
  readonly holder: string;
  /** As this server names itself in syslog. */
  readonly hostname: string;
  /** Of Last Look. */
  readonly version: string;
  readonly now: () => Date;
  /** For log and metrics; holds no secret and nothing of a record. */
  readonly onShipped: (outcome: Shipped) => void;
}

export interface Forwarding {
  /** Finishes attempts under way, which takes some ten seconds at most; resolves when nothing is sent any more. */
  readonly stop: () => Promise<void>;
}

/**
 * Sends an organisation's records on to its receivers for as long as the server runs, beginning for each where it stopped.
 * That it does is written to the audit log before the first record leaves.
 */
export function startForwarding(settings: ForwardingSettings): Forwarding {
  const { organisation, store, version, now } = settings;
  const stopping = new AbortController();
  const running = settings.receivers.map((receiver) => {
    const { encode } = ENCODERS[receiver.format];
    return forward(
      {
        name: receiver.name,
        holder: settings.holder,
        read: (after) => store.records.stream({}, after),
        cursors: store.cursors,
        toLine: (stored) => encode(stored, { organisation, version }),
        toSeverity: severityOf,
        ship: toldFirst(settings, receiver, createShip(receiver, settings)),
        now,
        onShipped: settings.onShipped,
      },
      stopping.signal,
    );
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

function createShip({ to, format }: ReceiverSettings, { hostname, now }: ForwardingSettings): Ship {
  switch (to.kind) {
    case 'webhook':
      return createWebhook({ ...to, contentType: ENCODERS[format].contentType }, now);
    case 'syslog':
      return createSyslog({ ...to, hostname, ca: to.ca === undefined ? undefined : readFileSync(to.ca, 'utf8') }, now);
  }
}

function toldFirst({ store, now }: ForwardingSettings, { name, format }: ReceiverSettings, ship: Ship): Ship {
  let isTold = false;
  return async (shipment) => {
    if (!isTold) {
      const about = `to ${name} as ${format}, up to ${String(shipment.last)} and on`;
      await recordAct(store.audit, { actor: 'server', act: 'records-streamed', about }, now);
      isTold = true;
    }
    return ship(shipment);
  };
}
