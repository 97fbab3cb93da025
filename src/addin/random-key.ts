/** A key for hashes that nothing else shares; as many as the hash takes. */
export function randomKey(): number {
  return Math.floor(Math.random() * 0x7fffffff);
}

/** So many hex digits that no two are the same; they name things, and no secret hangs on them. Classic has no `crypto`. */
export function randomHex(digits: number): string {
  let text = '';
  while (text.length < digits) text += Math.random().toString(16).slice(2, 10);
  return text.slice(0, digits);
}
