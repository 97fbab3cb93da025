import type { Identity } from '../mailbox';

const FIRST_NAMES = [
  'Ada', 'Bram', 'Cerys', 'Dario', 'Edda', 'Farid', 'Gwen', 'Hamza', 'Ines', 'Jonas', 'Kezia', 'Lorcan',
  'Mirela', 'Nuala', 'Osman', 'Petra', 'Quinn', 'Rosalind', 'Stellan', 'Tamsin', 'Ulla', 'Viggo', 'Wanda', 'Yusra',
] as const; // prettier-ignore
const LAST_NAMES = [
  'Ashdown', 'Brackley', 'Corvin', 'Dunmore', 'Ellingham', 'Fennick', 'Garrow', 'Hazelwick', 'Imberley', 'Jessop-Vane',
  'Kestrel', 'Lindqvale', 'Marchbank', 'Northgate', 'Okonedo-Reed', 'Pellworth', 'Quillan', 'Rosvale', 'Silverdale', 'Thornbeck',
  'Umberfield', 'Vasquell', 'Wrenford', 'Yarrowby', 'Zellweg',
] as const; // prettier-ignore
const PROVIDERS = ['gmail.com', 'outlook.com', 'hotmail.co.uk', 'yahoo.co.uk', 'icloud.com', 'btinternet.com'] as const;

/** The number after an invented name in its address, high enough that nobody has it by chance of the name alone. */
const NUMBER_BASE = 70_310;

/** `count` different invented people at personal mail providers; the same ones every time. */
export function privatePeople(count: number, startAt = 0): readonly Identity[] {
  return Array.from({ length: count }, (_, index) => {
    const person = startAt + index;
    const [first, last] = nameOf(person);
    const provider = PROVIDERS[(person * 5 + Math.floor(person / 7)) % PROVIDERS.length] ?? PROVIDERS[0];
    return { name: `${first} ${last}`, address: `${first}.${last}.${NUMBER_BASE + person}@${provider}`.toLowerCase() };
  });
}

/** `count` different invented names. */
export function names(count: number, startAt = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) => nameOf(startAt + index).join(' '));
}

/** `count` different people at one organisation's domain. */
export function colleagues(count: number, domain: string, startAt = 0): readonly Identity[] {
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = nameOf(startAt + index);
    return { name: `${first} ${last}`, address: `${first}.${last}@${domain}`.toLowerCase() };
  });
}

// 24 first and 25 last names have no common divisor, so each of the 600 pairs comes once before any repeats.
function nameOf(person: number): readonly [string, string] {
  return [
    FIRST_NAMES[person % FIRST_NAMES.length] ?? FIRST_NAMES[0],
    LAST_NAMES[(person * 7) % LAST_NAMES.length] ?? LAST_NAMES[0],
  ];
}
