import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastlook } from './a-terminal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const written = (content: string): string => {
  const file = join(folder, 'policy.yaml');
  writeFileSync(file, content);
  return file;
};

describe('lastlook policy check', () => {
  test.each([
    ['an empty file', ''],
    ['settings that are known', 'organisation:\n  domains: [harbour.example]\n'],
    ['JSON', '{"ask-again-after-days": 0}'],
  ])('takes %s', async (_, content) => {
    const file = written(content);
    expect(await lastlook(['policy', 'check', file])).toEqual({
      code: 0,
      stdout: `${file}: this is a good policy.\n`,
      stderr: '',
    });
  });

  test('refuses a bad policy with everything that is wrong, each at its line and column', async () => {
    const file = written('organisation:\n  domain: [a.example]\nkeywords:\n  - label: Bad\n    words: []\n');
    const { code, stdout, stderr } = await lastlook(['policy', 'check', file]);
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain(`${file}:2:3: "domain" is not a setting. Did you mean "domains"?`);
    expect(stderr).toContain(`${file}:5:12: This list is empty`);
  });

  test('refuses a pattern that could take for ever', async () => {
    const file = written(`patterns:\n  - label: Slow\n    pattern: '(a+)+$'\n`);
    const { code, stderr } = await lastlook(['policy', 'check', file]);
    expect(code).toBe(65);
    expect(stderr).toContain(`${file}:3:`);
  });

  test.each([
    ['64 without a file', ['policy', 'check'], 64],
    ['64 for another word', ['policy', 'polish', 'x'], 64],
    ['65 for a file that is not there', ['policy', 'check', '/no/such/policy.yaml'], 65],
  ])('ends with %s', async (_, args, code) => expect((await lastlook(args)).code).toBe(code));
});
