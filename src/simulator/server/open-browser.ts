import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findInstalledBrowser, type Machine } from './installed-browser';

export interface OpenedBrowser {
  /** Ends the browser, if it still runs, and removes its profile. */
  close(): Promise<void>;
}

/** A browser that cannot run here (no display, broken install) ends within this time. */
const SETTLING = 1500;

/**
 * Opens an ordinary window of an installed Chrome, Edge or Chromium on `address`, in a profile of its own that trusts
 * exactly the one public key, so that no warning page appears and the person's own browser is left alone.
 *
 * @returns undefined when there is no browser, no screen, no place for a profile, or the browser ends at once.
 */
export async function openBrowser(
  address: string,
  publicKeyPin: string,
  machine: Machine,
): Promise<OpenedBrowser | undefined> {
  const program = findInstalledBrowser(machine);
  if (program === undefined || !hasScreen(machine)) return undefined;
  const profile = await mkdtemp(path.join(tmpdir(), 'lastlook-browser-')).catch(() => undefined);
  if (profile === undefined) return undefined;

  const child = spawn(program, browserFlags(address, publicKeyPin, profile), { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const opened: OpenedBrowser = {
    async close() {
      child.kill();
      await ended;
      // Windows keeps files of a browser's helper processes locked for a moment after it has ended.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
  if (await isOver(ended)) {
    await opened.close();
    return undefined;
  }
  return opened;
}

/** The pin only counts together with a profile folder of its own; Chromium ignores it otherwise. */
export function browserFlags(address: string, publicKeyPin: string, profile: string): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${publicKeyPin}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Wide enough for the three columns; a new profile has no size of its own yet.
    '--window-size=1500,950',
    ...(isRoot() ? ['--no-sandbox'] : []),
    address,
  ];
}

/** Chromium refuses to start its sandbox as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function hasScreen({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

async function isOver(ended: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const settled = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), SETTLING)));
  const over = await Promise.race([ended.then(() => true as const), settled]);
  clearTimeout(timer);
  return over;
}
