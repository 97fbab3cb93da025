import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDirectory } from '../../../src/server/directory';
import { BadFileError } from '../../../src/server/reloaded';

/** `DIRECTORY_LINES=1000000 npx jest tests/server/directory` prints what a million lines take. */
const LINES = Number(process.env['DIRECTORY_LINES'] ?? 20_000);

const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-directory-'));
const file = path.join(folder, 'staff.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (text: string | Buffer, smallestGroup = 1) => {
  writeFileSync(file, text);
  return openDirectory({ file, smallestGroup });
};
const problemsOf = async (text: string | Buffer): Promise<readonly string[]> => {
  const problem: unknown = await open(text).catch((error: unknown) => error);
  return problem instanceof BadFileError ? problem.complaints.map((each) => each.replace(`${file}:`, '')) : [];
};

const TEAMS = `address,group
anna@harbour.example,Fundraising
ben@harbour.example,Fundraising
@ward7.harbour.example,Ward 7
@harbour.example,Everybody else
@clinic.example,Clinic
sister@ward7.harbour.example,Ward sisters
`;

describe('the group of', () => {
  it.each([
    ['an address that is listed', 'anna@harbour.example', 'Fundraising'],
    ['it however it is written', ' Anna@HARBOUR.example ', 'Fundraising'],
    ['anybody else at its domain', 'carol@harbour.example', 'Everybody else'],
    ['somebody at a domain of its own below', 'carol@ward7.harbour.example', 'Ward 7'],
    ['somebody further below', 'carol@night.ward7.harbour.example', 'Ward 7'],
    ['a listed address at a listed domain', 'sister@ward7.harbour.example', 'Ward sisters'],
    ['somebody elsewhere', 'anna@elsewhere.example', undefined],
    ['a domain that only ends the same', 'anna@notclinic.example', undefined],
    ['the domain above', 'anna@example', undefined],
    ['nobody', '', undefined],
    ['what is no address', 'anna', undefined],
    ['many labels', `anna@${'a.'.repeat(200)}clinic.example`, undefined],
  ])('%s', async (_, address, group) => {
    expect((await open(TEAMS)).groupOf(address)).toBe(group);
  });

  it('nobody, without a directory', async () => {
    const none = await openDirectory(undefined);
    expect([none.groupOf('anna@harbour.example'), await none.reload()]).toEqual([undefined, { kind: 'same' }]);
  });
});

describe('a small group', () => {
  const people = (count: number, group: string): string =>
    Array.from({ length: count }, (_, index) => `p${String(index)}@${group}.example,${group}\n`).join('');

  it.each([
    ['of one fewer than the smallest is nobody’s group', people(4, 'four'), 'p0@four.example', undefined],
    ['of just so many is told', people(5, 'five'), 'p0@five.example', 'five'],
    ['does not grow by the same person twice', people(4, 'four').repeat(2), 'p0@four.example', undefined],
    ['nor by another case', `${people(4, 'four')}P0@FOUR.example,four\n`, 'p0@four.example', undefined],
    ['with a domain may be of any size', `${people(2, 'two')}@two.example,two\n`, 'p0@two.example', 'two'],
    ['is not replaced by the domain’s', `${people(2, 'two')}@two.example,All\n`, 'p0@two.example', undefined],
  ])('%s', async (_, lines, address, group) => {
    expect((await open(`address,group\n${lines}`, 5)).groupOf(address)).toBe(group);
  });
});

describe('a file is read', () => {
  it.each<[string, string | Buffer]>([
    ['with Windows line ends', 'address,group\r\nanna@harbour.example,Care\r\n'],
    ['without a last line end', 'address,group\nanna@harbour.example,Care'],
    ['with a byte order mark', '\ufeffaddress,group\nanna@harbour.example,Care\n'],
    ['with other columns, in any order and case', 'Name,GROUP,Id,Address\n"A, B",Care,7,anna@harbour.example\n'],
    ['with everything in quotes', '"address","group"\n"anna@harbour.example","Care"\n'],
    ['with white space around', ' address , group \n anna@harbour.example ,  Care \n'],
    ['with people who have no group or no address', 'address,group\n,Care\nx@y.example,\nanna@harbour.example,Care\n'],
    ['with empty lines', 'address,group\n\nanna@harbour.example,Care\n  \n'],
    ['with the same line twice', 'address,group\nanna@harbour.example,Care\nanna@harbour.example,Care\n'],
  ])('%s', async (_, text) => {
    expect((await open(text)).groupOf('anna@harbour.example')).toBe('Care');
  });

  it.each([
    ['"Care, night"', 'Care, night'],
    ['"The ""old"" wing"', 'The "old" wing'],
    ['Gofal  ac\tiechyd', 'Gofal ac iechyd'],
    ['Sécurité', 'Sécurité'],
    ['=1+1', '=1+1'],
  ])('with a name such as %s', async (written, name) => {
    expect((await open(`address,group\nanna@harbour.example,${written}\n`)).groupOf('anna@harbour.example')).toBe(name);
  });
});

describe('a file is refused, with line and reason and nothing of what it says,', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['without a header', 'anna@harbour.example,Care\n', /^1:1: .*"address", one "group"/],
    ['with semicolons', 'address;group\nanna@harbour.example;Care\n', /^1:1: .*Semicolons/],
    ['when it is empty', '', /^1:1: .*"address"/],
    ['with what is no address', 'address,group\nanna,Care\n', /^2:1: .*no address/],
    ['with a wildcard', 'address,group\n*@harbour.example,Care\n', /^2:1: .*@domain/],
    ['with a line that is too short', 'address,group\na@b.example\n', /^2:1: .*fewer columns/],
    ['with an open quotation mark', 'address,group\n"a@b.example,Care\n', /^2:1: .*quotation mark/],
    ['with an address as the name', 'address,group\na@b.example,anna@b.example\n', /^2:1: .*no @/],
    ['with a name that turns text round', 'address,group\na@b.example,Care\u202e\n', /^2:1: .*visible/],
    ['with a name that is too long', `address,group\na@b.example,${'x'.repeat(101)}\n`, /^2:1: .*100/],
    ['with one person in two groups', 'address,group\na@b.example,One\nA@b.example,Two\n', /^3:1: .*another group/],
    ['in UTF-16', Buffer.from('\ufeffaddress,group\n', 'utf16le'), /^1:1: .*UTF-8/],
    ['in windows-1252', Buffer.from('address,group\na@b.example,S\xe9curit\xe9\n', 'latin1'), /^2:1: .*UTF-8/],
    ['in windows-1252 at its end', Buffer.from('address,group\na@b.example,S\xe9curit\xe9', 'latin1'), /^2:1: .*UTF-8/],
    [
      'in windows-1252 far down, where a line goes over a piece of reading',
      Buffer.from(
        `address,group\n${'same@person.example,Care\n'.repeat(5_000)}x@b.example,S\xe9curit\xe9\n\n`,
        'latin1',
      ),
      /^5002:1: .*UTF-8/,
    ],
    ['without line ends', Buffer.alloc(200_000, 'a'), /^1:1: .*too long/],
  ])('%s', async (_, text, sentence) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
    expect(problems[0]).not.toMatch(/anna|b\.example/);
  });

  it('with a group for each person', async () => {
    const lines = Array.from({ length: 20_001 }, (_, number) => `p${String(number)}@b.example,${String(number)}\n`);
    expect(await problemsOf(`address,group\n${lines.join('')}`)).toEqual([expect.stringContaining('right column')]);
  });

  it('all its bad lines at once, the first twenty', async () => {
    expect(await problemsOf(`address,group\nx,y\na@b.example,Care\nx,y\n`)).toEqual([
      expect.stringMatching(/^2:/),
      expect.stringMatching(/^4:/),
    ]);
    expect(await problemsOf(`address,group\n${'x,y\n'.repeat(50_000)}`)).toHaveLength(20);
  });

  it('when it is not there', async () => {
    const gone = openDirectory({ file: path.join(folder, 'none.csv'), smallestGroup: 5 });
    await expect(gone).rejects.toThrow('none.csv: there is no such file or folder.');
  });
});

it('a file that is read again counts at once when it is good, and changes nothing when it is bad', async () => {
  const directory = await open('address,group\nanna@harbour.example,Care\n');
  const group = (): string | undefined => directory.groupOf('anna@harbour.example');
  expect(await directory.reload()).toEqual({ kind: 'same' });
  writeFileSync(file, 'address,group\nanna@harbour.example\n');
  expect([await directory.reload(), group()]).toEqual([{ kind: 'refused', complaints: [expect.any(String)] }, 'Care']);
  rmSync(file);
  expect([(await directory.reload()).kind, group()]).toEqual(['refused', 'Care']);
  writeFileSync(file, 'address,group\nanna@harbour.example,Finance\n');
  expect([(await directory.reload()).kind, group()]).toEqual(['changed', 'Finance']);
});

it('a large file is read in pieces, between which other work goes on', async () => {
  const large = createWriteStream(file);
  large.write('name,address,group\n');
  for (let from = 0; from < LINES; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, LINES - from) }, (_, index) => {
      const number = String(from + index);
      return `"Person, ${number}",person.${number}@site${String(index % 40)}.northgate.example,Department ${String(index % 900)}\n`;
    });
    if (!large.write(lines.join(''))) await once(large, 'drain');
  }
  large.end();
  await once(large, 'finish');
  const before = process.memoryUsage();
  // Of CPU, because the machine may be busy with something else for longer than any turn takes.
  const cpuMs = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1_000;
  const started = cpuMs();
  let turns = 0;
  let longest = 0;
  let last = started;
  let isRead = false;
  const turn = (): void => {
    turns += 1;
    longest = Math.max(longest, cpuMs() - last);
    last = cpuMs();
    if (!isRead) setImmediate(turn);
  };
  turn();
  const directory = await openDirectory({ file, smallestGroup: 5 });
  isRead = true;
  const used = cpuMs() - started;
  const grown = (process.memoryUsage().rss - before.rss) / 2 ** 20;
  expect(directory.groupOf('person.12345@site25.northgate.example')).toBe(`Department ${String(2345 % 900)}`);
  // One turn for each piece of 64 KB at the least.
  expect(turns).toBeGreaterThan(LINES / 3_000);
  if (process.env['DIRECTORY_LINES'] !== undefined) {
    const figures = [
      `${(used / 1_000).toFixed(1)} s of CPU`,
      `${longest.toFixed(0)} ms of it at most before other work`,
      `${grown.toFixed(0)} MB more`,
    ];
    process.stdout.write(`${LINES.toLocaleString('en')} lines: ${figures.join(', ')}\n`);
  }
});
