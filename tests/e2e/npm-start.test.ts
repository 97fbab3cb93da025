import { parse } from 'acorn';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCertificate, startSimulator } from '../../src/simulator/server';
import { launchBrowser } from '../helpers/browser';
import { freePort } from '../helpers/free-port.cjs';
import { DIST } from '../helpers/simulated-outlook';

const START = path.resolve(__dirname, '../../src/simulator/start.cjs');
const SERVER = path.join(DIST, 'simulator/server.js');

let folder: string;
beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), 'lastlook-test-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('can be read by a Node too old for it, which it then refuses in one sentence', async () => {
    const script = await readFile(START, 'utf8');
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
    const asNode18 = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' }); require(${JSON.stringify(START)})`;
    expect(await ending(run(['-e', asNode18]))).toEqual({
      code: 1,
      said: 'Last Look needs Node 20.19 or newer, and this is Node 18.20.4.',
    });
  });

  it('says what to do when the packages are not installed', async () => {
    const copy = path.join(folder, 'checkout/src/simulator/start.cjs');
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(START, copy);
    expect(await ending(run([copy]))).toEqual({ code: 1, said: 'The packages are not installed; run "npm ci" first.' });
  });
});

describe('the simulator as a program', () => {
  it('says where it is and what the browser will say, and ends quietly on Ctrl+C', async () => {
    const port = await freePort();
    const program = run([SERVER, '--no-open', '--port', String(port)]);
    const text = await saying(program, 'Ctrl+C');
    expect(text).toContain(`https://localhost:${port}`);
    expect(text).toContain('choose "Advanced", then "Proceed to localhost"');
    program.kill('SIGINT');
    expect(await ending(program)).toEqual({ code: 0, said: '' });
  });

  it('says which port is in use', async () => {
    const taken = createServer();
    const port = await listening(taken, 'localhost');
    const { code, said } = await ending(run([SERVER, '--no-open', '--port', String(port)]));
    taken.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is in use, [^\\n]+$`));
  });

  it('says what is wrong with its arguments', async () => {
    const { code, said } = await ending(run([SERVER, '--prot', '4000']));
    expect(code).toBe(64);
    expect(said).toMatch(/^Unknown option '--prot'[^\n]+ Usage: [^\n]+$/);
  });

  if (process.platform === 'win32') return it('not run here: a browser that is a script', () => undefined);

  it('opens the installed browser in a profile of its own, which it removes at the end', async () => {
    const temporary = path.join(folder, 'temporary');
    await mkdir(temporary);
    const browser = path.join(folder, 'browser');
    const told = path.join(folder, 'arguments');
    await writeFile(browser, `#!/bin/sh\necho "$@" > '${told}.draft'\nmv '${told}.draft' '${told}'\nexec sleep 60\n`);
    await chmod(browser, 0o755);
    const port = await freePort();
    const program = run([SERVER, '--port', String(port)], { CHROME_PATH: browser, DISPLAY: ':1', TMPDIR: temporary });
    expect(await saying(program, 'Ctrl+C')).toContain('A browser window opens');
    const [profile = ''] = await readdir(temporary);
    // It is only started by then.
    while (!existsSync(told)) await new Promise((resolve) => setTimeout(resolve, 20));
    const words = (await readFile(told, 'utf8')).trim().split(' ');
    expect(words).toContain(`--user-data-dir=${path.join(temporary, profile)}`);
    expect(words.at(-1)).toBe(`https://localhost:${port}`);
    program.kill('SIGINT');
    expect(await ending(program)).toEqual({ code: 0, said: '' });
    expect(await readdir(temporary)).toEqual([]);
  });

  it('goes on without a browser that ends at once', async () => {
    const program = run([SERVER, '--port', String(await freePort())], { CHROME_PATH: '/bin/false', DISPLAY: ':1' });
    expect(await saying(program, 'Ctrl+C')).toContain('Open that address in Chrome, Edge or Chromium');
    program.kill('SIGTERM');
    expect((await ending(program)).code).toBe(0);
  });
});

describe('the pinned certificate', () => {
  it('opens without a warning where its key is pinned, and with one where another is', async () => {
    const certificate = await loadCertificate(path.join(folder, 'certificate'), new Date());
    const simulator = await startSimulator({ dist: DIST, certificate, ports: { addin: 0, host: 0 } });
    const open = async (pin: string) => {
      const browser = await launchBrowser(`--ignore-certificate-errors-spki-list=${pin}`);
      const page = await browser.newPage();
      await page.goto(simulator.addin).finally(() => browser.close());
    };
    try {
      await open(certificate.publicKeyPin);
      const another = await loadCertificate(path.join(folder, 'another'), new Date());
      await expect(open(another.publicKeyPin)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    } finally {
      await simulator.close();
    }
  });
});

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, words, { env: { ...process.env, XDG_CACHE_HOME: folder, ...env }, stdio: 'pipe' });
}

/** What it has written once `last` is among it. */
function saying(program: ChildProcess, last: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    program.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes(last)) resolve(text);
    });
    program.once('exit', () => reject(new Error(`It ended after: ${text}`)));
  });
}

/** Its exit code, and what it had to say about it. */
function ending(program: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    let said = '';
    program.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    program.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}

function listening(server: ReturnType<typeof createServer>, host: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
