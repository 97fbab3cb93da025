import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface TestProvider {
  readonly issuer: string;
  readonly stop: () => Promise<void>;
}

/** Starts the real provider and waits for its first words. */
export async function startProvider(clients: readonly Record<string, unknown>[]): Promise<TestProvider> {
  const script = path.join(__dirname, 'provider-process.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(clients)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
  const exited = once(child, 'exit');
  const issuer = await Promise.race([
    once(child.stdout, 'data').then(([line]) => String(line).trim()),
    exited.then(() => Promise.reject(new Error(complaints))),
  ]);
  return {
    issuer,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
