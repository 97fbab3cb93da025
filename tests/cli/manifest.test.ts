import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastlook } from './a-terminal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const WANTED = ['manifest', '--url', 'https://mail-check.example/', '--name', 'Last Look'] as const;

describe('lastlook manifest', () => {
  test('prints nothing but the manifest, and beside it what the well-known address must answer', async () => {
    const { code, stdout, stderr } = await lastlook(WANTED);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<\?xml [\s\S]*<\/OfficeApp>\n$/);
    expect(stderr).toContain('https://mail-check.example/.well-known/microsoft-officeaddins-allowed.json must answer');
    expect(stderr).toContain('"https://mail-check.example/events.js"');
  });

  test('writes both files with --out, and prints neither', async () => {
    const out = join(folder, 'manifest.xml');
    const { code, stdout, stderr } = await lastlook([...WANTED, '--mode', 'block', '--revision', '3', '--out', out]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`${out} is what you upload.`);
    expect(readFileSync(out, 'utf8')).toMatch(/<Version>[\d.]+\.3<[\s\S]*SendMode="Block"/);
    expect(JSON.parse(readFileSync(join(folder, 'microsoft-officeaddins-allowed.json'), 'utf8'))).toEqual({
      allowed: ['https://mail-check.example/events.js', 'https://mail-check.example/events-cy.js'],
    });
  });

  test.each([
    ['no address', ['manifest', '--name', 'x'], "required option '--url"],
    ['no name', ['manifest', '--url', 'https://a.example'], "required option '--name"],
    ['an http address', ['manifest', '--url', 'http://a.example', '--name', 'x'], 'https:// addresses only'],
    ['an empty name', ['manifest', '--url', 'https://a.example', '--name', ''], 'The name is empty.'],
    ['an unknown mode', [...WANTED, '--mode', 'hard'], 'Allowed choices are soft-block, block, prompt'],
    ['a revision that is none', [...WANTED, '--revision', '70000'], 'from 0 to 65535'],
  ])('ends with 64 for %s', async (_, args, sentence) => {
    const { code, stderr } = await lastlook(args);
    expect(code).toBe(64);
    expect(stderr).toContain(sentence);
  });

  test('ends with 65 when the file cannot be written', async () => {
    const { code, stderr } = await lastlook([...WANTED, '--out', join(folder, 'no-such-folder', 'manifest.xml')]);
    expect(code).toBe(65);
    expect(stderr).toContain('there is no such file or folder.');
  });
});
