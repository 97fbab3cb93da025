/** Lengths and signs that parsers stumble over. */
const INTERESTING = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x26, 0x3c, 0x3e, 0x5c, 0x7b];

/** One to eight changes: bytes flipped, pieces cut, doubled, moved or taken from `other`, the end cut off. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const upTo = (limit: number): number => Math.floor(random() * limit);
  let changed = Uint8Array.from(bytes);
  for (let left = 1 + upTo(8); left > 0 && changed.length > 0; left--) {
    const at = upTo(changed.length);
    const length = Math.min(changed.length - at, 1 + upTo(random() < 0.2 ? 4096 : 16));
    switch (upTo(6)) {
      case 0:
        changed[at] = changed[at]! ^ (1 << upTo(8));
        break;
      case 1:
        changed[at] = INTERESTING[upTo(INTERESTING.length)]!;
        break;
      case 2:
        changed = concat(changed.subarray(0, at), changed.subarray(at + length));
        break;
      case 3:
        changed = concat(changed.subarray(0, at + length), changed.subarray(at));
        break;
      case 4: {
        const from = upTo(other.length);
        changed = concat(concat(changed.subarray(0, at), other.subarray(from, from + length)), changed.subarray(at));
        break;
      }
      default:
        if (random() < 0.3) changed = changed.slice(0, at);
    }
  }
  return changed;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
