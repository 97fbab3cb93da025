import { hash } from 'node:crypto';

/** Groups by hashes of addresses: no address is in it, and a million take some 60 MB. */
export interface GroupTable {
  /** False when the address, or "@domain", is in another group already. */
  readonly add: (address: string, group: string) => boolean;
  /** Of exactly this address, or "@domain"; undefined when it is in none. */
  readonly find: (address: string) => FoundGroup | undefined;
  readonly groups: () => number;
}

interface FoundGroup {
  readonly name: string;
  /** Addresses in it; domains count for none. */
  readonly people: number;
  readonly hasDomains: boolean;
}

/** A large map stops everything while it grows; one of a few thousand grows in no time. */
const SHARDS = 256;

/** 52 bits, which a number holds: of a million addresses two share one with a chance of one in ten thousand. */
const KEY_DIGITS = 13;

export function createGroupTable(): GroupTable {
  const shards = Array.from({ length: SHARDS }, () => new Map<number, number>());
  const groups: { name: string; people: number; hasDomains: boolean }[] = [];
  const numbers = new Map<string, number>();

  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, groups.length);
    return groups.push({ name, people: 0, hasDomains: false }) - 1;
  };
  return {
    add: (address, name) => {
      const { shard, key } = place(address, shards);
      const number = numberOf(name);
      const before = shard.get(key);
      if (before !== undefined) return before === number;
      shard.set(key, number);
      const group = groups[number]!;
      if (address.startsWith('@')) group.hasDomains = true;
      else group.people += 1;
      return true;
    },
    find: (address) => {
      const { shard, key } = place(address, shards);
      const number = shard.get(key);
      return number === undefined ? undefined : groups[number];
    },
    groups: () => groups.length,
  };
}

function place(address: string, shards: readonly Map<number, number>[]) {
  const digits = hash('sha256', address, 'hex').slice(0, KEY_DIGITS);
  const key = Number.parseInt(digits, 16);
  return { shard: shards[key % SHARDS]!, key };
}
