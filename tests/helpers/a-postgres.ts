import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export interface Postgres {
  /** The address of a new, empty database. */
  readonly makeDatabase: () => Promise<string>;
  /** Drops what was made, and ends the server when it was started here. */
  readonly stop: () => Promise<void>;
}

/** The server of `DATABASE_URL`, else one started for this run. Start it once per test file: it takes about a second. */
export async function startPostgres(flags: readonly string[] = []): Promise<Postgres> {
  const given = process.env['DATABASE_URL'];
  const names: string[] = [];
  const dropAll = async (): Promise<void> => {
    for (const name of names) await ask(given!, `drop database ${name} with (force)`);
  };
  const server = given === undefined ? await startServer(flags) : { url: given, end: dropAll };
  return {
    makeDatabase: async () => {
      const name = `lastlook_test_${randomBytes(6).toString('hex')}`;
      await ask(server.url, `create database ${name}`);
      names.push(name);
      const url = new URL(server.url);
      url.pathname = name;
      return url.href;
    },
    stop: server.end,
  };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(
  flags: readonly string[],
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const script = path.resolve(process.cwd(), 'tests/helpers/postgres-process.mjs');
  const child = spawn(process.execPath, [script, ...flags], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error('PostgreSQL did not start; why stands above.'))),
  ]);
  return {
    url,
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
