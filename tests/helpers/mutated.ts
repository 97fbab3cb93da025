/** A small generator of even chances (mulberry32): the same seed gives the same numbers. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The bytes with a few changed, doubled, left out or cut off: what a broken disk, a bad program or a liar makes of them. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const chance = chances(seed);
  const place = (): number => Math.floor(chance() * bytes.length);
  let result = bytes.slice();
  for (let count = Math.floor(chance() * 8); count >= 0; count--) {
    const [from, to] = [place(), place()].sort((one, other) => one - other) as [number, number];
    const kind = chance();
    if (kind < 0.6) result[from % result.length] = Math.floor(chance() * 256);
    else if (kind < 0.75)
      result = Uint8Array.from([...result.subarray(0, to), ...result.subarray(from)]).slice(0, 2 * bytes.length);
    else if (kind < 0.9) result = Uint8Array.from([...result.subarray(0, from), ...result.subarray(to)]);
    else result = result.slice(0, to);
    if (result.length === 0) return result;
  }
  return result;
}
