import type { Detection, Detector, Level, Signal } from './detector';
import { digitsOf, matchGroups } from './groups';
import { createLabelReader, type LabelReader } from './label-reader';
import { isOwnBankAccount } from './own-bank-account';
import type { Line, ScanText } from './scan-text';

const readSortCodeLabels = createLabelReader({
  own: 'sort(?: ?-?codes?)?|s/?c|bank(?: (?:details?|account|a/c))?|cod didoli',
  near:
    'a/c|accounts?|acc(?:t|ount)?\\.? ?(?:no\\.?|num|number)|bacs|chaps|faster payments?|iban|payees?|direct debits?|' +
    'standing orders?|building society|barclays|lloyds|halifax|hsbc|natwest|santander|nationwide|monzo|starling|tsb|rbs|revolut|' +
    'cyfrif|banc',
  other: '(?:ref|reference|phone|tel|fax|dated?|dob|born|invoice|version|locker)',
});

const readAccountLabels = createLabelReader({
  own: '(?:bank )?acc(?:oun)?t?s?\\.?(?: ?(?:no\\.?|num\\.?|number|#))?|acct(?: ?(?:no\\.?|number))?|a/c(?: ?(?:no\\.?|number))?|cyfrif',
  near: '',
  other:
    '(?:invoice|order|ref|reference|phone|tel|fax|customer|meter|policy|claim|case)(?: ?(?:no\\.?|number|account))?',
});

/** Hit "please refund", "payment to", "her wages"; miss "repay", "prepaid". Linear: single words. */
const PAYING =
  /\b(?:pay|pays|paid|paying|payments?|payroll|refund(?:s|ed)?|reimburse|transfer|salary|wages|deposit|bursary|grant|compensation|settlement|expenses)\b/i;
const PAYING_DISTANCE = 160;

/** Tokens with digits from one half of a pair to the other. */
const REACH = 3;

/** Line breaks and characters between them. */
const MOST_BREAKS = 2;
const MOST_CHARACTERS = 160;

/** A list of people and their accounts keeps the label it began with, from one pair to the next. */
const LISTED = 200;

/**
 * A sort code (six digits in pairs, or run together under its label) with an account number (eight digits; seven, nine
 * or ten of old accounts under their label) within two lines, in either order, and a word of banking near by. Dates are
 * written the same way, so what may be one needs the account right beside it or a label of its own. There is no check:
 * the modulus table belongs to Vocalink and is not free. Side by side the two are one finding; apart, the account number
 * carries the level and the sort code, which only names a branch, is low. The published account of a company is low; a
 * pair side by side without any word of banking is a shape.
 */
export const sortCodeAccount: Detector = {
  ids: ['sort-code-account'],
  find(scan) {
    const { count, starts, ends, digits } = scan.tokens;
    const { text } = scan;
    const found: Detection[] = [];
    const sortCodeLabel = readSortCodeLabels(scan);
    const accountLabel = readAccountLabels(scan);
    let listEnd = -LISTED;
    let used = -1;
    for (let at = 0; at < count; at++) {
      if ((digits[at] !== 2 && digits[at] !== 6) || ends[at]! - starts[at]! !== digits[at]) continue;
      const inPairs = digits[at] === 2;
      const end = matchGroups(scan, at, inPairs ? [2, 2, 2] : [6], '- .');
      if (end < 0) continue;
      const code = { from: starts[at]!, to: end };
      const account = nearestAccount(scan, at, inPairs ? at + 2 : at, used, accountLabel);
      if (account === undefined || isDummy(text, code, account)) continue;
      const isBeside = /^ ?[\t ,;:/|-] ?$/.test(between(text, code, account));
      const label = sortCodeLabel(code.from, code.to);
      const isLabelled = inPairs ? label === 'adjacent' : isNamedSortCode(scan, code.from);
      const isSure = inPairs && text[code.from + 2] === '-' && !mayBeDate(text.slice(code.from, code.to));
      const isHyphened = inPairs && text[code.from + 2] === '-';
      if (!isLabelled && !isSure && !(isBeside && (isHyphened || (inPairs && label === 'near')))) continue;
      const isNamed = label === 'adjacent' || label === 'near' || account.isLabelled || code.from - listEnd < LISTED;
      const isPaid = isSure && PAYING.test(text.slice(Math.max(0, code.from - PAYING_DISTANCE), code.from));
      if (!isNamed && !isBeside) continue;
      const level = isOwnBankAccount(scan, {
        from: Math.min(code.from, account.from),
        to: Math.max(code.to, account.to),
      })
        ? 'low'
        : isNamed && label !== 'other'
          ? 'high'
          : isPaid
            ? 'medium'
            : 'shape';
      found.push(
        ...toDetections(code, account, isBeside, level, label === 'adjacent' || account.isLabelled ? 'label' : 'near'),
      );
      used = account.token;
      if (isNamed) listEnd = Math.max(code.to, account.to);
      if (inPairs) at += 2;
    }
    return found;
  },
};

/** What people type into forms and tests: one digit all over, or the digits in order. */
const TYPED = /^(\d)\1+$|^(?:01234567|12345678|87654321)9?0?$/;

/**
 * Hit "in the format", "dummy data", "should be REJECTED"; miss "was rejected", "information". Linear: single words of 200
 * characters.
 */
const NOT_MEANT =
  /\b(?:(?:the|this|of|correct|right|valid) format|format(?: is|:|s? rules)|examples?|sample|dummy|fictitious|made[ -]up|placeholders?|test (?:data|account|details)|should (?:be rejected|fail))\b/i;

/** Written to show how accounts are written, or to test who reads them. */
function isDummy(text: string, code: Line, account: Line): boolean {
  const from = Math.min(code.from, account.from);
  const to = Math.max(code.to, account.to);
  return (
    TYPED.test(digitsOf(text.slice(account.from, account.to))) ||
    /^[0-]+$/.test(text.slice(code.from, code.to)) ||
    NOT_MEANT.test(text.slice(Math.max(0, from - 120), from) + '\n' + text.slice(to, to + 80))
  );
}

/** Hit "sort code: ", "Sort Code is "; miss "sort codes are ", "bank ". Linear: at the end of 24 characters. */
const NAMED = /(?:\bsort|sort ?-?code|\bs\/?c|cod didoli)(?: (?:is|no\.?))?[ :=\t-]{0,3}$/i;

/** Six digits run together are a sort code only where their own label says so. */
function isNamedSortCode(scan: ScanText, start: number): boolean {
  return NAMED.test(scan.text.slice(Math.max(0, start - 24), start)) || NAMED.test(scan.headingAt(start));
}

interface Account extends Line {
  readonly token: number;
  readonly isLabelled: boolean;
}

/** The account number nearest to the sort code of the tokens [first, last]; the same line goes before others. */
function nearestAccount(
  scan: ScanText,
  first: number,
  last: number,
  used: number,
  label: LabelReader,
): Account | undefined {
  const { starts, ends, count } = scan.tokens;
  const code = { from: starts[first]!, to: ends[last]! };
  let nearest: Account | undefined;
  let least = Infinity;
  for (let step = 1; step <= REACH; step++) {
    for (const token of [last + step, first - step]) {
      if (token <= used || token < 0 || token >= count) continue;
      const account = accountAt(scan, token, label);
      if (account === undefined) continue;
      const gap = between(scan.text, code, account);
      const breaks = gap.split('\n').length - 1;
      const distance = gap.length + breaks * MOST_CHARACTERS;
      if (breaks > MOST_BREAKS || gap.length > MOST_CHARACTERS || distance >= least) continue;
      least = distance;
      nearest = account;
    }
  }
  return nearest;
}

/** Eight digits, or four and four; other lengths only where a label says what they are. */
function accountAt(scan: ScanText, token: number, label: LabelReader): Account | undefined {
  const { starts, ends, digits } = scan.tokens;
  const from = starts[token]!;
  const length = ends[token]! - from;
  if (digits[token] !== length || length < 4 || length > 10 || length === 5 || length === 6) return undefined;
  const to = matchGroups(scan, token, length === 4 ? [4, 4] : [length], ' ');
  if (to < 0) return undefined;
  const isLabelled = label(from, to) === 'adjacent';
  return length === 8 || isLabelled ? { token, from, to, isLabelled } : undefined;
}

function toDetections(
  code: Line,
  account: Line,
  isBeside: boolean,
  level: Level,
  signal: Signal,
): readonly Detection[] {
  const signals: readonly Signal[] = level === 'shape' ? ['grouping'] : ['grouping', signal];
  const detection = (from: number, to: number, each: Level): Detection => ({
    detector: 'sort-code-account',
    start: from,
    end: to,
    level: each,
    signals,
  });
  return isBeside
    ? [detection(Math.min(code.from, account.from), Math.max(code.to, account.to), level)]
    : [detection(code.from, code.to, level === 'shape' ? 'shape' : 'low'), detection(account.from, account.to, level)];
}

function between(text: string, a: Line, b: Line): string {
  return text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));
}

/** Whether "12-04-71" reads as a day, in British or American order. */
function mayBeDate(pairs: string): boolean {
  const [first = 0, second = 0] = pairs.split('-').map(Number);
  return first > 0 && second > 0 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
}
