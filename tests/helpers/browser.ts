import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findInstalledBrowser, isRoot, thisMachine } from '../../src/simulator/server';

const ROOT = path.resolve(__dirname, '../..');

/** What leaves the machine by itself is switched off, so that a test can forbid every foreign request. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Program {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A headless browser for the real-browser tests: an installed Chrome, Edge or Chromium (CHROME_PATH first), else on
 * Linux x64 the Chromium that comes through the package registry.
 *
 * @throws Error with one sentence that says which browser to install. Tests fail with it; they are never skipped.
 */
export async function launchBrowser(...extraFlags: readonly string[]): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const args = [...FLAGS, ...(isRoot() ? ['--no-sandbox'] : []), ...extraFlags];
  return chromium.launch({ executablePath, env: definedOnly(env), args, headless: true });
}

async function findBrowser(): Promise<Program> {
  const installed = findInstalledBrowser(thisMachine);
  if (installed !== undefined) return { executablePath: installed, env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  throw new Error('The real-browser tests need Chrome, Edge or Chromium; install one, or name one in CHROME_PATH.');
}

/** Unpacked once per version, into a folder that `npm ci` clears away together with the package. */
async function unpackedChromium(): Promise<Program> {
  const about = await readFile(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { readonly version: string };
  const folder = path.join(ROOT, `node_modules/.cache/lastlook-chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const program = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, FONT_SETTINGS) };
  if (starts(program, env)) return { executablePath: program, env };
  // A machine without NSS, as most containers are: the package brings a copy for exactly this.
  const withNss = { ...env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  if (starts(program, withNss)) return { executablePath: program, env: withNss };
  throw new Error('The Chromium of @sparticuz/chromium does not start here; install Chrome, Edge or Chromium.');
}

const FONT_SETTINGS = 'lastlook-fonts.conf';

/**
 * Several test workers may come here at once: each unpacks into a folder of its own, and the first rename wins. The
 * package always unpacks into the temporary folder of its process, so it gets a process whose temporary folder this is.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    // The variable stands for the system whose NSS the package brings; without it al2023.tar.br stays packed.
    const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await run(
      process.execPath,
      ['-e', 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())'],
      env,
    );
    await writeFile(path.join(draft, FONT_SETTINGS), fontSettings(folder));
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A machine without any font makes Chromium stop; the packaged one comes after the machine's own. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${folder}/fonts</dir>`,
    `  <cachedir>${folder}/fonts-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function starts(program: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(program, ['--version'], { env, stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Unpacking Chromium ended with ${code}.`)),
    );
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
