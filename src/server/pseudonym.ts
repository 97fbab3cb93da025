import { createHmac, randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { describeFileError } from '../policy';

/**
 * What stands in records for a sender. Only who has the key can tell which pseudonym is whose, which is what makes it one
 * (UK GDPR Article 4(5)); a plain hash would be undone by hashing the address book.
 */
export interface Pseudonyms {
  /** "2-9c1f..." under the organisation's newest key, whose number stands first. Case and space around do not matter. */
  readonly of: (organisation: string, address: string) => string;
  /** That one first, and then what the sender was called under the keys before. */
  readonly ofAndFormer: (organisation: string, address: string) => readonly [now: string, ...former: string[]];
  /** Under each key that is kept, newest first, none being made: for access and erasure, which reach back behind a rotation. */
  readonly everyOf: (organisation: string, address: string) => readonly string[];
  /** Makes a new key for what comes from now on, and tells its number. Other servers on this folder use it at once. */
  readonly rotate: (organisation: string) => number;
}

interface PseudonymSettings {
  /** Keys lie in `pseudonym-keys` below it, one file each, readable by the server's account only. */
  readonly dataFolder: string;
  /**
   * create: the first use makes a key. refuse: it throws. Servers that share a database but no folder must refuse, or each
   * would know people by another name.
   */
  readonly whenMissing: 'create' | 'refuse';
}

/** There is no key that can be used, and none may be made. */
export class MissingPseudonymKeyError extends Error {
  override readonly name = 'MissingPseudonymKeyError';
}

interface Key {
  readonly number: number;
  readonly secret: Buffer;
}

/** What a folder held, and when it had last been changed. */
interface Listing {
  readonly changedMs: number;
  readonly numbers: readonly number[];
}

/** A folder changed twice within a tick of its file system's clock (2 s at the coarsest, FAT) tells one time for both. */
const SETTLED_MS = 2_500;

const KEY_BYTES = 32;

/** 96 bits: for two of a million people to get the same, the odds are one to 10^17. */
const PSEUDONYM_DIGITS = 24;

/** Nothing is read or made before the first use. Organisation ids are letters, digits and dashes; others throw. */
export function openPseudonyms({ dataFolder, whenMissing }: PseudonymSettings): Pseudonyms {
  const folders = new Map<string, string>();
  const keysRead = new Map<string, Key>();

  const folderOf = (organisation: string): string => {
    const known = folders.get(organisation);
    if (known !== undefined) return known;
    if (!/^[a-z0-9-]+$/.test(organisation)) throw new Error('This is no id of an organisation.');
    const folder = path.join(dataFolder, 'pseudonym-keys', organisation);
    folders.set(organisation, folder);
    return folder;
  };
  const listings = new Map<string, Listing>();
  // Asked each time, so that a key of another process is used at once; a file itself never changes.
  const numbersOf = (folder: string): readonly number[] => {
    const changedMs = orSayWhy(folder, (each) => statSync(each, { throwIfNoEntry: false }))?.mtimeMs;
    if (changedMs === undefined) return [];
    const known = listings.get(folder);
    if (known?.changedMs === changedMs) return known.numbers;
    const numbers = orSayWhy(folder, numbersIn);
    if (Date.now() - changedMs > SETTLED_MS) listings.set(folder, { changedMs, numbers });
    return numbers;
  };
  const keysOf = (organisation: string): readonly Key[] => {
    const folder = folderOf(organisation);
    return numbersOf(folder).map((number) => {
      const name = `${organisation}/${String(number)}`;
      const key = keysRead.get(name) ?? { number, secret: readSecret(path.join(folder, `${String(number)}.key`)) };
      keysRead.set(name, key);
      return key;
    });
  };
  const rotate = (organisation: string): number => {
    const folder = folderOf(organisation);
    return orSayWhy(folder, () => {
      const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (made !== undefined) giveToOwner(dataFolder, [path.dirname(folder), folder]);
      return addKey(folder);
    });
  };
  const atLeastOne = (organisation: string): readonly [Key, ...Key[]] => {
    const [newest, ...older] = keysOf(organisation);
    if (newest !== undefined) return [newest, ...older];
    if (whenMissing === 'refuse') {
      throw new MissingPseudonymKeyError(
        `There is no pseudonym key in ${folderOf(organisation)}. Copy it from another server of yours; for the first, make one with "lastlook subject rotate-key --organisation ${organisation}".`,
      );
    }
    rotate(organisation);
    return atLeastOne(organisation);
  };

  return {
    of: (organisation, address) => toPseudonym(atLeastOne(organisation)[0], address),
    ofAndFormer: (organisation, address) => {
      const [newest, ...older] = atLeastOne(organisation);
      return [toPseudonym(newest, address), ...older.map((key) => toPseudonym(key, address))];
    },
    everyOf: (organisation, address) => keysOf(organisation).map((key) => toPseudonym(key, address)),
    rotate,
  };
}

/** All that can stand for a sender in records: pseudonyms under every key there is, newest first, and the address itself. */
export function namesOfSender(dataFolder: string, organisation: string, address: string): readonly string[] {
  const pseudonyms = openPseudonyms({ dataFolder, whenMissing: 'refuse' });
  return [...pseudonyms.everyOf(organisation, address), address.trim().toLowerCase()];
}

function toPseudonym({ number, secret }: Key, address: string): string {
  const digest = createHmac('sha256', secret).update(address.trim().toLowerCase()).digest('hex');
  return `${String(number)}-${digest.slice(0, PSEUDONYM_DIGITS)}`;
}

const KEY_FILE = /^(\d{1,6})\.key$/;

/** Newest first. */
function numbersIn(folder: string): readonly number[] {
  const numbers = readdirSync(folder).flatMap((name) => KEY_FILE.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => b - a);
}

function readSecret(file: string): Buffer {
  const secret = Buffer.from(orSayWhy(file, (each) => readFileSync(each, 'utf8')).trim(), 'hex');
  if (secret.length !== KEY_BYTES) {
    throw new MissingPseudonymKeyError(
      `${file}: this is no key of 64 hex digits. Put it back from a backup: without it nobody finds what is kept under it.`,
    );
  }
  return secret;
}

function orSayWhy<Read>(file: string, read: (file: string) => Read): Read {
  try {
    return read(file);
  } catch (error) {
    throw new MissingPseudonymKeyError(`${file}: ${describeFileError(error)}`);
  }
}

/** An administrator's command must not make, as root, what the server's own account cannot read: every delivery would fail from then on. */
function giveToOwner(folder: string, made: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  for (const each of made) chownSync(each, uid, gid);
}

/** A key is written in full before it gets its name, and no name is given twice: a pseudonym must never lose its key. */
function addKey(folder: string): number {
  const draft = path.join(folder, `.${randomBytes(8).toString('hex')}`);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(handle);
    giveToOwner(folder, [draft]);
    for (let number = (numbersIn(folder)[0] ?? 0) + 1; ; number++) {
      try {
        linkSync(draft, path.join(folder, `${String(number)}.key`));
        return number;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
    }
  } finally {
    closeSync(handle);
    rmSync(draft);
  }
}
