import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Storage } from '../storage';

/** What the server counts of itself, for Prometheus. Labels are routes and states, never anything of a person. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'route' | 'status'>;
  readonly recordsReceived: Counter<'credential'>;
  readonly recordsKept: Counter;
  readonly turnedAway: Counter<'why'>;
  readonly recordsForwarded: Counter<'receiver' | 'result'>;
  readonly fileReloads: Counter<'file' | 'result'>;
  readonly leftOut: Counter<'what'>;
}

export function createMetrics(storage: Pick<Storage, 'load'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(
    new Gauge({
      name: 'lastlook_records_waiting',
      help: 'Records handed over that are not on disk yet',
      registers: [],
      collect() {
        this.set(storage.load().waiting);
      },
    }),
  );
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'lastlook_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    recordsReceived: new Counter({
      name: 'lastlook_records_received_total',
      help: 'Records in accepted deliveries, those that came before included',
      labelNames: ['credential'],
      registers,
    }),
    recordsKept: new Counter({ name: 'lastlook_records_kept_total', help: 'Records that were new', registers }),
    turnedAway: new Counter({
      name: 'lastlook_requests_turned_away_total',
      help: 'Requests answered 429 or 503, to come again later',
      labelNames: ['why'],
      registers,
    }),
    recordsForwarded: new Counter({
      name: 'lastlook_records_forwarded_total',
      help: 'Records sent on to a receiver, by what became of them',
      labelNames: ['receiver', 'result'],
      registers,
    }),
    fileReloads: new Counter({
      name: 'lastlook_file_reloads_total',
      help: 'Policies and directories read again',
      labelNames: ['file', 'result'],
      registers,
    }),
    leftOut: new Counter({
      name: 'lastlook_left_out_total',
      help: 'Records acknowledged and not kept, because they are older than the policy keeps; notes without a record, or that the policy does not ask for',
      labelNames: ['what'],
      registers,
    }),
  };
}
