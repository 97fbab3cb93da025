import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { privatePeople } from '../helpers/a-message';
import { lastlook } from './a-terminal';

/** A mail from the charity; the recipients in that header. */
const mail = (header: string, people: readonly string[], subject = 'Spring walk'): string =>
  `From: Anna <anna@charity.example>\n${header}: ${people.join(',\n ')}\nSubject: ${subject}\n\nBoots on at nine.\n`;
const HARMLESS = mail('To', ['ben@supplier.example']);
const WARNS = mail(
  'Cc',
  [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `dana.reed@firm${String(number)}.example`),
);
const STOPS = mail('Cc', privatePeople(264));
const mbox = (...mails: readonly string[]): string =>
  mails.map((each) => `From anna@charity.example Mon Nov  2 09:05:00 2026\n${each}\n`).join('');

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly path: string;
  readonly index: number;
  readonly action: string;
  readonly findings: readonly { readonly rule: string; readonly guidance: string; readonly count: number }[];
  readonly unchecked: readonly unknown[];
}
const lines = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('exit status', () => {
  test.each([
    ['0 when everything is allowed', [HARMLESS, HARMLESS], 0],
    ['1 when something warns', [HARMLESS, WARNS, HARMLESS], 1],
    ['2 when something is blocked, wherever it comes', [STOPS, WARNS, HARMLESS], 2],
  ] as const)('%s', async (_, mails, code) => {
    expect((await lastlook(['check', file('sent.mbox', mbox(...mails))])).code).toBe(code);
  });

  test('65 when an input cannot be read, and the others are judged all the same', async () => {
    const { code, stdout, stderr } = await lastlook(['check', join(folder, 'gone.eml'), file('sent.eml', STOPS)]);
    expect(code).toBe(65);
    expect(stderr).toContain(`${join(folder, 'gone.eml')}: there is no such file or folder.`);
    expect(stdout).toMatch(/Blocked .*sent\.eml/);
    expect(stdout).toContain('1 of the inputs could not be read.');
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['chek', 'a.eml']],
    ['no path', ['check']],
    ['an unknown option', ['check', '--polcy', 'a.yaml', 'a.eml']],
    ['an unknown format', ['check', '--format', 'xml', 'a.eml']],
    ['a domain that is none', ['check', '--org-domain', 'not a domain', 'a.eml']],
    ['a domain under which everybody is', ['check', '--org-domain', 'co.uk', 'a.eml']],
    ['standard input twice', ['check', '-', '-']],
  ])('64 for %s, with a sentence and nothing judged', async (_, args) => {
    const { code, stdout, stderr } = await lastlook(args);
    expect(code).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\w/);
  });

  test('0 for help and version', async () => {
    expect(await lastlook(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
    expect((await lastlook(['check', '--help'])).stdout).toContain('Exit status: 0 all allowed');
  });

  test('70, with one line, when writing fails for a reason of its own', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) });
    const { code, stderr } = await lastlook(['check', file('a.eml', HARMLESS)], { stdout: full });
    expect(code).toBe(70);
    expect(stderr).toMatch(/^lastlook: this is a fault of Last Look.*no space left\n$/);
  });
});

describe('what is read', () => {
  test('a folder with everything below it, sorted, other files counted once, links not followed', async () => {
    file('b.EML', HARMLESS);
    file('a/z.mbox', mbox(HARMLESS, WARNS));
    file('a/notes.txt', 'hello');
    file('c.pdf', 'hello');
    symlinkSync(folder, join(folder, 'a', 'loop'));
    const { stdout, stderr } = await lastlook(['check', '--format', 'json', folder]);
    expect(lines(stdout).map(({ path, index, action }) => [path, index, action])).toEqual([
      [join(folder, 'a/z.mbox'), 0, 'allow'],
      [join(folder, 'a/z.mbox'), 1, 'warn'],
      [join(folder, 'b.EML'), 0, 'allow'],
    ]);
    expect(stderr).toBe('lastlook: 3 other files were skipped (not .eml or .mbox).\n');
  });

  test('a folder without mail is not a success', async () => {
    file('notes.txt', 'hello');
    const { code, stderr } = await lastlook(['check', folder]);
    expect(code).toBe(65);
    expect(stderr).toContain('there is no .eml or .mbox file in this folder.');
  });

  test.each([
    ['a mail', STOPS, 1],
    ['a mail store', mbox(STOPS, HARMLESS), 2],
    ['a mail with a byte order mark', `\ufeff${STOPS}`, 1],
    ['nothing at all', '', 1],
    ['something else', '\u0000\u0001\u0002', 1],
  ])('standard input that is %s', async (_, stdin, count) => {
    const { stdout } = await lastlook(['check', '--format', 'json', '-'], { stdin });
    expect(lines(stdout).map(({ path, index }) => [path, index])).toEqual(
      Array.from({ length: count }, (__, index) => ['-', index]),
    );
  });

  test('what standard input cannot be is unchecked, never just allowed', async () => {
    const [line] = lines((await lastlook(['check', '--format', 'json', '-'], { stdin: 'no mail' })).stdout);
    expect(line).toMatchObject({ action: 'warn', unchecked: [{ part: 'message', reason: 'malformed' }] });
  });

  test('a named file without an extension of ours is told by its first bytes', async () => {
    const store = file('Sent', mbox(HARMLESS, HARMLESS));
    const single = file('Draft', HARMLESS);
    const neither = file('report.pdf', '%PDF-1.7');
    const { code, stdout, stderr } = await lastlook(['check', '--format', 'json', store, single, neither]);
    expect(lines(stdout)).toHaveLength(3);
    expect(stderr).toContain(`${neither}: this is neither a saved mail (.eml) nor a mail store (.mbox).`);
    expect(code).toBe(65);
  });

  test('a mail that quotes a mailbox separator stays one message', async () => {
    const quoting = `${HARMLESS}\nFrom a@b.example Mon Nov  2 09:05:00 2026\n>From here\n`;
    const { stdout } = await lastlook(['check', '--format', 'json', file('a.eml', quoting)]);
    expect(lines(stdout)).toHaveLength(1);
  });
});

describe('policy', () => {
  test('--policy and --org-domain decide who is inside', async () => {
    const path = file('a.eml', WARNS);
    const policy = file('policy.yaml', 'organisation:\n  domains: [firm1.example, firm2.example]\n');
    const inside = ['firm3.example', '*.firm4.example', 'dana.reed@firm4.example'].flatMap((domain) => [
      '--org-domain',
      domain,
    ]);
    expect((await lastlook(['check', path])).code).toBe(1);
    expect((await lastlook(['check', '--policy', policy, path])).code).toBe(0);
    expect((await lastlook(['check', ...inside, path])).code).toBe(0);
  });

  test('every problem of a policy is told with its place, and nothing is judged', async () => {
    const policy = file('policy.yaml', 'organisation:\n  nam: x\nfoo: 1\n');
    const { code, stdout, stderr } = await lastlook(['check', '--policy', policy, file('a.eml', HARMLESS)]);
    expect(code).toBe(65);
    expect(stdout).toBe('');
    expect(stderr).toContain(`lastlook: ${policy}:2:3: `);
    expect(stderr).toContain(`lastlook: ${policy}:3:1: `);
  });

  test('a policy that is not there', async () => {
    const { code, stderr } = await lastlook(['check', '--policy', join(folder, 'none.yaml'), file('a.eml', HARMLESS)]);
    expect([code, stderr]).toEqual([65, `lastlook: ${join(folder, 'none.yaml')}: there is no such file or folder.\n`]);
  });
});

describe('JSON', () => {
  test('a line has exactly the promised keys', async () => {
    const { stdout } = await lastlook(['check', '--format', 'json', file('a.eml', STOPS)]);
    const [line] = lines(stdout);
    expect(Object.keys(line ?? {})).toEqual(['path', 'index', 'action', 'findings', 'unchecked', 'ms']);
    const finding = line?.findings[0];
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'action',
      'confidence',
      'count',
      'evidence',
      'guidance',
      'fixes',
    ]);
    expect(finding).toMatchObject({ rule: 'visible-recipients', count: 264 });
    expect(finding?.guidance).toMatch(/^https:\/\//);
  });

  test('says nothing of the content', async () => {
    const { stdout } = await lastlook(['check', '--format', 'json', file('a.eml', STOPS)]);
    expect(stdout).not.toMatch(/Spring|Boots|person1|anna/);
  });
});

describe('text', () => {
  test('names the place, the counts, what was found and where it is explained, never the content', async () => {
    const { stdout } = await lastlook(['check', file('sent.mbox', mbox(HARMLESS, STOPS))]);
    expect(stdout).toContain(`✓ Allowed  ${join(folder, 'sent.mbox')}, message 1  (To 1, Cc 0, Bcc 0)\n`);
    expect(stdout).toContain(`■ Blocked  ${join(folder, 'sent.mbox')}, message 2  (To 0, Cc 264, Bcc 0)\n`);
    expect(stdout).toContain('264');
    expect(stdout).toContain('https://ico.org.uk/');
    expect(stdout).toMatch(/\n2 messages checked: 1 allowed, 1 blocked\.\n$/);
    expect(stdout).not.toMatch(/Spring|Boots|person1|anna/);
    expect(stdout).not.toContain('\u001b');
  });

  test('wraps at the width of the terminal, links whole', async () => {
    const { stdout } = await lastlook(['check', file('a.eml', STOPS)], { columns: 50 });
    const body = stdout.split('\n').filter((line) => line.startsWith('    ') && !line.includes('https://'));
    expect(body.length).toBeGreaterThan(3);
    expect(body.filter((line) => line.length > 50)).toEqual([]);
  });

  test('a file name cannot steer the terminal', async () => {
    const { stdout, stderr } = await lastlook(['check', file('a\u001b[2J\u202e.eml', HARMLESS), 'gone\u001b[31m.eml']);
    expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain('a?[2J?.eml');
  });
});

test('a reader that goes away ends the work in silence', async () => {
  let written = 0;
  const head = new Writable({
    write(_chunk, _encoding, done) {
      written++;
      done(written > 2 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
    },
  });
  const path = file('sent.mbox', mbox(...Array.from({ length: 50 }, () => WARNS)));
  const { code, stderr } = await lastlook(['check', '--format', 'json', path], { stdout: head });
  expect([code, stderr, written]).toEqual([1, '', 3]);
});

test('long work that nobody watches says every few seconds how far it is', async () => {
  const path = file('sent.mbox', mbox(...Array.from({ length: 30 }, () => HARMLESS)));
  const { stderr } = await lastlook(['check', path], { tickMs: 500 });
  expect(stderr).toMatch(/^(lastlook: 100 %, \d+ messages?\n)+$/);
});
