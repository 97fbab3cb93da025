import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { readConfiguration } from '../../src/server/config';
import { createApp } from '../../src/server/http/app';
import { guessNoLongLives } from '../../src/server/http/collector';
import { openContext } from '../../src/server/http/open-context';
import { openStorage, type Storage } from '../../src/server/storage';

/**
 * The server in a process of its own, so that whoever asks it does not hold its event loop. `noop` is the same server with the same checks, whose
 * storage keeps nothing. Tells the parent where it is; answers "memory" with what the process holds, "used" with what of it is in use, and
 * ends at "end".
 */
async function main(kind: string, databaseUrl: string | undefined): Promise<void> {
  guessNoLongLives();
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-bench-'));
  const read = readConfiguration({
    text: 'limits: { per-address: 1000000, per-key: 10000000, at-once: 500 }',
    fileName: path.join(folder, 'lastlook.yaml'),
    env: {},
    said: { dataFolder: path.join(folder, 'data') },
  });
  if (!read.ok) throw new Error('The configuration of the bench is wrong.');
  const { settings } = read;
  const opened = await openStorage(
    databaseUrl === undefined
      ? { kind: 'sqlite', folder: settings.dataFolder }
      : { kind: 'postgres', url: databaseUrl },
  );
  let origin = 'http://127.0.0.1:1';
  const context = await openContext({
    settings,
    storage: kind === 'noop' ? withoutKeeping(opened) : opened,
    addinFolder: path.resolve('dist/addin'),
    origin: () => origin,
    now: () => new Date(),
  });
  const { app } = await createApp(context, { destination: { write: () => undefined }, level: 'info' });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  origin = `http://127.0.0.1:${String(port)}`;
  process.on('message', (asked) => {
    if (asked === 'memory') process.send?.(process.memoryUsage().rss);
    else if (asked === 'used') process.send?.(tidyUp());
    else void end();
  });
  const end = async (): Promise<void> => {
    await app.close();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
    process.disconnect();
  };
  process.send?.({ port, key: settings.organisations[0]?.ingestKey });
}

function tidyUp(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function withoutKeeping(storage: Storage): Storage {
  return {
    ...storage,
    forOrganisation: (id) => {
      const store = storage.forOrganisation(id);
      return { ...store, records: { ...store.records, add: (arrivals) => Promise.resolve(arrivals.length) } };
    },
  };
}

void main(process.argv[2] ?? '', process.argv[3]);
