import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isFile: (file: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, isFile: existsSync };

/** Names under which distributions install Chrome, Edge and Chromium. A snap comes last: it cannot see every folder. */
const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];
const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'];

const MAC_APPLICATIONS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * The Chrome, Edge or Chromium of this machine, `CHROME_PATH` before all others.
 *
 * @returns the program's path, or undefined when none is found. A `CHROME_PATH` that names no file counts as none
 * found: falling back to another browser would hide the mistake.
 */
export function findInstalledBrowser(machine: Machine): string | undefined {
  const chosen = machine.env['CHROME_PATH'];
  return (chosen ? [chosen] : usualPlaces(machine)).find((file) => machine.isFile(file));
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => path.win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [path.posix.join(env['HOME'], 'Applications')] : [])];
    return roots.flatMap((root) => MAC_APPLICATIONS.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = [...LINUX_FOLDERS.slice(0, -1), ...(env['PATH'] ?? '').split(':'), ...LINUX_FOLDERS.slice(-1)];
  return folders
    .filter((folder) => folder.startsWith('/'))
    .flatMap((folder) => LINUX_NAMES.map((name) => path.posix.join(folder, name)));
}
