import type { FastifyInstance } from 'fastify';
import { createApps, type Origins } from './app';
import type { Certificate } from './certificate';
import { StartProblem } from './start-problem';

export interface SimulatorOptions {
  readonly dist: string;
  readonly certificate: Certificate;
  /** 0 takes any free port. */
  readonly ports: { readonly addin: number; readonly host: number };
}

export interface RunningSimulator extends Readonly<Origins> {
  close(): Promise<void>;
}

/**
 * Starts both origins on this machine's loopback addresses; no other machine can reach them.
 *
 * @throws StartProblem when a port is taken or may not be used, or Office.js is missing. Nothing is left running then.
 */
export async function startSimulator({ dist, certificate, ports }: SimulatorOptions): Promise<RunningSimulator> {
  const origins: Origins = { addin: '', host: '' };
  const { addin, host } = await createApps({ dist, certificate, origins });
  const close = async () => {
    await Promise.all([addin.close(), host.close()]);
  };
  try {
    origins.addin = await listen(addin, ports.addin);
    origins.host = await listen(host, ports.host);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...origins, close };
}

/** 'localhost' binds 127.0.0.1 and, where there is one, ::1: a browser may try either first. */
async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    await app.listen({ host: 'localhost', port });
  } catch (error) {
    throw asStartProblem(error, port);
  }
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('A web server listens without a port.');
  return `https://localhost:${address.port}`;
}

function asStartProblem(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const advice = 'choose another pair with "npm start -- --port 4000"';
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use, perhaps by a simulator that still runs; end that one or ${advice}.`,
    );
  }
  if (code === 'EACCES') return new StartProblem(`This account may not open port ${port}; ${advice}.`);
  return error;
}
