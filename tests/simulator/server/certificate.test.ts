import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder, loadCertificate } from '../../../src/simulator/server/certificate';

const NOW = new Date('2026-11-21T12:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'lastlook-test-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the certificate of this machine', () => {
  it('is for localhost and 127.0.0.1, for a year, and for nothing else', async () => {
    const certificate = new X509Certificate((await loadCertificate(folder, NOW)).pem);
    expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(certificate.ca).toBe(false);
    expect(new Date(certificate.validTo)).toEqual(later(365));
  });

  it('has the pin that a browser computes from its public key', async () => {
    const { pem, publicKeyPin } = await loadCertificate(folder, NOW);
    const spki = createPublicKey(new X509Certificate(pem).toString()).export({ type: 'spki', format: 'der' });
    expect(publicKeyPin).toBe(createHash('sha256').update(spki).digest('base64'));
  });

  it('is kept, so that a warning accepted once stays accepted', async () => {
    const first = await loadCertificate(path.join(folder, 'new', 'cache'), NOW);
    expect(await loadCertificate(path.join(folder, 'new', 'cache'), later(300))).toEqual(first);
  });

  it('is readable by its owner only', async () => {
    await loadCertificate(folder, NOW);
    expect(await readdir(folder)).toEqual(['localhost.pem']);
    if (process.platform !== 'win32') expect((await stat(path.join(folder, 'localhost.pem'))).mode & 0o777).toBe(0o600);
  });

  it('is made anew in its last month', async () => {
    const first = await loadCertificate(folder, NOW);
    const second = await loadCertificate(folder, later(340));
    expect(second.publicKeyPin).not.toBe(first.publicKeyPin);
    expect(await readFile(path.join(folder, 'localhost.pem'), 'utf8')).toBe(second.pem);
  });

  it.each([
    ['an empty file', ''],
    ['rubbish', 'rubbish'],
    ['a cut-off file', '-----BEGIN PRIVATE KEY-----\nMIGH'],
  ])('is made anew in place of %s', async (_title, text) => {
    await writeFile(path.join(folder, 'localhost.pem'), text);
    const { pem } = await loadCertificate(folder, NOW);
    expect(await readFile(path.join(folder, 'localhost.pem'), 'utf8')).toBe(pem);
  });

  it('lives in memory alone where nothing can be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { pem } = await loadCertificate(path.join(file, 'below'), NOW);
    expect(new X509Certificate(pem).checkHost('localhost')).toBe('localhost');
  });
});

describe('the folder it is kept in', () => {
  it.each([
    ['linux', {}, '/home/anna/.cache/lastlook'],
    ['linux', { XDG_CACHE_HOME: '/cache' }, '/cache/lastlook'],
    ['linux', { XDG_CACHE_HOME: '' }, '/home/anna/.cache/lastlook'],
    ['darwin', {}, '/home/anna/Library/Caches/lastlook'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/lastlook'],
    ['win32', {}, '/home/anna/AppData/Local/lastlook'],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(cacheFolder(platform, env, '/home/anna').replaceAll('\\', '/')).toBe(expected);
  });
});
