/** An address header whose brackets and quotes all close, so that the parser cannot lose an entry in them. */
export interface AddressList {
  readonly text: string;
  /** A quote, comment or angle bracket never closed and was taken as text, or two addresses had no comma between them. */
  readonly isBroken: boolean;
}

interface Scan {
  readonly text: string;
  /** Commas were missing and have been put in. */
  readonly isCompleted: boolean;
  /** What was still open at the end, and where it opened. */
  readonly open: { readonly sign: string; readonly at: number } | undefined;
}

/**
 * Prepares an address list (RFC 5322, section 3.4) for postal-mime's `addressParser`, which knows neither comments in
 * comments, nor a semicolon in a quoted name of a group, and which takes everything after a quote, comment or angle
 * bracket that never closes as part of it: `"Anna <a@x.example>, b@y.example` would be one entry instead of two, and a
 * leak would look small. For the same reason addresses that nothing but white space or a foreign comma separates become
 * entries of their own: the parser would keep the first and read the rest as its name. Linear: at most one pass for each
 * kind of bracket.
 */
export function toAddressList(value: string): AddressList {
  let text = value;
  let isBroken = false;
  for (;;) {
    const scan = scanAddressList(text);
    if (scan.open === undefined) return { text: scan.text, isBroken: isBroken || scan.isCompleted };
    // Nothing closes it further on, so every later one of its kind is without a partner too.
    const { sign, at } = scan.open;
    text = text.slice(0, at) + text.slice(at).split(sign).join(' ');
    isBroken = true;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '(': ')', '<': '>' };

function scanAddressList(value: string): Scan {
  const entries = collectEntries();
  let sign = '';
  let at = 0;
  let depth = 0;
  let isInGroup = false;
  let word = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if ((sign === '' || sign === '<') && ENDS_WORD.test(character)) {
      if (isAddressLike(value.slice(word, index))) entries.endAddress(sign);
      word = index + 1;
    }
    if (sign === '') {
      if (character in CLOSING) {
        sign = character;
        at = index;
        depth = 1;
        entries.add(character);
      } else if (character === ':' && isInGroup) {
        // RFC 5322 has no groups in groups; the parser would read them 50 times over.
        entries.add(' ');
      } else {
        if (character === ':') isInGroup = true;
        if (character === ';') isInGroup = false;
        entries.add(character);
        if (/[,:;]/.test(character)) entries.endEntry();
      }
    } else if (character === '\\' && sign !== '<') {
      // In a comment the parser takes an escaped bracket as a real one.
      entries.add(sign === '"' ? value.slice(index, index + 2) : ' ');
      index++;
    } else if (sign === '(' && character === '(') {
      depth++;
      entries.add(' ');
    } else if (character === CLOSING[sign]) {
      depth--;
      entries.add(depth === 0 ? character : ' ');
      if (depth > 0) continue;
      if (sign === '<') entries.endBracket();
      sign = '';
      word = index + 1;
    } else {
      entries.add(character === ';' && sign !== '<' ? ' ' : character);
    }
  }
  if (sign === '' && isAddressLike(value.slice(word))) entries.endAddress('');
  return { ...entries.finish(), open: sign === '' ? undefined : { sign, at } };
}

/** White space, RFC 5322's own separators, and the commas and semicolons of Chinese and Japanese keyboards. */
const ENDS_WORD = /[\s,;:<>("\u3001\uff0c\uff1b]/;

function isAddressLike(word: string): boolean {
  const at = word.indexOf('@');
  return at > 0 && at < word.length - 1;
}

/** Puts the text of a list together, with a comma wherever a second address stands in one entry. */
function collectEntries() {
  const done: string[] = [];
  let text = '';
  /** Where an address of this entry ends; one without brackets may still turn out to be a name. */
  let first: { readonly kind: 'bare' | 'bracketed'; readonly end: number } | undefined;
  /** Where an address in the open bracket ends. */
  let inBracket: number | undefined;
  const cut = (end: number, separator: string): void => {
    done.push(text.slice(0, end), separator);
    // What stood there instead of a comma belongs to neither.
    text = text.slice(end).replace(/^[\s,;\u3001\uff0c\uff1b]+/, ' ');
    first = undefined;
  };
  return {
    add(piece: string): void {
      text += piece;
    },
    endAddress(sign: string): void {
      if (inBracket !== undefined) cut(inBracket, '>,<');
      // "bo@x.example <bo@x.example>" is one address with a name.
      else if (first !== undefined && (sign === '' || first.kind === 'bracketed')) cut(first.end, ',');
      if (sign === '<') inBracket = text.length;
      else first = { kind: 'bare', end: text.length };
    },
    endBracket(): void {
      if (inBracket !== undefined) first = { kind: 'bracketed', end: text.length };
      inBracket = undefined;
    },
    endEntry(): void {
      first = undefined;
    },
    finish: () => ({ text: done.join('') + text, isCompleted: done.length > 0 }),
  };
}
