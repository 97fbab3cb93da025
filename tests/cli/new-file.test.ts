import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { complainAboutNewFile, makeNewFile } from '../../src/cli/new-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

it('a new file gets its name once it is whole, and nothing else is left', async () => {
  let during: readonly string[] = [];
  const problem = await makeNewFile(at('out.csv'), async (draft) => {
    await writeFile(draft, 'whole');
    during = readdirSync(folder);
  });
  expect([problem, readdirSync(folder), readFileSync(at('out.csv'), 'utf8')]).toEqual([
    undefined,
    ['out.csv'],
    'whole',
  ]);
  expect(during).toEqual([expect.stringMatching(/^out\.csv\.unfinished-\w{6}$/)]);
});

it('one that is there is never overwritten, also when it came in between', async () => {
  const problem = await makeNewFile(at('out.csv'), async (draft) => {
    await writeFile(draft, 'later');
    writeFileSync(at('out.csv'), 'first');
  });
  expect(problem).toBe(`${at('out.csv')}: there is a file or folder of that name already.`);
  expect([readdirSync(folder), readFileSync(at('out.csv'), 'utf8')]).toEqual([['out.csv'], 'first']);
});

it.each<[string, () => string, string | undefined]>([
  ['nothing where it can be made', () => at('out.csv'), undefined],
  ['a folder of that name', () => folder, 'there is a file or folder of that name already.'],
  ['a link that leads nowhere', () => at('link'), 'there is a file or folder of that name already.'],
  ['a folder that is not there', () => at('gone/out.csv'), 'there is no such folder.'],
  ['a folder that is a file', () => at('file/out.csv'), 'there is no such folder.'],
])('beforehand it complains about %s', async (_, file, end) => {
  symlinkSync(at('gone'), at('link'));
  writeFileSync(at('file'), '');
  expect(await complainAboutNewFile(file())).toBe(end === undefined ? undefined : `${file()}: ${end}`);
});

it('what cannot be written is said in plain words, and leaves nothing', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  const problem = await makeNewFile(at('out.csv'), async (draft) => {
    await writeFile(draft, 'half');
    throw full;
  });
  expect([problem, readdirSync(folder)]).toEqual([`${at('out.csv')}: there is no room left on the disk.`, []]);
});

it('any other fault is not explained away, and leaves nothing either', async () => {
  const failing = makeNewFile(at('out.csv'), async (draft) => {
    await writeFile(draft, 'half');
    throw new TypeError('ours');
  });
  await expect(failing).rejects.toThrow('ours');
  expect(readdirSync(folder)).toEqual([]);
});

it.each(['SIGINT', 'SIGTERM'] as const)('%s halfway ends the process as ever, and leaves nothing', async (signal) => {
  const program = `
    require('./tests/helpers/typescript-in-node.cjs');
    const { makeNewFile } = require('./src/cli/new-file.ts');
    const { writeFileSync } = require('node:fs');
    void makeNewFile(process.argv[1], async (draft) => {
      writeFileSync(draft, 'half');
      writeFileSync(draft + '-journal', 'what SQLite needs');
      setInterval(() => undefined, 1000);
      process.stdout.write('half');
      await new Promise(() => undefined);
    });`;
  const child = spawn(process.execPath, ['-e', program, at('out.csv')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const during = readdirSync(folder);
  child.kill(signal);
  expect([await ended, during.length, readdirSync(folder)]).toEqual([[null, signal], 1, []]);
});
