import { codeAt, isDigit } from '../text/characters';
import { isCalendarDay } from './calendar';
import type { Detection, Detector } from './detector';
import { isPartOfLonger } from './groups';
import { createLabelReader } from './label-reader';
import { BIRTH, BIRTH_LETTER } from './words';

/** Words before dates of other events. */
const OTHER_DATES =
  '(?:expir(?:y|es|ed)|issued?|meetings?|due|start(?:s|ed)?|appointments?|appt|seen|admitted|admission|discharged?|died|' +
  'deceased|death|signed|dated?|review(?:ed)?|sent|received|invoice|tenancy|since|party|deadline|joined|employed|today|c\\.?o\\.?b\\.?)';

const readLabels = createLabelReader({
  own: 'dobs?|d\\.o\\.b\\.?|d/o/b|d o b|dates? of birth|birth ?dates?|dyddiad(?:au)? geni|d\\.?g\\.?:? ?$',
  other: OTHER_DATES,
});

/** Of people in public too ("born in Leeds on …", "birthday: …"). */
const readWeakLabels = createLabelReader({ own: 'born|birthdays?|b\\. ?$|ganwyd|ganed|geni', other: OTHER_DATES });

/**
 * The first three letters of a month's name, English, Welsh and Welsh after "o", each with its number as the character that
 * many places after '0'.
 */
const MONTHS =
  'jan1feb2mar3apr4may5jun6jul7aug8sep9oct:nov;dec<ion1chw2maw3ebr4mai5meh6gor7aws8med9hyd:tac;rha<' +
  'faw3fai5feh6orf7fed9dac;rag<';

/** Hits "21/7/53", "21.07.1953", "21 07 1953", "1/2/1980"; misses "21/07-1953". Linear: anchored, of bounded length. */
const NUMERIC = /^(\d{1,2})( ?[/.-] ?| )(\d{1,2})\2(\d{4}|\d\d)(?![A-Z0-9])/i;

/** Hits "1953-07-21", "1953/07/21"; misses "1953-0721". Anchored. */
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![A-Z0-9])/i;

/** Hits "21071953", "210753"; misses "2107195". Anchored. */
const RUN_TOGETHER = /^(\d\d)(\d\d)(\d{4}|\d\d)(?![A-Z0-9])/i;

/** Hits "5 May 1980", "5th of May, 1980", "05-MAY-80", "5af o Fai 1980"; misses "5 May". Linear: anchored, of bounded length. */
const NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|eg|ain)?(?: of?(?= ))?[ ./-]?([A-Z]{3})[A-Z]{0,8}[.,]?[ ./-]?'?(\d{4}|\d\d)(?![A-Z0-9])/i;

/** The same with the month first, as it stands before a day: "May 5, 1980". Anchored at the end and of bounded length. */
const MONTH_BEFORE = /([A-Z]{3})[A-Z]{0,6}\.? $/i;
const DAY_AND_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?![A-Z0-9])/i;

/** With room for what must not follow. */
const LONGEST = 32;

/** Between the day and the year: " of September, ", and as far as a line break with it. */
const LONGEST_MONTH = 18;

/**
 * Dates of birth: dates beside a word that says so, in any way dates are written, or heading their column. Without one a
 * date is any date. Days and months may stand in either order, as people abroad write them; years are 1900 to 2099, because
 * nobody here knows today's.
 */
export const dateOfBirth: Detector = {
  ids: ['date-of-birth'],
  find(scan) {
    const found: Detection[] = [];
    const { text, tokens, words } = scan;
    if ((words.clues & (BIRTH | BIRTH_LETTER)) === 0) return found;
    let mayBeLabelled = (words.clues & BIRTH) !== 0;
    const { starts, ends } = tokens;
    const labelling = readLabels(scan);
    const weakLabelling = readWeakLabels(scan);
    let after = 0;
    for (let token = 0; token < tokens.count; token++) {
      const digits = tokens.digits[token]!;
      const gap = starts[token + 1]! - ends[token]!;
      if (digits > 8 || (digits < 6 && !(gap <= LONGEST_MONTH) && ends[token]! - starts[token]! < 7)) continue;
      const at = starts[token]!;
      const date = at < after ? undefined : dateAt(text, at);
      if (!date) continue;
      const [start, end] = date;
      if (isPartOfLonger(text, start, end)) continue;
      after = end;
      mayBeLabelled = mayBeLabelled || LABEL_OF_LETTERS.test(text);
      if (!mayBeLabelled) return found;
      const level =
        labelling(start, end) === 'adjacent' ? 'medium' : weakLabelling(start, end) === 'adjacent' ? 'low' : '';
      if (level) found.push({ detector: 'date-of-birth', start, end, level, signals: ['label'] });
    }
    return found;
  },
};

/** Hit "D.O.B.", "d o b", "d/o/b", "d.g.", " b. "; miss "a, b or c", "job.". Linear: five characters. */
const LABEL_OF_LETTERS = /d[./ ]o[./ ]b|d\.g|(?:^|[^a-z0-9])b\./i;

/** The date whose first number stands at `at`; starts before it where the month does. */
function dateAt(text: string, at: number): readonly [start: number, end: number] | undefined {
  const digits = leadingDigits(text, at);
  if (digits === 1 || digits === 2) return mayGoOn(codeAt(text, at + digits)) ? dayFirstAt(text, at) : undefined;
  const isRunTogether = digits !== 4;
  if (isRunTogether && digits !== 6 && digits !== 8) return undefined;
  const parts = (isRunTogether ? RUN_TOGETHER : YEAR_FIRST).exec(text.slice(at, at + LONGEST));
  if (!parts) return undefined;
  const isRight = isRunTogether ? isDate(parts[1], parts[2], parts[3]) : isDate(parts[4], parts[3], parts[1]);
  return isRight ? [at, at + parts[0].length] : undefined;
}

/** Also with the month before the day. */
function dayFirstAt(text: string, at: number): readonly [start: number, end: number] | undefined {
  const ahead = text.slice(at, at + LONGEST);
  let parts = NUMERIC.exec(ahead);
  if (parts) return isDate(parts[1], parts[3], parts[4]) ? [at, at + parts[0].length] : undefined;
  parts = NAMED.exec(ahead);
  if (parts) return isDate(parts[1], monthOf(parts[2]!), parts[3]) ? [at, at + parts[0].length] : undefined;
  parts = DAY_AND_YEAR.exec(ahead);
  const month = parts && MONTH_BEFORE.exec(text.slice(Math.max(0, at - 11), at));
  if (!parts || !month || !isDate(parts[1], monthOf(month[1]!), parts[2])) return undefined;
  return [at - month[0].length, at + parts[0].length];
}

/** As far as more than eight of them are told apart. */
function leadingDigits(text: string, from: number): number {
  let to = from;
  while (to <= from + 8 && isDigit(codeAt(text, to))) to++;
  return to - from;
}

/** What may follow a day: a space, a letter, one of ",-./". Most numbers of mail are parts of times. */
function mayGoOn(code: number): boolean {
  return code > 0x40 || code === 0x20 || (code >= 0x2c && code <= 0x2f);
}

function monthOf(name: string): number {
  const at = MONTHS.indexOf(name.toLowerCase());
  return at < 0 ? 0 : MONTHS.charCodeAt(at + 3) - 0x30;
}

function isDate(
  first: string | number | undefined,
  second: string | number | undefined,
  year: string | undefined,
): boolean {
  const day = Number(first);
  const month = Number(second);
  const yearOf = Number(year);
  if (yearOf > 99 && (yearOf < 1900 || yearOf > 2099)) return false;
  return isCalendarDay(day, month, yearOf) || isCalendarDay(month, day, yearOf);
}
