import { toPerson, type NewEntry } from './entry';
import { findInAddressBook, type AddressBook } from './address-book';

/**
 * The entries in pasted text: separated by commas, semicolons, tabs or line ends; "Name <address>" and quoted names are kept
 * whole, so "Ortiz, Anna" <anna@…> is one entry. Names of the address book resolve to its entry. One pass.
 */
export function parsePastedList(text: string, book: AddressBook): readonly NewEntry[] {
  return splitList(text).map((part) => findInAddressBook(book, part) ?? toPerson(part));
}

function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  let isBracketed = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    const isLineEnd = character === undefined || character === '\n' || character === '\r' || character === '\t';
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '<') isBracketed = true;
    else if (!isQuoted && character === '>') isBracketed = false;
    const isSeparator = (character === ',' || character === ';') && !isQuoted && !isBracketed;
    if (!isSeparator && !isLineEnd) continue;
    const part = text.slice(start, at).trim();
    if (part !== '') parts.push(part);
    start = at + 1;
    // A quote or bracket left open must not swallow the lines that follow it.
    isQuoted = false;
    isBracketed = false;
  }
  return parts;
}
