/** An address header whose brackets and quotes all close, so that the parser cannot lose an entry in them. */
export interface AddressList {
  readonly text: string;
  /** A quote, comment or angle bracket never closed; its opening character was taken as text. */
  readonly isBroken: boolean;
}

interface Scan {
  readonly text: string;
  /** What was still open at the end, and where it opened. */
  readonly open: { readonly sign: string; readonly at: number } | undefined;
}

/**
 * Prepares an address list (RFC 5322, section 3.4) for postal-mime's `addressParser`, which knows neither comments in
 * comments, nor a semicolon in a quoted name of a group, and which takes everything after a quote, comment or angle
 * bracket that never closes as part of it: `"Anna <a@x.example>, b@y.example` would be one entry instead of two, and a
 * leak would look small. Linear: at most one pass for each kind of bracket.
 */
export function toAddressList(value: string): AddressList {
  let text = value;
  let isBroken = false;
  for (;;) {
    const scan = scanAddressList(text);
    if (scan.open === undefined) return { text: scan.text, isBroken };
    // Nothing closes it further on, so every later one of its kind is without a partner too.
    const { sign, at } = scan.open;
    text = text.slice(0, at) + text.slice(at).split(sign).join(' ');
    isBroken = true;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '(': ')', '<': '>' };

function scanAddressList(value: string): Scan {
  let text = '';
  let sign = '';
  let at = 0;
  let depth = 0;
  let isInGroup = false;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (sign === '') {
      if (character in CLOSING) {
        sign = character;
        at = index;
        depth = 1;
        text += character;
      } else if (character === ':' && isInGroup) {
        // RFC 5322 has no groups in groups; the parser would read them 50 times over.
        text += ' ';
      } else {
        if (character === ':') isInGroup = true;
        if (character === ';') isInGroup = false;
        text += character;
      }
    } else if (character === '\\' && sign !== '<') {
      // In a comment the parser takes an escaped bracket as a real one.
      text += sign === '"' ? value.slice(index, index + 2) : ' ';
      index++;
    } else if (sign === '(' && character === '(') {
      depth++;
      text += ' ';
    } else if (character === CLOSING[sign]) {
      depth--;
      text += depth === 0 ? character : ' ';
      if (depth === 0) sign = '';
    } else {
      text += character === ';' && sign !== '<' ? ' ' : character;
    }
  }
  return { text, open: sign === '' ? undefined : { sign, at } };
}
