const BASE = 36;
const SMALLEST_THRESHOLD = 1;
const LARGEST_THRESHOLD = 26;
const SKEW = 38;
const DAMPING = 700;
const FIRST_CODE_POINT = 128;
const LAST_CODE_POINT = 0x10ffff;
const FIRST_BIAS = 72;

/**
 * Encodes one label with Punycode (RFC 3492, section 6.3), without the "xn--" in front. The time grows with the square
 * of the length, so callers cap the label first (a DNS label has at most 63 characters, RFC 1035 section 2.3.4).
 */
export function encodePunycode(label: string): string {
  const codePoints = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = codePoints.filter((each) => each < FIRST_CODE_POINT);
  let encoded = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');

  let handled = basic.length;
  let codePoint = FIRST_CODE_POINT;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (handled < codePoints.length) {
    const next = smallestFrom(codePoints, codePoint);
    delta += (next - codePoint) * (handled + 1);
    for (const each of codePoints) {
      if (each < next) delta += 1;
      if (each !== next) continue;
      encoded += encodeDelta(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    codePoint = next + 1;
  }
  return encoded;
}

function smallestFrom(codePoints: readonly number[], lowest: number): number {
  return codePoints.reduce((smallest, each) => (each >= lowest && each < smallest ? each : smallest), Infinity);
}

function encodeDelta(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(LARGEST_THRESHOLD, Math.max(SMALLEST_THRESHOLD, k - bias));
    if (rest < threshold) return digits + toDigit(rest);
    digits += toDigit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function toDigit(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value);
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMPING : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - SMALLEST_THRESHOLD) * LARGEST_THRESHOLD) / 2; k += BASE) {
    rest = Math.floor(rest / (BASE - SMALLEST_THRESHOLD));
  }
  return k + Math.floor(((BASE - SMALLEST_THRESHOLD + 1) * rest) / (rest + SKEW));
}

/**
 * What a label's part after "xn--" stands for (RFC 3492, section 6.2); undefined when it does not decode, or to plain ASCII.
 * The time grows with the square of the length; callers cap the label at 63 characters.
 */
export function decodePunycode(encoded: string): string | undefined {
  const delimiter = encoded.lastIndexOf('-');
  const characters = Array.from(encoded.slice(0, Math.max(delimiter, 0)));
  let at = delimiter + 1;
  // An encoder writes no delimiter without something before it, and nothing at all for plain ASCII.
  if (delimiter === 0 || at === encoded.length) return undefined;
  let codePoint = FIRST_CODE_POINT;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (at < encoded.length) {
    const before = delta;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = fromDigit(encoded.charCodeAt(at++));
      if (digit < 0) return undefined;
      delta += digit * weight;
      const threshold = Math.min(LARGEST_THRESHOLD, Math.max(SMALLEST_THRESHOLD, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = characters.length + 1;
    bias = adapt(delta - before, length, before === 0);
    codePoint += Math.floor(delta / length);
    if (codePoint > LAST_CODE_POINT) return undefined;
    delta %= length;
    characters.splice(delta++, 0, String.fromCodePoint(codePoint));
  }
  return characters.join('');
}

/** a to z are 0 to 25, 0 to 9 are 26 to 35; -1 for the end of the label and anything else. */
function fromDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 26 ? letter : -1;
}
