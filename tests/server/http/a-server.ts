import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { makeRecord, type DecisionRecord, type Delivery } from '../../../src/record';
import { decide } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { readConfiguration, type ServerSettings } from '../../../src/server/config';
import { createApp } from '../../../src/server/http/app';
import type { ServerContext } from '../../../src/server/http/context';
import { openContext } from '../../../src/server/http/open-context';
import { openStorage, type Storage } from '../../../src/server/storage';
import { aMessage } from '../../helpers/a-message';

const ADDIN_FOLDER = path.resolve(__dirname, '../../../dist/addin');
const NOW = new Date('2026-11-21T09:30:12.345Z');
const ORIGIN = 'http://localhost:8460';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly context: ServerContext;
  readonly storage: Storage;
  /** Everything the log has said. */
  readonly logged: () => string;
  /** The cookie header of somebody who opened a one-time link. */
  readonly signIn: (organisation?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface TestServerOptions {
  /** Besides the data folder, which is always a new one. */
  readonly configuration?: string;
  readonly policy?: string;
  readonly wrapStorage?: (storage: Storage) => Storage;
  readonly now?: () => Date;
  readonly origin?: string;
}

/** The whole server on a new SQLite file, asked by inject(). */
export async function aServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-server-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startIn(folder, options);
    return { ...server, close: () => server.close().finally(discard) };
  } catch (error) {
    discard();
    throw error;
  }
}

async function startIn(folder: string, options: TestServerOptions): Promise<TestServer> {
  const policyFile = path.join(folder, 'policy.yaml');
  writeFileSync(policyFile, options.policy ?? '');
  const read = readConfiguration({
    text: options.configuration ?? `organisations: [{ id: default, policy: ${policyFile} }]`,
    fileName: path.join(folder, 'lastlook.yaml'),
    env: {
      STREAM_KEY: 'a-stream-key-of-at-least-32-characters',
      METRICS_TOKEN: 'a-metrics-token-of-32-characters-and-more',
    },
    said: { dataFolder: path.join(folder, 'data') },
  });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const settings: ServerSettings = read.settings;
  const opened = await openStorage({ kind: 'sqlite', folder: settings.dataFolder });
  const storage = options.wrapStorage?.(opened) ?? opened;
  const now = options.now ?? (() => NOW);
  const origin = options.origin ?? ORIGIN;
  const context = await openContext({ settings, storage, addinFolder: ADDIN_FOLDER, origin: () => origin, now });
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const { app, access } = await createApp(context, { destination, level: 'debug' });
  return {
    app,
    context,
    storage,
    logged: () => lines.join(''),
    signIn: async (organisation = settings.organisations[0]!.id) => {
      const link = new URL(access.mintSignInLink(organisation, 'administrator'));
      const answer = await app.inject({ url: link.pathname + link.search, headers: { host: new URL(origin).host } });
      return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
    close: async () => {
      await app.close();
      await opened.close();
    },
  };
}

let made = 0;

/** A new id each time, as a client would make it. */
export function anId(digits = 32): string {
  made += 1;
  return made.toString(16).padStart(digits, '0');
}

export function aRecord(change: Partial<DecisionRecord> = {}): DecisionRecord {
  const people = Array.from({ length: 12 }, (_, index) => ({ name: '', address: `p${String(index)}@gmail.com` }));
  const message = aMessage({ to: people.map(({ address }) => address) });
  const facts = { id: anId(), exposure: anId(16), at: NOW.toISOString(), client: 'web', build: '0.1.0', took: 90 };
  const record = makeRecord(decide(message, defaultPolicy), message, defaultPolicy, { ...facts, outcome: 'stopped' });
  return { ...record, ...change };
}

export function aDelivery(change: Partial<Delivery> = {}): Delivery {
  return {
    schemaVersion: 2,
    mailbox: '00000000000000000000000000000abc',
    sender: 'anna@harbour.example',
    records: [aRecord()],
    notes: [],
    silentByDay: { '2026-11-21': 7 },
    summarised: [],
    unconfirmed: 0,
    ...change,
  };
}

/** Delivers as classic's handler does: a simple request with the key in the body. */
export function deliver(
  { app, context }: Pick<TestServer, 'app' | 'context'>,
  delivery: unknown,
  credential: unknown = { kind: 'key', value: context.settings.organisations[0]!.ingestKey },
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { 'content-type': 'text/plain', host: new URL(context.origin()).host },
    payload: JSON.stringify({ ...(credential === null ? {} : { credential }), delivery }),
  });
}
