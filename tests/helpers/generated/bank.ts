import { countrySpecs, isValidIBAN } from 'ibantools';
import validator from 'validator';
import { CAPITALS, DIGITS, grouped, slipped, type Random } from './random';
import type { GeneratedKind } from './uk-identifiers';

const FOURS = Array<number>(9).fill(4);

/** Parts of France and Finland have no code of their own in the registry; of the rest ibantools' structure is looser. */
const NOT_THE_REGISTRY = 'AX GF GP MF MQ NC PF PM RE TF WF YT GE IE PK PS TR VG'.split(' ');
const REGISTRY = Object.keys(countrySpecs).filter(
  (country) => countrySpecs[country]?.IBANRegistry && !NOT_THE_REGISTRY.includes(country),
);

/** Made from ibantools' structures and judged by it: neither knows ours. */
function validIban(random: Random): string {
  for (;;) {
    const country = random.of(REGISTRY);
    const bban = (countrySpecs[country]?.bban_regexp ?? '')
      .replace(/\[([^\]]+)\]\{(\d+)\}/g, (_, kind: string, count: string) =>
        random.text(Number(count), kind === '0-9' ? DIGITS : kind === 'A-Z' ? CAPITALS : DIGITS + CAPITALS),
      )
      .replace(/[$^]/g, '');
    const value = `${country}${String(98 - remainderOf(`${bban}${country}00`)).padStart(2, '0')}${bban}`;
    if (!isIban(value)) continue;
    const written = random.of([
      value,
      grouped(value, FOURS, ' '),
      grouped(value, FOURS, '-'),
      grouped(value, FOURS, '.'),
    ]);
    return random.below(4) === 0 ? written.toLowerCase() : written;
  }
}

/** A character wrong, two too few, one digit too many, a country without IBANs. */
function nearMissIban(random: Random): string {
  for (;;) {
    const value = validIban(random);
    const miss = random.of([
      slipped(value, random),
      value.slice(0, -2),
      `${value}${random.digits(1)}`,
      value.replace(/^../, random.of(['US', 'AU', 'JP', 'ZZ', 'CN', 'IN'])),
    ]);
    if (!isIban(miss)) return miss;
  }
}

function isIban(written: string): boolean {
  const value = written.replace(/[ .-]/g, '');
  return isValidIBAN(value.toUpperCase()) && (value === value.toUpperCase() || value === value.toLowerCase());
}

function remainderOf(value: string): number {
  return Number(BigInt(value.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n);
}

/** Prefix and length as cards are issued. */
const CARDS: readonly (readonly [string, number, readonly number[]])[] = [
  ['4', 16, FOURS],
  ['4', 13, [13]],
  ['4', 19, FOURS],
  ['51', 16, FOURS],
  ['55', 16, FOURS],
  ['2221', 16, FOURS],
  ['2720', 16, FOURS],
  ['34', 15, [4, 6, 5]],
  ['37', 15, [4, 6, 5]],
  ['36', 14, [4, 6, 4]],
  ['305', 14, [4, 6, 4]],
  ['6011', 16, FOURS],
  ['65', 16, FOURS],
  ['3528', 16, FOURS],
  ['3589', 16, FOURS],
  ['62', 16, FOURS],
];

/** Judged by validator; Maestro, which it does not know, is left to hand-written rows. */
function validCard(random: Random): string {
  for (;;) {
    const [prefix, length, sizes] = random.of(CARDS);
    const value = prefix + random.digits(length - prefix.length);
    if (!validator.isCreditCard(value)) continue;
    return random.of([value, grouped(value, sizes, ' '), grouped(value, sizes, '-')]);
  }
}

/** A digit wrong, no brand's prefix, or more digits than a card has. */
function nearMissCard(random: Random): string {
  for (;;) {
    const value = validCard(random);
    const digits = value.replace(/\D/g, '');
    const miss = random.of([
      slipped(value, random),
      value.replace(/^\d/, random.of(['0', '1', '7', '9'])),
      digits + random.digits(20 - digits.length),
      `${random.digits(4)}-${value}`,
    ]);
    const bare = miss.replace(/\D/g, '');
    // Nineteen digits may be a card and its security code.
    if (bare.length === 19 && validator.isLuhnNumber(bare.slice(0, 16))) continue;
    if (bare.length > 19 || !validator.isLuhnNumber(bare) || /^[01789]/.test(bare)) return miss;
  }
}

/** A sort code that is no day, with an account, as people send them. */
function validSortCodeAccount(random: Random): string {
  const pairs = [40 + random.below(60), random.below(100), random.below(100)].map((each) =>
    String(each).padStart(2, '0'),
  );
  const account = random.digits(8);
  return random.of([
    `Sort code ${pairs.join('-')} account ${account}`,
    `bank details: ${pairs.join('-')} ${account}`,
    `Account number: ${account}\nSort code: ${pairs.join('')}`,
    `s/c ${pairs.join(' ')} a/c ${account}`,
    `Pay by BACS to Jo Reid\n${pairs.join('-')} / ${account}`,
    `Name\tSort code\tAccount number\nElin Marsh\t${pairs.join('-')}\t${account}`,
  ]);
}

/** Days beside references, and pairs that nothing of a bank stands by. */
function nearMissSortCodeAccount(random: Random): string {
  const two = (least: number, most: number): string => String(least + random.below(most - least + 1)).padStart(2, '0');
  const day = `${two(1, 28)}-${two(1, 12)}-${two(20, 29)}`;
  return random.of([
    `Delivered ${day}, reference ${random.digits(8)}`,
    `Order ${random.digits(8)} was placed on ${day}`,
    `Account ${random.digits(8)} was closed on ${day}`,
    `Version ${two(40, 99)}.${two(10, 99)}.${two(10, 99)} of build ${random.digits(8)}`,
    `Lockers ${two(40, 99)} ${two(10, 99)} ${two(10, 99)}, keys with ${random.digits(8)}`,
    `Score ${two(40, 99)}-${two(10, 99)}, ticket ${random.digits(8)}`,
    `Sort code ${two(40, 99)}-${two(10, 99)}-${random.digits(3)} account ${random.digits(8)}`,
    `Sort code ${two(40, 99)}-${two(10, 99)}-${two(10, 99)} account ${random.digits(5)}`,
  ]);
}

export const iban: GeneratedKind = { valid: validIban, nearMiss: nearMissIban };

export const paymentCard: GeneratedKind = { valid: validCard, nearMiss: nearMissCard };

export const sortCodeAccount: GeneratedKind = { valid: validSortCodeAccount, nearMiss: nearMissSortCodeAccount };
