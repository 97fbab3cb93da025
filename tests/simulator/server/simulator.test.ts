import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { Agent, get, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  loadCertificate,
  startSimulator,
  type Certificate,
  type RunningSimulator,
} from '../../../src/simulator/server';
import { StartProblem } from '../../../src/simulator/server/start-problem';
import { OFFICE_SCRIPT_ADDRESS } from '../../../src/simulator/server/substitution';

const FILES = {
  'dist/addin/events.html': `<script src="${OFFICE_SCRIPT_ADDRESS}"></script><script src="events.js"></script>`,
  'dist/addin/broken.html': '<script src="events.js"></script>',
  'dist/addin/events.js': 'var shipped = "ü";\n',
  'dist/addin/assets/icon-16.png': 'icon',
  'dist/addin/.hidden': 'hidden',
  'dist/simulator/host.html': '<title>Outlook, simulated</title>',
  'dist/simulator/host.js': 'host()',
  'dist/simulator/msajax.js': 'standIn()',
  'dist/simulator/server.js': 'process.env',
  'dist/secret.txt': 'secret',
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let certificate: Certificate;
let simulator: RunningSimulator;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lastlook-test-'));
  await symlink(path.resolve(__dirname, '../../../node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  certificate = await loadCertificate(path.join(folder, 'certificate'), new Date());
  simulator = await startSimulator({ dist: path.join(folder, 'dist'), certificate, ports: { addin: 0, host: 0 } });
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the add-in’s origin', () => {
  it('serves the shipped files byte for byte, to any origin, and lets nobody keep them', async () => {
    const { body, headers } = await ask(simulator.addin, '/events.js');
    expect(body).toBe(FILES['dist/addin/events.js']);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    expect(headers['content-type']).toContain('javascript');
    expect((await ask(simulator.addin, '/assets/icon-16.png')).headers['cross-origin-resource-policy']).toBe(
      'cross-origin',
    );
  });

  it('serves pages with local Office.js and the shipped headers, the simulated Outlook among those that may frame them', async () => {
    const { body, headers } = await ask(simulator.addin, '/events.html?_host_Info=Outlook$Web');
    expect(body).toBe(
      '<script src="/office/msajax.js"></script><script src="/office/office.js"></script><script src="events.js"></script>',
    );
    expect(headers['content-security-policy']).toContain(`https://outlook.office.com`);
    expect(headers['content-security-policy']).toMatch(new RegExp(`frame-ancestors [^;]*${simulator.host}(;|$)`));
    expect(headers).not.toHaveProperty('x-frame-options');
  });

  it.each([
    ['/office/office.js', 'Microsoft'],
    ['/office/outlook-web-16.01.js', 'Outlook'],
    ['/office/msajax.js', 'standIn()'],
  ])('serves %s', async (address, part) => {
    const { status, body, headers } = await ask(simulator.addin, address);
    expect(status).toBe(200);
    expect(body).toContain(part);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('sends people who open it to the simulated Outlook', async () => {
    const { status, headers } = await ask(simulator.addin, '/');
    expect([status, headers.location]).toEqual([302, `${simulator.host}/`]);
  });

  it('says what is wrong with a page that could not run unmodified', async () => {
    expect(await ask(simulator.addin, '/broken.html')).toMatchObject({
      status: 500,
      body: expect.stringContaining('broken.html loads Office.js 0 times'),
    });
  });
});

describe('the simulated Outlook’s origin', () => {
  it('serves its page and says where the add-in is', async () => {
    expect((await ask(simulator.host, '/')).body).toBe(FILES['dist/simulator/host.html']);
    expect(JSON.parse((await ask(simulator.host, '/config.json')).body)).toEqual({
      url: simulator.addin,
      messageOrigin: simulator.addin,
      outlookOrigin: simulator.host,
    });
  });

  it('has a policy under which only its own scripts run', async () => {
    const policy = String((await ask(simulator.host, '/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain(`frame-src ${simulator.addin};`);
  });
});

describe('files that are not to be had', () => {
  it.each([
    ['addin', '/no-such-file.js'],
    ['addin', '/no-such-page.html'],
    ['addin', '/assets/'],
    ['addin', '/assets'],
    ['addin', '/.hidden'],
    ['addin', '/../secret.txt'],
    ['addin', '/..%2fsecret.txt'],
    ['addin', '/%2e%2e/secret.txt'],
    ['addin', '/assets/..%5c..%5csecret.txt'],
    ['addin', '/office/%2e%2e/package.json'],
    ['addin', '/..%2fsecret.html'],
    ['addin', '/%252e%252e/secret.txt'],
    ['addin', '/..%252fsecret.txt'],
    ['addin', '/..\\secret.txt'],
    ['addin', '/%2e%2e%5csecret.txt'],
    ['addin', '//secret.txt'],
    ['addin', '//etc/passwd'],
    ['addin', '/%2fetc/passwd'],
    ['addin', '/..;/secret.txt'],
    ['addin', '/assets/%00../../secret.txt'],
    ['addin', '/%c0%ae%c0%ae/secret.txt'],
    ['addin', '/office/../../package.json'],
    ['addin', '/office/..%2f..%2f..%2fpackage.json'],
    ['addin', '/office/'],
    ['addin', '/node_modules/'],
    ['addin', '/https://evil.example/secret.txt'],
    ['host', '/'.repeat(2) + 'server.js'],
    ['host', '/server%2ejs'],
    ['host', '/SERVER.js/../server.js'],
    ['host', '/%252e%252e/secret.txt'],
    ['host', '/..%5csecret.txt'],
    ['host', '/addin/events.js'],
    ['host', '/../secret.txt'],
    ['host', '/server.js'],
    ['host', '/%73erver.js'],
    ['host', '/./server.js'],
  ] as const)('on the %s origin %s', async (origin, address) => {
    const { status, body } = await ask(simulator[origin], address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/secret$|hidden|process\.env|"version"/);
  });
});

describe('a name that is not this machine’s', () => {
  it.each(['evil.example', 'localhost.evil.example', 'evil.example:443', '127.0.0.1.evil.example', 'localhost.'])(
    '%s gets no file of either origin, nor a page any allowance to read',
    async (host) => {
      for (const [origin, address] of [
        [simulator.addin, '/events.js'],
        [simulator.addin, '/events.html'],
        [simulator.host, '/'],
        [simulator.host, '/config.json'],
        [simulator.host, '/no-such-file'],
      ] as const) {
        const { status, body } = await ask(origin, address, host);
        expect([400, 403]).toContain(status);
        expect(body).not.toMatch(/shipped|script|Outlook|messageOrigin/);
      }
    },
  );

  it.each(['localhost', '127.0.0.1', '127.0.0.1:3000', '[::1]:3000'])('%s does', async (host) => {
    expect((await ask(simulator.host, '/', host)).status).toBe(200);
  });
});

describe('who may read from another origin', () => {
  it('is everybody for the add-in, as where it ships, and nobody for the simulated Outlook', async () => {
    expect((await ask(simulator.addin, '/events.js')).headers).toHaveProperty('access-control-allow-origin', '*');
    for (const address of ['/', '/config.json', '/host.js', '/no-such-file']) {
      expect((await ask(simulator.host, address)).headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('a build without Microsoft’s Office.js beside it', () => {
  it('is named in one sentence', async () => {
    const elsewhere = path.join(tmpdir(), 'lastlook-no-such-build');
    const starting = startSimulator({ dist: elsewhere, certificate, ports: { addin: 0, host: 0 } });
    await expect(starting).rejects.toThrow('Microsoft’s Office.js is not installed; run "npm ci"');
  });
});

describe('a port that cannot be had', () => {
  it('is named in one sentence, and nothing is left running', async () => {
    const taken = Number(new URL(simulator.host).port);
    const starting = startSimulator({ dist: path.join(folder, 'dist'), certificate, ports: { addin: 0, host: taken } });
    await expect(starting).rejects.toThrow(StartProblem);
    await expect(starting).rejects.toThrow(`Port ${taken} is in use`);
  });
});

/** Node's URL would tidy up the dots in a path, so the path is sent as it stands. */
function ask(origin: string, address: string, host?: string): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const options: RequestOptions = {
    hostname,
    port,
    path: address,
    agent: new Agent({ ca: certificate.pem }),
    servername: 'localhost',
    ...(host === undefined ? {} : { headers: { host } }),
  };
  return new Promise((resolve, reject) => {
    get(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    }).on('error', reject);
  });
}
