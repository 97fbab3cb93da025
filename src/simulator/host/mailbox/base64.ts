/** String.fromCharCode takes only so many at once. */
const PIECE = 8_192;

/** Bytes as Base64, as Outlook hands files to an add-in. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(characters);
}

/** The bytes of a Base64 text, as an add-in attaches files. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
