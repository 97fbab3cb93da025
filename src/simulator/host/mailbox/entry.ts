/**
 * One chip in a recipient field. person: a resolved address. distribution-list: an address behind which the server
 * keeps members. contact-group: a name only; Outlook gives add-ins no address for it (OfficeDev/office-js#4242).
 * unresolved: text that no name or address was found for; add-ins never see it (OfficeDev/office-js#2636).
 */
export interface Entry {
  readonly id: string;
  readonly kind: 'person' | 'distribution-list' | 'contact-group' | 'unresolved';
  /** Display name; the address or typed text where there is none. */
  readonly name: string;
  /** Empty for contact groups and unresolved text. */
  readonly address: string;
}

/** An entry before it sits in a field. */
export type NewEntry = Omit<Entry, 'id'>;

/** A person from "Name <address>" or an address. Text without an @ becomes an unresolved entry. */
export function toPerson(text: string): NewEntry {
  const open = text.lastIndexOf('<');
  const close = text.lastIndexOf('>');
  const isBracketed = open >= 0 && close > open;
  const address = (isBracketed ? text.slice(open + 1, close) : text).trim();
  const name = isBracketed ? unquote(text.slice(0, open).trim()) : '';
  if (!looksLikeAddress(address)) return { kind: 'unresolved', name: text.trim(), address: '' };
  return { kind: 'person', name: name === '' ? address : name, address };
}

/** As much as Outlook asks of typed text before it draws a chip: something, an @, something with a dot. */
export function looksLikeAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || /\s/.test(text)) return false;
  const domain = text.slice(at + 1);
  return domain.includes('.') && !domain.startsWith('.') && !domain.endsWith('.') && !domain.includes('..');
}

/** How a chip, a header line or a quoted message writes the entry. */
export function renderEntry(entry: NewEntry): string {
  return entry.address === '' || entry.name === entry.address ? entry.name : `${entry.name} <${entry.address}>`;
}

function unquote(name: string): string {
  const isQuoted = name.length >= 2 && /^(".*"|'.*')$/s.test(name);
  return isQuoted ? name.slice(1, -1).replaceAll('\\"', '"') : name;
}
