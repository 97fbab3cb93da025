import { CARD_BRANDS, TEST_CARDS } from '../data/card-brands';
import { digitCounts, lowered, type Detection, type Detector, type Level, type Signal } from './detector';
import { digitsOf, isPartOfLonger, matchGroups } from './groups';
import { createLabelReader, labelSignals, type Labelling } from './label-reader';
import type { ScanText } from './scan-text';
import { CARD_CODE } from './words';

/** [from, to] of prefixes of one length, and the card lengths they go with. */
interface Brand {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
  readonly lengths: readonly number[];
}

const BRANDS: readonly Brand[] = CARD_BRANDS.split(' ').map((each) => {
  const [prefixes = '', sizes = ''] = each.split(':');
  const [from = '', to = from] = prefixes.split('-');
  const [shortest = 0, longest = shortest] = sizes.split('-').map(Number);
  const range = Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index);
  const lengths = sizes.indexOf(',') < 0 ? range : sizes.split(',').map(Number);
  return { from: Number(from), to: Number(to), digits: from.length, lengths };
});

const TESTS: ReadonlySet<string> = new Set(TEST_CARDS.split(' '));

const readLabels = createLabelReader({
  own:
    "(?:card|cardholder|cardholder's)(?: ?(?:no\\.?|num|number|details?|name|#))?|visa|mastercard|amex|american express|" +
    'maestro|diners|pan',
  near: 'exp(?:iry|ires|\\.)?(?: date)?|expiration|valid (?:to|thru|from|until)|cvv2?|cvc2?|cv2|security code|cards',
  other:
    '(?:order|invoice|ticket|tracking|parcel|carton|pallet|sscc|sku|ean|barcode|imei|serial|batch|asset|loyalty|membership|' +
    'meeting|conference|account|iban|meter)(?: ?(?:no\\.?|number|id))?',
});

/** Hit " 03/28", ", exp 3/2028", "\t12-27"; miss " 14/28", " 03/05/2028". Linear: twenty characters. */
const EXPIRY_BEHIND = /^[ ,;|\t]{1,2}(?:exp\w{0,4}[ .:]{0,2})?(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?[0-3]\d(?![\d/-])/i;

const SHORTEST = 12;
const LONGEST = 19;

/** As the schemes print them, longest first: 19 digits, most brands, American Express, Diners Club. */
const PRINTED = [
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
];

/** Of a card grouped otherwise. */
const FEWEST_DIGITS_OF_GROUP = 3;

/** How a number is written. */
type Grouping = 'none' | 'printed' | 'other';

/**
 * Payment card numbers (ISO/IEC 7812): a brand's prefix with one of its lengths and the Luhn check, run together or in
 * groups parted by spaces or hyphens. Luhn and prefix together pass 4 of 100 random numbers, so without a label a
 * number run together is low, one grouped as printed medium, one grouped otherwise only a shape. Longer runs of digits are
 * no cards. Security codes behind their label are medium.
 */
export const paymentCard: Detector = {
  ids: ['payment-card'],
  digits: digitCounts([3, 19]),
  find(scan) {
    const { count, starts, ends, digits } = scan.tokens;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    let free = 0;
    for (let at = 0; at < count; at++) {
      const length = ends[at]! - starts[at]!;
      if (digits[at] !== length || length < FEWEST_DIGITS_OF_GROUP || length > LONGEST) continue;
      if (length <= 4 && (scan.words.clues & CARD_CODE) !== 0 && isSecurityCode(scan, at))
        found.push({
          detector: 'payment-card',
          start: starts[at]!,
          end: ends[at]!,
          level: 'medium',
          signals: ['label'],
        });
      const groups = groupsAt(scan, at, free);
      if (groups === 0) continue;
      const grouping = length >= SHORTEST ? 'none' : isPrinted(scan, at, groups) ? 'printed' : 'other';
      free = at + groups;
      const end = ends[free - 1]!;
      const label = EXPIRY_BEHIND.test(scan.text.slice(end, end + 20)) ? 'adjacent' : labelling(starts[at]!, end);
      found.push(toDetection(scan, at, free - 1, grouping, label));
      at = free - 1;
    }
    return found;
  },
};

function toDetection(scan: ScanText, first: number, last: number, grouping: Grouping, label: Labelling): Detection {
  const start = scan.tokens.starts[first]!;
  const end = scan.tokens.ends[last]!;
  const level = levelOf(grouping, label);
  const signals = (['check', 'prefix'] as readonly Signal[]).concat(
    grouping === 'printed' ? 'grouping' : [],
    TESTS.has(digitsOf(scan.text.slice(start, end))) ? 'test' : [],
    labelSignals(label),
  );
  return { detector: 'payment-card', start, end, level, signals };
}

function levelOf(grouping: Grouping, label: Labelling): Level {
  if (label === 'adjacent') return grouping === 'other' ? 'medium' : 'high';
  if (label === 'near') return grouping === 'printed' ? 'high' : grouping === 'none' ? 'medium' : 'low';
  const bare: Level = grouping === 'printed' ? 'medium' : grouping === 'none' ? 'low' : 'shape';
  return label === 'other' ? lowered(bare) : bare;
}

/** How many tokens from `first` on make a card; 0 when none do. Tokens before `free` belong to the card before. */
function groupsAt(scan: ScanText, first: number, free: number): number {
  const { starts, ends } = scan.tokens;
  const length = ends[first]! - starts[first]!;
  if (length >= SHORTEST) return isCardAt(scan, first, [length]) ? 1 : 0;
  // A longer number goes on behind one separator.
  if (starts[first + 1] !== ends[first]! + 1) return 0;
  for (const lengths of PRINTED)
    if (isCardAt(scan, first, lengths) && !isInLongerRun(scan, first, first + lengths.length, free))
      return lengths.length;
  return otherGroupsAt(scan, first);
}

function isPrinted(scan: ScanText, first: number, groups: number): boolean {
  return PRINTED.some((lengths) => lengths.length === groups && matchGroups(scan, first, lengths, ' -') >= 0);
}

function isCardAt(scan: ScanText, first: number, lengths: readonly number[]): boolean {
  const end = matchGroups(scan, first, lengths, ' -');
  return end >= 0 && isCard(scan.text.slice(scan.tokens.starts[first], end));
}

/** A further group of four makes a longer number, unless it is an expiry date or belongs to another card of a list. */
function isInLongerRun(scan: ScanText, first: number, next: number, free: number): boolean {
  if (first > free && isGroupOfFour(scan, first - 1) && isSpaced(scan, first)) return true;
  return (
    isGroupOfFour(scan, next) &&
    isSpaced(scan, next) &&
    !/^(?:(?:0[1-9]|1[0-2])[23]\d|20[23]\d)/.test(scan.text.slice(scan.tokens.starts[next], scan.tokens.ends[next])) &&
    !isCardAt(scan, next, [4, 4, 4, 4])
  );
}

function isGroupOfFour({ tokens }: ScanText, at: number): boolean {
  return at < tokens.count && tokens.digits[at] === 4 && tokens.ends[at]! - tokens.starts[at]! === 4;
}

/** Whether one space parts it from the token before. */
function isSpaced({ text, tokens }: ScanText, at: number): boolean {
  return tokens.starts[at]! - tokens.ends[at - 1]! === 1 && text[tokens.ends[at - 1]!] === ' ';
}

/** A whole run of groups of other sizes with one separator. */
function otherGroupsAt(scan: ScanText, first: number): number {
  const { text, tokens } = scan;
  const lengths: number[] = [];
  let size = 0;
  const separator = text[tokens.ends[first]!];
  const isJoined = (at: number): boolean =>
    tokens.starts[at]! - tokens.ends[at - 1]! === 1 && text[tokens.ends[at - 1]!] === separator;
  if (first > 0 && isJoined(first)) return 0;
  for (let at = first; at < tokens.count && (at === first || isJoined(at)); at++) {
    const length = tokens.ends[at]! - tokens.starts[at]!;
    size += length;
    if (size > LONGEST || length < FEWEST_DIGITS_OF_GROUP || tokens.digits[at] !== length) return 0;
    lengths.push(length);
  }
  return size >= SHORTEST && isCardAt(scan, first, lengths) ? lengths.length : 0;
}

function isCard(number: string): boolean {
  const digits = digitsOf(number);
  return hasBrand(digits) && passesLuhn(digits);
}

function hasBrand(digits: string): boolean {
  return BRANDS.some((brand) => {
    const prefix = Number(digits.slice(0, brand.digits));
    return prefix >= brand.from && prefix <= brand.to && brand.lengths.indexOf(digits.length) >= 0;
  });
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = 0; at >= 0; at--, isDoubled ^= 1) {
    const value = Number(digits[at]) * (1 + isDoubled);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Hit "CVV: ", "security code is "; miss "cvv needed", "code ". Linear: at the end of 24 characters. */
const BEFORE_SECURITY_CODE =
  /(?:^|[^a-z0-9])(?:cvv2?|cvc2?|cvn|cv2|card security code)(?: ?(?:no\.?|number|code|is|=|:|-|#)){0,3} ?$/i;

function isSecurityCode({ text, tokens }: ScanText, at: number): boolean {
  const start = tokens.starts[at]!;
  return (
    BEFORE_SECURITY_CODE.test(text.slice(Math.max(0, start - 24), start)) &&
    !isPartOfLonger(text, start, tokens.ends[at]!)
  );
}
