import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MissingPseudonymKeyError, openPseudonyms } from '../../src/server/pseudonym';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lastlook-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const open = (whenMissing: 'create' | 'refuse' = 'create') => openPseudonyms({ dataFolder, whenMissing });

describe('a pseudonym', () => {
  test('is the same for the same person, however the address is written', () => {
    const pseudonyms = open();
    const anna = pseudonyms.of('harbour', 'anna@harbour.example');
    expect(anna).toMatch(/^1-[0-9a-f]{24}$/);
    expect(pseudonyms.of('harbour', ' Anna@Harbour.Example ')).toBe(anna);
    expect(open().of('harbour', 'anna@harbour.example')).toBe(anna);
  });

  test('is another for another person, and in another organisation', () => {
    const pseudonyms = open();
    const anna = pseudonyms.of('harbour', 'anna@harbour.example');
    expect(pseudonyms.of('harbour', 'ben@harbour.example')).not.toBe(anna);
    expect(pseudonyms.of('council', 'anna@harbour.example')).not.toBe(anna);
  });

  test('cannot be made elsewhere: another folder has another key', () => {
    const other = mkdtempSync(join(tmpdir(), 'lastlook-'));
    const elsewhere = openPseudonyms({ dataFolder: other, whenMissing: 'create' });
    expect(elsewhere.of('harbour', 'anna@harbour.example')).not.toBe(open().of('harbour', 'anna@harbour.example'));
    rmSync(other, { recursive: true });
  });
});

describe('rotation', () => {
  test('names people anew from then on, and still finds what they were called before', () => {
    const pseudonyms = open();
    const before = pseudonyms.of('harbour', 'anna@harbour.example');
    expect(pseudonyms.rotate('harbour')).toBe(2);
    const after = pseudonyms.of('harbour', 'anna@harbour.example');
    expect(after).toMatch(/^2-/);
    expect(pseudonyms.everyOf('harbour', 'anna@harbour.example')).toEqual([after, before]);
  });

  test('is seen at once by a server that is running', () => {
    const server = open();
    server.of('harbour', 'anna@harbour.example');
    open().rotate('harbour');
    expect(server.of('harbour', 'anna@harbour.example')).toMatch(/^2-/);
  });

  test('leaves other organisations alone', () => {
    const pseudonyms = open();
    const anna = pseudonyms.of('council', 'anna@harbour.example');
    pseudonyms.rotate('harbour');
    expect(pseudonyms.of('council', 'anna@harbour.example')).toBe(anna);
  });

  test('twelve times keeps twelve keys, the twelfth the newest', () => {
    const pseudonyms = open();
    for (let time = 1; time <= 12; time++) expect(pseudonyms.rotate('harbour')).toBe(time);
    const names = pseudonyms.everyOf('harbour', 'anna@harbour.example');
    expect(names.map((name) => Number(name.split('-')[0]))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(new Set(names.map((name) => name.slice(3))).size).toBe(12);
  });
});

describe('the key', () => {
  test('can be read by nobody else', () => {
    open().of('harbour', 'anna@harbour.example');
    const folder = join(dataFolder, 'pseudonym-keys', 'harbour');
    expect(readdirSync(folder)).toEqual(['1.key']);
    expect(statSync(join(folder, '1.key')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test : test.skip)('is the server account’s own when an administrator makes it as root', () => {
    chownSync(dataFolder, 65534, 65534);
    open().rotate('harbour');
    const made = ['pseudonym-keys', 'pseudonym-keys/harbour', 'pseudonym-keys/harbour/1.key'];
    expect(made.map((name) => statSync(join(dataFolder, name)).uid)).toEqual([65534, 65534, 65534]);
  });

  test('that cannot be made is said with its place', () => {
    writeFileSync(join(dataFolder, 'pseudonym-keys'), '');
    expect(() => open().rotate('harbour')).toThrow(
      new MissingPseudonymKeyError(
        `${join(dataFolder, 'pseudonym-keys', 'harbour')}: a part of this path is a file, not a folder.`,
      ),
    );
  });

  test('is not made where servers must share one, and the error says what to do', () => {
    expect(() => open('refuse').of('harbour', 'anna@harbour.example')).toThrow(MissingPseudonymKeyError);
    expect(() => open('refuse').of('harbour', 'anna@harbour.example')).toThrow('lastlook subject rotate-key');
    open().rotate('harbour');
    expect(open('refuse').of('harbour', 'anna@harbour.example')).toMatch(/^1-/);
  });

  test('that is damaged stops the server instead of renaming people', () => {
    open().of('harbour', 'anna@harbour.example');
    const file = join(dataFolder, 'pseudonym-keys', 'harbour', '1.key');
    chmodSync(file, 0o600);
    writeFileSync(file, 'not a key\n');
    expect(() => open().of('harbour', 'anna@harbour.example')).toThrow('this is no key of 64 hex digits');
  });

  test('nobody has asked for is not made by looking for a person', () => {
    expect(open().everyOf('harbour', 'anna@harbour.example')).toEqual([]);
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test.each(['../harbour', 'Harbour', '', 'a/b'])('has no folder for "%s"', (organisation) => {
    expect(() => open().of(organisation, 'anna@harbour.example')).toThrow('no id of an organisation');
  });
});
