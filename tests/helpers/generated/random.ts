/** Random choices from a seed, so that a failing row can be made again. */
export interface Random {
  /** From 0 to below `limit`. */
  below(limit: number): number;
  pick(choices: string): string;
  of<Choice>(choices: readonly Choice[]): Choice;
  /** `count` characters of `alphabet`. */
  text(count: number, alphabet: string): string;
  digits(count: number): string;
}

export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';

/** Mulberry32, which is public domain: a short generator that is random enough to make test rows. */
export function createRandom(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * limit);
  };
  const pick = (choices: string): string => choices.charAt(below(choices.length));
  const text = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => pick(alphabet)).join('');
  return {
    below,
    pick,
    of: (choices) => choices[below(choices.length)]!,
    text,
    digits: (count) => text(count, DIGITS),
  };
}

/** Groups of these sizes, parted by `separator`; what is left makes the last group. */
export function grouped(value: string, sizes: readonly number[], separator: string): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from >= value.length) break;
    groups.push(value.slice(from, from + size));
    from += size;
  }
  if (from < value.length) groups.push(value.slice(from));
  return groups.join(separator);
}

/** The value with one letter or digit changed for another of its class. Throws when it holds neither. */
export function slipped(value: string, random: Random): string {
  const places = Array.from(value, (_, at) => at).filter((at) => /[A-Za-z0-9]/.test(value.charAt(at)));
  if (places.length === 0) throw new Error(`Nothing to change in "${value}".`);
  const at = random.of(places);
  const old = value.charAt(at);
  const alphabet = /\d/.test(old) ? DIGITS : /[A-Z]/.test(old) ? CAPITALS : CAPITALS.toLowerCase();
  const other = random.pick(alphabet.replace(old, ''));
  return value.slice(0, at) + other + value.slice(at + 1);
}
