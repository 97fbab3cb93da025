import type { NewEntry } from './entry';

export type AddressBook = readonly NewEntry[];

/** The simulated address book: colleagues, a server-side list, and contact groups whose size no add-in can know. */
export const ADDRESS_BOOK: AddressBook = [
  { kind: 'person', name: 'Maren Holt', address: 'maren.holt@harbourtrust.example' },
  { kind: 'person', name: 'Idris Kahn-Weller', address: 'idris.kahnweller@harbourtrust.example' },
  { kind: 'person', name: 'Press office, Eastmere Council', address: 'press@eastmere-council.example' },
  { kind: 'distribution-list', name: 'All staff', address: 'all-staff@harbourtrust.example' },
  { kind: 'distribution-list', name: 'Partner agencies', address: 'partner-agencies@lists.eastmere.example' },
  { kind: 'contact-group', name: 'Support group members', address: '' },
  { kind: 'contact-group', name: 'Volunteers 2026', address: '' },
];

/** The entry behind an address, whatever its case: what an add-in writes is looked up as typed text is. */
export function findByAddress(book: AddressBook, address: string): NewEntry | undefined {
  const wanted = address.trim().toLowerCase();
  return wanted === '' ? undefined : book.find((entry) => entry.address.toLowerCase() === wanted);
}

/** The entry with exactly this name, whatever its case; undefined when there is none. */
export function findInAddressBook(book: AddressBook, name: string): NewEntry | undefined {
  const wanted = name.trim().toLowerCase();
  return book.find((entry) => entry.name.toLowerCase() === wanted);
}
