import { BadFileError, type Reloaded } from '../reloaded';
import type { GroupTable } from './group-table';
import { readDirectory } from './read-directory';

export interface DirectorySettings {
  /** Absolute. */
  readonly file: string;
  /** Groups of fewer people are not told: their records would be somebody's. */
  readonly smallestGroup: number;
}

export interface Directory {
  /**
   * The group of an address: what is written for the address itself, else for the nearest domain above it. undefined where
   * nothing is, and where the group is too small. A group that a domain belongs to counts as large: nobody can say how many
   * are in it but who wrote it.
   */
  readonly groupOf: (address: string) => string | undefined;
  /** Reads the file again. A bad one changes nothing: what was read before stays. */
  readonly reload: () => Promise<Reloaded>;
}

const NO_DIRECTORY: Directory = {
  groupOf: () => undefined,
  reload: () => Promise.resolve({ kind: 'same' }),
};

/**
 * Without settings nobody is in any group.
 *
 * @throws BadFileError when the first one is bad: there is no good one to keep.
 */
export async function openDirectory(settings: DirectorySettings | undefined): Promise<Directory> {
  if (settings === undefined) return NO_DIRECTORY;
  const { file, smallestGroup } = settings;
  const first = await readDirectory(file);
  if (!first.ok) throw new BadFileError(first.complaints);
  let { table, version } = first;
  return {
    groupOf: (address) => {
      const found = findNearest(table, address.trim().toLowerCase());
      if (found === undefined) return undefined;
      return found.people >= smallestGroup || found.hasDomains ? found.name : undefined;
    },
    reload: async () => {
      const next = await readDirectory(file);
      if (!next.ok) return { kind: 'refused', complaints: next.complaints };
      if (next.version === version) return { kind: 'same' };
      ({ table, version } = next);
      return { kind: 'changed', version };
    },
  };
}

/** A name has no more labels (RFC 1035, 2.3.4); what claims to is not looked at to its end. */
const MOST_LABELS = 127;

function findNearest(table: GroupTable, address: string): ReturnType<GroupTable['find']> {
  const at = address.lastIndexOf('@');
  if (at < 0) return undefined;
  const own = table.find(address);
  if (own !== undefined) return own;
  const labels = address.slice(at + 1).split('.', MOST_LABELS);
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = table.find(`@${labels.slice(from).join('.')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
