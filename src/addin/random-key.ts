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

/**
 * 32 hex digits for a record: the minute, which the record tells in any case, and then random. Records that come together so lie together in
 * the server's index of ids, as with UUIDs of version 7 (RFC 9562, 5.7): with ids random from the first digit on, each record writes a page
 * of its own somewhere in it.
 */
export function newRecordId(): string {
  return (Math.floor(Date.now() / 60_000).toString(16) + randomHex(32)).slice(0, 32);
}
