/** A key for hashes that nothing else shares; as many as the hash takes. */
export function randomKey(): number {
  return Math.floor(Math.random() * 0x7fffffff);
}
