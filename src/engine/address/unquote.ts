/** Stands in `shape` for a character that was quoted: it can be no separator there. */
const QUOTED = '\u0000';

/**
 * An address text without its quotation marks, escapes and comments. `shape` has the length of `text` and the same
 * characters, except that every quoted one is replaced: a separator found in `shape` is a real one.
 */
export interface Unquoted {
  readonly text: string;
  readonly shape: string;
}

/**
 * Resolves quoted strings, quoted pairs and nested comments (RFC 5322, sections 3.2.1, 3.2.2 and 3.2.4) in one pass.
 * Undefined when a quote or comment is not closed.
 */
export function unquote(source: string): Unquoted | undefined {
  if (!/["(\\]/.test(source)) return { text: source, shape: source };
  let text = '';
  let shape = '';
  let isQuoted = false;
  let commentDepth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    const isEscaped = character === '\\' && (isQuoted || commentDepth > 0) && index + 1 < source.length;
    if (isEscaped) index += 1;
    if (commentDepth > 0) {
      if (character === '(') commentDepth += 1;
      if (character === ')') commentDepth -= 1;
      if (commentDepth > 0) continue;
      // RFC 5322 reads a comment as white space: around a word it says nothing, inside one it breaks the address.
      text += ' ';
      shape += ' ';
    } else if (isEscaped || (isQuoted && character !== '"')) {
      text += source.charAt(index);
      shape += QUOTED;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (character === '(') {
      commentDepth = 1;
    } else {
      text += character;
      shape += character;
    }
  }
  return isQuoted || commentDepth > 0 ? undefined : { text, shape };
}

/** A part of an unquoted text without the white space around it. */
export function slice(source: Unquoted, from: number, to: number): Unquoted {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.shape.charAt(start))) start += 1;
  while (end > start && isBlank(source.shape.charAt(end - 1))) end -= 1;
  return { text: source.text.slice(start, end), shape: source.shape.slice(start, end) };
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}
