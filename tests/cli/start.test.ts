import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bin } from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const START = path.join(ROOT, bin.lastlook);

let checkout: string;
let copy: string;
beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'lastlook-'));
  copy = path.join(checkout, bin.lastlook);
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(START, copy);
});
afterEach(() => rmSync(checkout, { recursive: true }));

const start = (...parameters: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [copy, ...parameters], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npx lastlook in a checkout', () => {
  it('says what to do before the build', () => {
    expect(start('check', '.')).toEqual({
      status: 70,
      stdout: '',
      stderr: 'lastlook: not built yet; run "npm ci && npm run build" first.\n',
    });
  });

  it('hands everything over to what was built', () => {
    mkdirSync(path.join(checkout, 'dist/cli'), { recursive: true });
    const built = 'process.stdout.write(process.argv.slice(2).join(" ")); process.exitCode = 2;';
    writeFileSync(path.join(checkout, 'dist/cli/lastlook.js'), built);
    expect(start('check', 'a.eml')).toEqual({ status: 2, stdout: 'check a.eml', stderr: '' });
  });

  it('can be run by the shell', () => {
    // Windows has no such bit; npm writes a wrapper there.
    if (process.platform !== 'win32') expect(statSync(START).mode & 0o111).toBe(0o111);
  });
});
