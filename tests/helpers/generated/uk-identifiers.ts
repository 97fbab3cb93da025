import validator from 'validator';
import { CAPITALS, DIGITS, grouped, slipped, type Random } from './random';

/** Makes rows of one kind from its issuer's rule; `isValid` is a second implementation, independent of the detector's. */
export interface GeneratedKind {
  readonly valid: (random: Random) => string;
  readonly nearMiss: (random: Random) => string;
}

function until(make: () => string, isRight: (value: string) => boolean): string {
  for (;;) {
    const value = make();
    if (isRight(value)) return value;
  }
}

function digitsIn(value: string): readonly number[] {
  return Array.from(value.replace(/\D/g, ''), Number);
}

/** The calendar's own opinion. */
function isDay(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function isNhsNumber(value: string): boolean {
  const digits = digitsIn(value);
  const remainder = digits.slice(0, 9).reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11;
  const check = [0, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1][remainder];
  return digits.length === 10 && check !== 10 && digits[9] === check && new Set(digits).size > 1;
}

function written(number: string, sizes: readonly number[], random: Random): string {
  return random.of([number, grouped(number, sizes, ' '), grouped(number, sizes, '-')]);
}

export const nhsNumber: GeneratedKind = {
  valid: (random) =>
    until(
      () =>
        written(random.of(['4', '6', '7', '32', '36', '0101', '1512', '2903']) + random.digits(9), [3, 3, 4], random),
      (value) => isNhsNumber(value),
    ).slice(0, 12),
  nearMiss: (random) => {
    const valid = until(
      () => random.of(['4', '6', '7']) + random.digits(9),
      (value) => isNhsNumber(value),
    );
    const parted = `${valid.slice(0, 3)} ${valid.slice(3, 6)}-${valid.slice(6)}`;
    const wrong = until(
      () => written(slipped(valid, random), [3, 3, 4], random),
      (value) => !isNhsNumber(value),
    );
    return random.of([
      wrong,
      parted,
      `${valid}${random.digits(1)}`,
      `X${valid}`,
      `${valid}-1`,
      valid.slice(0, 9),
      '4444444444',
    ]);
  },
};

const NINO_LETTERS = 'ABCEGHJKLMNOPRSTWXYZ';

function isNino(value: string): boolean {
  const joined = value.replace(/[ -]/g, '').toUpperCase();
  return validator.isTaxID(joined, 'en-GB') && /^[A-Z]/.test(joined) && !/^(?:BG|KN|NT)/.test(joined);
}

function makeNino(random: Random): string {
  return until(
    () => random.pick(NINO_LETTERS) + random.pick(NINO_LETTERS) + random.digits(6) + random.pick('ABCD'),
    isNino,
  );
}

export const nationalInsuranceNumber: GeneratedKind = {
  valid: (random) => {
    const value = written(makeNino(random), [2, 2, 2, 2, 1], random);
    return random.below(3) === 0 ? value.toLowerCase() : value;
  },
  nearMiss: (random) => {
    const valid = makeNino(random);
    const rest = valid.slice(2);
    const miss = random.of([
      random.pick('DFIQUV') + valid.slice(1),
      valid.charAt(0) + random.pick('DFIQUVO') + rest,
      random.of(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']) + rest,
      valid.slice(0, 8) + random.pick('EFGHXYZ1234'),
      valid.slice(0, 7) + valid.slice(8),
    ]);
    return random.of([
      written(miss, [2, 2, 2, 2, 1], random),
      `${valid}${random.pick(DIGITS)}`,
      `${valid}-${random.pick(DIGITS)}`,
    ]);
  },
};

function birthDigits(random: Random): string {
  const year = 1940 + random.below(60);
  const month = 1 + random.below(12);
  const day = 1 + random.below(new Date(Date.UTC(year, month, 0)).getUTCDate());
  const yy = String(year).slice(2);
  return yy[0]! + twoDigits(month + (random.below(2) === 0 ? 50 : 0)) + twoDigits(day) + yy[1]!;
}

function licenceOf(birth: string, random: Random): string {
  const name = (random.text(2 + random.below(4), CAPITALS) + '9999').slice(0, 5);
  const initials = random.of([random.text(2, CAPITALS), `${random.pick(CAPITALS)}9`, '99']);
  return name + birth + initials + random.pick('98765432ABCDEFGHJKLMNPRSTUVWX') + random.text(2, CAPITALS);
}

export const gbDrivingLicence: GeneratedKind = {
  valid: (random) => {
    const value = licenceOf(birthDigits(random), random) + random.of(['', random.digits(2)]);
    const parted = grouped(value, [5, 6, 5], ' ');
    return random.of([value, value.toLowerCase(), parted]);
  },
  nearMiss: (random) => {
    const birth = birthDigits(random);
    const valid = licenceOf(birth, random);
    return random.of([
      licenceOf(birth[0]! + random.of(['00', '13', '49', '50', '63', '99']) + birth.slice(3), random),
      licenceOf(birth.slice(0, 3) + random.of(['00', '32', '45', '99']) + birth[5]!, random),
      licenceOf(`${birth[0]!}${random.of(['02', '52'])}30${birth[5]!}`, random),
      `9${valid.slice(1)}`,
      valid.slice(0, 15),
      valid + random.digits(1),
      valid.slice(0, 14) + random.digits(2),
      `${valid.slice(0, 11)}9${random.pick(CAPITALS)}${valid.slice(13)}`,
    ]);
  },
};

function isUtr(value: string): boolean {
  const [check, ...others] = digitsIn(value);
  const sum = [6, 7, 8, 9, 10, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (others[at] ?? 0), 0);
  const difference = 11 - (sum % 11);
  return others.length === 9 && check === (difference > 9 ? difference - 9 : difference);
}

export const utr: GeneratedKind = {
  valid: (random) => {
    const number = until(() => random.digits(10), isUtr);
    return random.of([number, grouped(number, [5], ' '), `${number}K`, `K${number}`, `${grouped(number, [5], ' ')}K`]);
  },
  nearMiss: (random) => {
    const number = until(() => random.digits(10), isUtr);
    const wrong = until(
      () => slipped(number, random),
      (value) => !isUtr(value),
    );
    return random.of([
      wrong,
      `0${number.slice(1)}`,
      number.slice(1),
      `${number}${random.digits(1)}`,
      `X${number}`,
      `${number}.5`,
    ]);
  },
};

function isVat(value: string): boolean {
  const digits = digitsIn(value);
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  const checkOf = (start: number): number => {
    let left = start;
    while (left > 0) left -= 97;
    return -left;
  };
  const check = Number(`${digits[7] ?? ''}${digits[8] ?? ''}`);
  return sum > 0 && digits.length >= 9 && (check === checkOf(sum) || check === checkOf(sum + 55));
}

export const vatNumber: GeneratedKind = {
  valid: (random) => {
    const number = until(() => random.digits(9), isVat);
    const body = random.of([
      `GD${twoDigits(random.below(50))}${random.digits(1)}`,
      `HA${5 + random.below(5)}${random.digits(2)}`,
    ]);
    return random.of([
      `GB${number}`,
      `XI${number}`,
      `gb${number}`,
      `GB ${grouped(number, [3, 4], ' ')}`,
      `GB${grouped(number, [3, 4], ' ')}`,
      `GB${number}${random.digits(3)}`,
      number,
      `GB${body}`,
    ]);
  },
  nearMiss: (random) => {
    const number = until(() => random.digits(9), isVat);
    const wrong = until(
      () => slipped(number, random),
      (value) => !isVat(value),
    );
    return random.of([
      `GB${wrong}`,
      `GB ${grouped(wrong, [3, 4], ' ')}`,
      wrong,
      `FR${number}`,
      `GB${number}${random.digits(1)}`,
      `GB${number.slice(0, 8)}`,
      `GBGD${5 + random.below(5)}${random.digits(2)}`,
      `GBHA${random.below(5)}${random.digits(2)}`,
    ]);
  },
};

function isUpn(value: string): boolean {
  const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ0123456789';
  const sum = Array.from(value.slice(1)).reduce(
    (total, each, at) => (total + (at + 2) * alphabet.indexOf(each)) % 23,
    0,
  );
  return value[0] === alphabet[sum];
}

function makeUpn(random: Random): string {
  const authority = random.of(['203', '330', '356', '420', '660', '681', '801', '823', '935', '943']);
  const serial = random.of([random.digits(3), random.digits(2) + random.pick('ABCDEFGHJKLMNPQRTUVWXYZ')]);
  const rest = authority + random.digits(6) + serial;
  return until(() => random.pick(CAPITALS) + rest, isUpn);
}

export const pupilNumber: GeneratedKind = {
  valid: (random) => random.of([makeUpn(random), makeUpn(random).toLowerCase()]),
  nearMiss: (random) => {
    const valid = makeUpn(random);
    const wrong = until(
      () => random.pick(CAPITALS) + valid.slice(1),
      (value) => !isUpn(value),
    );
    return random.of([wrong, valid.slice(0, 12), valid + random.digits(1), valid.slice(1), `${valid}-01`]);
  },
};

/** Positions of a seven-three-one sum, written out. */
function mrzCheck(field: string): string {
  const values = Array.from(field, (each) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(each)).map((each) =>
    Math.max(0, each),
  );
  return String(values.reduce((sum, value, at) => sum + value * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1), 0) % 10);
}

function machineReadableLine(random: Random): string {
  const number = random.digits(9);
  const birth = `${random.digits(2)}${twoDigits(1 + random.below(12))}${twoDigits(1 + random.below(28))}`;
  const expiry = `${random.digits(2)}${twoDigits(1 + random.below(12))}${twoDigits(1 + random.below(28))}`;
  const fields = `${birth}${mrzCheck(birth)}${random.pick('MF')}${expiry}${mrzCheck(expiry)}`;
  const checked = `${number}${mrzCheck(number)}${birth}${mrzCheck(birth)}${expiry}${mrzCheck(expiry)}${'<'.repeat(14)}0`;
  return `${number}${mrzCheck(number)}GBR${fields}${'<'.repeat(14)}0${mrzCheck(checked)}`;
}

export const ukPassport: GeneratedKind = {
  valid: (random) =>
    random.of([
      machineReadableLine(random),
      `Passport no: ${random.digits(9)}`,
      `His passport number is ${random.digits(9)}.`,
      `Passport\t${grouped(random.digits(9), [3, 3], ' ')}`,
      `Old passport ${random.pick(CAPITALS)}${random.digits(6)}`,
    ]),
  nearMiss: (random) => {
    const line = machineReadableLine(random);
    const wrong = line.slice(0, 9) + String((Number(line[9]) + 1 + random.below(9)) % 10) + line.slice(10);
    return random.of([
      wrong,
      random.digits(9),
      `Passport no: ${random.digits(8)}`,
      `Passport no: ${random.digits(10)}`,
      `Passport: ${random.text(3, 'ABCDEFG')}${random.digits(6)}`,
      `Invoice ${random.digits(9)}`,
      `We renew passports. Invoice no ${random.digits(9)}`,
    ]);
  },
};

const AREA = 'ABCDEFGHJKLMNOPRSTUVWXY';
const ENDING = 'ABCDEFGHJKLMNOPRSTUVWXYZ';

export const vehicleRegistration: GeneratedKind = {
  valid: (random) => {
    const age = twoDigits(random.of([2 + random.below(28), 51 + random.below(29)]));
    const mark = random.text(2, AREA) + age + random.of(['', ' ', '-']) + random.text(3, ENDING);
    return random.of([mark, mark.toLowerCase()]);
  },
  nearMiss: (random) => {
    const age = random.of(['00', '01', '30', '42', '50', '80', '99']);
    return random.of([
      `${random.text(2, AREA)}${age} ${random.text(3, ENDING)}`,
      `${random.pick('IQZ')}${random.pick(AREA)}51 ${random.text(3, ENDING)}`,
      `${random.pick(AREA)}${random.pick('IQZ')}51 ${random.text(3, ENDING)}`,
      `${random.text(2, AREA)}51 ${random.pick('IQ')}${random.text(2, ENDING)}`,
      `${random.text(2, AREA)}51 ${random.text(2, ENDING)}`,
      `${random.text(2, AREA)}51${random.text(4, ENDING)}`,
    ]);
  },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date in one of the ways people write it. */
function writtenDate(day: number, month: number, year: number, random: Random): string {
  const yy = String(year).slice(2);
  const name = MONTHS[month - 1]!;
  return random.of([
    `${day}/${month}/${year}`,
    `${twoDigits(day)}/${twoDigits(month)}/${year}`,
    `${twoDigits(day)}.${twoDigits(month)}.${yy}`,
    `${twoDigits(day)}-${name.slice(0, 3)}-${yy}`,
    `${day} ${name} ${year}`,
    `${day}th of ${name}, ${year}`,
    `${name} ${day}, ${year}`,
    `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    `${twoDigits(day)}${twoDigits(month)}${year}`,
  ]);
}

export const dateOfBirth: GeneratedKind = {
  valid: (random) => {
    const date = writtenDate(1 + random.below(28), 1 + random.below(12), 1920 + random.below(100), random);
    return random.of([
      `DOB ${date}`,
      `(dob ${date})`,
      `Date of birth: ${date}`,
      `D.O.B.: ${date}`,
      `${date} (DOB)`,
      `born on ${date}`,
    ]);
  },
  nearMiss: (random) => {
    const [day, month, year] = [1 + random.below(28), 1 + random.below(12), 1920 + random.below(100)];
    const date = writtenDate(day, month, year, random);
    const impossible = until(
      () => `${25 + random.below(9)}/${12 + random.below(8)}/${year}`,
      (value) => {
        const [first, second] = value.split('/').map(Number);
        return !isDay(first!, second!, year) && !isDay(second!, first!, year);
      },
    );
    return random.of([
      date,
      `Meeting on ${date}`,
      `DOB to follow; invoice ${date}`,
      `DOB: ${impossible}`,
      `Date of birth: 31/02/${year}`,
      `Start date: ${date}`,
      `DOB: version 1.${date.slice(0, 2)}.3.4`,
    ]);
  },
};
