import validator from 'validator';
import { CAPITALS, DIGITS, grouped, type Random } from './random';
import type { GeneratedKind } from './uk-identifiers';

const AREAS = 'AB B BS BT CF E EC EH EX G HX IM JE L LS M N NE NW OX PO S SE SW SY W WC YO ZE'.split(' ');
const NO_AREAS = 'QA VA XA AI AJ AZ BI FZ HH JA LX MM NZ RR TZ WW YY ZZ'.split(' ');

/** The second implementation: letter by letter, as Royal Mail's guide tells the places. */
function validPostcode(random: Random): string {
  const area = random.of(AREAS);
  const district = random.of([random.digits(1), String(10 + random.below(90))]);
  const letter = random.pick(area.length === 1 ? 'ABCDEFGHJKPSTUW' : 'ABEHMNPRVWXY');
  const outward = area + (random.below(4) === 0 ? random.digits(1) + letter : district);
  const inward = random.digits(1) + random.text(2, 'ABDEFGHJLNPQRSTUWXYZ');
  return random.of([`${outward} ${inward}`, outward + inward, `${outward} ${inward}`.toLowerCase()]);
}

function nearMissPostcode(random: Random): string {
  const [outward = '', inward = ''] = validPostcodeParted(random);
  return random.of([
    `${random.of(NO_AREAS)}${random.digits(1)} ${inward}`,
    `${outward} ${random.digits(1)}${random.pick('CIKMOV')}${random.pick('ABDEFG')}`,
    `${outward} ${random.digits(2)}${random.pick('ABDEFG')}`,
    `${outward} ${inward}${random.pick(CAPITALS)}`,
    `${random.pick(CAPITALS)}${random.pick(CAPITALS)}${outward}${inward}`,
    `${random.digits(1)}${outward} ${inward}`,
    `${random.of(AREAS)}0${random.digits(1)} ${inward}`,
    `${outward}${inward}`.toLowerCase(),
  ]);
}

function validPostcodeParted(random: Random): readonly string[] {
  for (;;) {
    const parts = validPostcode(random).toUpperCase().split(' ');
    if (parts.length === 2) return parts;
  }
}

/** Ranges of the plan that need no list: starts and how many digits follow. */
const PHONES: readonly (readonly [string, number, readonly number[]])[] = [
  ['7', 9, [4, 6]],
  ['20', 8, [2, 4, 4]],
  ['117', 7, [3, 3, 4]],
  ['121', 7, [3, 3, 4]],
  ['1632', 6, [4, 6]],
  ['28', 8, [2, 4, 4]],
  ['300', 7, [3, 3, 4]],
  ['345', 7, [3, 3, 4]],
  ['56', 8, [3, 3, 4]],
  ['800', 7, [3, 3, 4]],
  ['844', 7, [3, 3, 4]],
  ['909', 7, [3, 3, 4]],
];

function validPhone(random: Random): string {
  const [start, count, sizes] = random.of(PHONES);
  const digits = start === '20' ? `207${random.digits(7)}` : start + random.digits(count);
  const national = random.of([digits, grouped(digits, sizes, ' '), grouped(digits, sizes, '-')]);
  return random.of([
    `0${national}`,
    `+44 ${national}`,
    `+44${digits}`,
    `0044${national}`,
    `+44 (0)${national}`,
    `44${digits}`,
  ]);
}

/** Too short, too long, outside the plan, of another country, or letters for digits. */
function nearMissPhone(random: Random): string {
  return random.of([
    `0${random.pick('467')}${random.digits(6)}`,
    `07${random.digits(11)}`,
    `0${random.pick('46')}${random.digits(9)}`,
    `00${random.digits(9)}`,
    `+44 ${random.pick('46')}${random.digits(9)}`,
    `+${random.of(['33', '49', '353', '7', '1'])} ${random.digits(9)}`,
    `+49 0171 ${random.digits(7)}`,
    `(${random.pick('23456789')}${random.digits(2)}) 555-${random.digits(4)}`,
    `07${random.digits(3)} O${random.digits(5)}`,
    `0${random.pick('789')}0-${random.digits(4)}-${random.digits(4)}`,
    `${random.pick('12356789')}${random.digits(9)}`,
  ]);
}

const LOCAL = `abcdefghijklmnopqrstuvwxyz${DIGITS}`;

function validEmail(random: Random): string {
  for (;;) {
    const word = (): string => random.text(1 + random.below(10), LOCAL);
    const local = random.of([
      word(),
      `${word()}.${word()}`,
      `${word()}+${word()}`,
      `${word()}_${word()}`,
      `${word()}'${word()}`,
    ]);
    const host = Array.from({ length: 1 + random.below(3) }, word).join(random.of(['.', '-']));
    const email = `${local}@${host}.${random.of(['example', 'co.uk', 'org', 'COM', 'museum', 'xn--p1ai'])}`;
    if (validator.isEmail(email)) return email;
  }
}

function nearMissEmail(random: Random): string {
  for (;;) {
    const [local = '', domain = ''] = validEmail(random).split('@');
    const miss = random.of([
      `${local}.@${domain}`,
      `${local}..x@${domain}`,
      `.${local}@${domain}`,
      `${local}@${domain.replace(/\./g, '..')}`,
      `${local}@-${domain}`,
      `${local}@.${domain}`,
      `${local}@${domain.replace(/\..*/, '')}`,
      `${local}@${Array.from({ length: 4 }, () => random.below(256)).join('.')}`,
      `git@${domain}:team/${local}.git`,
      `https://${local}@${domain}/x`,
      `${local} at ${domain}`,
    ]);
    if (!validator.isEmail(miss)) return miss;
  }
}

/** Streets of an invented town, behind words that say who lives there. */
function validHomeAddress(random: Random): string {
  const street = `${String(1 + random.below(200))}${random.of(['', '', 'a', 'B'])} ${random.of(['Mill', 'Church', 'Tannery', 'Quarry', 'St Cuthbert'])} ${random.of(['Lane', 'Road', 'Street', 'Close', 'View', 'Gardens'])}`;
  const address = random.of([
    street,
    `${street}, Ferncombe ${validPostcode(random)
      .toUpperCase()
      .replace(/ ?(\d..)$/, ' $1')}`,
  ]);
  return random.of([
    `She lives at ${address}.`,
    `Home address: ${address}`,
    `His new address is ${address}`,
    `Mrs Elin Marsh, ${address}`,
    `Name\tAddress\nPriya Nandakumar\t${address}`,
    `The tenant moved to ${address} in May.`,
  ]);
}

function nearMissHomeAddress(random: Random): string {
  const street = `${String(1 + random.below(200))} ${random.of(['Mill', 'Church', 'Tannery'])} ${random.of(['Lane', 'Road', 'Street'])}`;
  const place = `${street}, Ferncombe HX2 9ZZ`;
  return random.of([
    `Larkhill Surgery, ${place}`,
    `Ferncombe Pumps Ltd, ${place}`,
    `Unit ${place}`,
    `Visit our offices at ${place}`,
    `Elin Marsh\nHead of Year\nFerncombe School, ${place}`,
    `The meeting is at ${street}.`,
    `Roadworks start near ${street} on Monday.`,
    `The bus stops at Tannery Road at ${String(1 + random.below(12))}.`,
  ]);
}

export const postcode: GeneratedKind = { valid: validPostcode, nearMiss: nearMissPostcode };

export const phoneNumber: GeneratedKind = { valid: validPhone, nearMiss: nearMissPhone };

export const emailAddress: GeneratedKind = { valid: validEmail, nearMiss: nearMissEmail };

export const homeAddress: GeneratedKind = { valid: validHomeAddress, nearMiss: nearMissHomeAddress };
