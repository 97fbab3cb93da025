import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { OutlookReport } from './bare-outlook';

interface StandIn {
  readonly Office: { context: unknown };
  readonly setTimeout: unknown;
  readonly clearTimeout: unknown;
  readonly __outlook: {
    load(json: string): void;
    fire(name: string, json: string): number;
    tick(untilMs: number): boolean;
    report(): string;
  };
}

const file = path.resolve(__dirname, '../../src/simulator/office-standin/office-standin.js');
// The script takes its global object from `globalThis`, which is a parameter here.
const standIn = vm.runInThisContext(`(function (globalThis) { ${readFileSync(file, 'utf8')} })`) as (
  root: StandIn,
) => void;
const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** The Office stand-in as this test's own `Office` and clock, so that modules can be tested one by one. */
export interface OutlookHere {
  load(mailbox: object): void;
  /** `event`: what it carries besides. */
  fire(handler: string, event?: object): void;
  /** Lets the virtual clock run to `untilMs`. */
  runUntil(untilMs: number): Promise<OutlookReport>;
  /** The value of a promise that needs the clock; an error when it is still open after a minute of it. */
  settle<T>(promise: Promise<T>): Promise<T>;
  report(): OutlookReport;
  remove(): void;
}

/** Puts the stand-in in place, with an item already open. */
export function putOutlookHere(mailbox: object): OutlookHere {
  const sandbox = {} as StandIn;
  standIn(sandbox);
  Object.assign(globalThis, {
    Office: sandbox.Office,
    setTimeout: sandbox.setTimeout,
    clearTimeout: sandbox.clearTimeout,
  });
  const outlook = sandbox.__outlook;
  const report = (): OutlookReport => JSON.parse(outlook.report()) as OutlookReport;
  const jobs = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const runUntil = async (untilMs: number): Promise<OutlookReport> => {
    await jobs();
    while (outlook.tick(untilMs)) await jobs();
    return report();
  };
  const open = (): void => {
    (sandbox.Office as { actions?: { associate(name: string, run: () => void): void } }).actions?.associate(
      'open',
      () => undefined,
    );
    outlook.fire('open', '{}');
  };
  const load = (next: object): void => {
    outlook.load(JSON.stringify(next));
    open();
  };
  load(mailbox);
  return {
    load,
    fire: (handler, event = {}) => {
      outlook.fire(handler, JSON.stringify(event));
    },
    runUntil,
    settle: async (promise) => {
      let isOpen = true;
      const settled = promise.finally(() => {
        isOpen = false;
      });
      const { now } = await runUntil(report().now + 60_000);
      if (isOpen) throw new Error(`still open at ${now} ms`);
      return settled;
    },
    report,
    remove: () => {
      Object.assign(globalThis, real);
      delete (globalThis as { Office?: unknown }).Office;
    },
  };
}

/** Runs a task that asks a real server: the virtual clock goes on, slower than real sockets answer. */
export async function runBesideNetwork(outlook: OutlookHere, task: Promise<void>): Promise<void> {
  let isOpen = true;
  const end = task.finally(() => (isOpen = false));
  while (isOpen) {
    await new Promise((resolve) => real.setTimeout(resolve, 2));
    await outlook.runUntil(outlook.report().now + 1);
  }
  await end;
}
