import { findInstalledBrowser } from '../../../src/simulator/server/installed-browser';
import { browserFlags } from '../../../src/simulator/server/open-browser';

const WINDOWS = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
const CHROME_ON_WINDOWS = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const EDGE_ON_WINDOWS = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const EDGE_ON_A_MAC = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

describe('the installed browser', () => {
  it.each([
    ['Chrome on Windows before Edge', 'win32', WINDOWS, [EDGE_ON_WINDOWS, CHROME_ON_WINDOWS], CHROME_ON_WINDOWS],
    ['Edge where Windows has nothing else', 'win32', WINDOWS, [EDGE_ON_WINDOWS], EDGE_ON_WINDOWS],
    ['an application of a Mac', 'darwin', {}, [EDGE_ON_A_MAC], EDGE_ON_A_MAC],
    [
      'a program that only PATH knows',
      'linux',
      { PATH: 'bin:/home/anna/bin' },
      ['/home/anna/bin/chromium'],
      '/home/anna/bin/chromium',
    ],
    [
      'a package of the distribution before a snap',
      'linux',
      {},
      ['/snap/bin/chromium', '/usr/bin/chromium'],
      '/usr/bin/chromium',
    ],
    [
      'CHROME_PATH before all others',
      'linux',
      { CHROME_PATH: '/my/chrome' },
      ['/usr/bin/chromium', '/my/chrome'],
      '/my/chrome',
    ],
    ['nothing on a bare machine', 'linux', { PATH: '/usr/bin' }, [], undefined],
    ['nothing where CHROME_PATH is wrong', 'linux', { CHROME_PATH: '/my/chrom' }, ['/usr/bin/chromium'], undefined],
    ['nothing in a folder that depends on where one stands', 'linux', { PATH: 'bin' }, ['bin/chromium'], undefined],
  ] as const)('is %s', (_title, platform, env, files, expected) => {
    const isFile = (file: string) => (files as readonly string[]).includes(file);
    expect(findInstalledBrowser({ platform, env, isFile })).toBe(expected);
  });

  it('trusts the pinned key only together with a profile of its own', () => {
    const flags = browserFlags('https://localhost:3000', 'PIN=', '/profile');
    expect(flags).toEqual(
      expect.arrayContaining(['--user-data-dir=/profile', '--ignore-certificate-errors-spki-list=PIN=']),
    );
    expect(flags.at(-1)).toBe('https://localhost:3000');
    expect(flags).not.toContain('--ignore-certificate-errors');
  });
});
