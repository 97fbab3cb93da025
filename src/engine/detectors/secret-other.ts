import { SECRET_PREFIXES, WEAKER_SECRET_PREFIXES } from '../data/secret-prefixes';
import type { Detection, Detector, Level, Signal } from './detector';
import type { Line, ScanText } from './scan-text';
import { findCarriedSecrets } from './secret-carriers';
import { entropyOf, gated, wordRuns } from './secret-gate';

const ALPHABETS: Readonly<Record<string, string>> = {
  w: 'A-Za-z0-9',
  u: 'A-Za-z0-9_-',
  c: 'A-Z0-9',
  h: 'A-Fa-f0-9',
  b: 'AC-HJ-NP-Z02-9',
};

/** Of the table's lines, with whole forms beside them; anchored, and bounded by its lengths. */
function toPattern(lines: string, forms: readonly string[]): RegExp {
  const prefixed = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [prefix, alphabet, length] = line.split(' ') as [string, string, string];
      return `${prefix.replace(/\./g, '\\.')}[${ALPHABETS[alphabet]!}]{${length.replace('-', ',')}}`;
    });
  return new RegExp(`^(?:${prefixed.concat(forms).join('|')})(?![A-Za-z0-9])`);
}

/** OpenAI, Anthropic, SendGrid, Airtable, Dynatrace, 1Password: fixed parts in the middle; Hugging Face: letters alone. */
const STRONG = toPattern(SECRET_PREFIXES, [
  'sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}',
  'sk-ant-[a-z]{3,6}\\d\\d-[A-Za-z0-9_-]{80,130}',
  'hf_[A-Za-z]{34}',
  'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}',
  'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}',
  'dt0c01\\.[A-Z2-7]{24}\\.[A-Z2-7]{64}',
  'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
]);

/** Mailchimp, Discord's bots. */
const WEAKER = toPattern(WEAKER_SECRET_PREFIXES, [
  '[a-f0-9]{32}-us\\d{1,2}',
  '[MNO][A-Za-z0-9]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}',
]);

const DOTTED = /(?:^|[^A-Za-z0-9.])([A-Za-z0-9]{1,5}\.(?:[A-Za-z]{2,5}\.)?[_-]{0,9})$/;

/** A bot of Telegram: its number, a colon, 35 characters of which the first are AA. */
const TELEGRAM_NUMBER = /(?:^|[^A-Za-z0-9])\d{8,10}:$/;
const TELEGRAM_SECRET = /^AA[A-Za-z0-9_-]{33}$/;

/**
 * A name that says "secret", directly before a random value. Hit: "client_secret = '…'", "Bearer …". Near miss: "public key: …",
 * "token ring", "key id: …".
 */
const NAMED =
  /(?:(?:secret|token|(?:api|access|auth|account|app|encryption|signing|subscription|private|secret)[ _-]?key)["']? ?(?:[:=]{1,2}>?|is|->) ?["'`]?|bearer |authorization: ?basic )$/i;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Part of a random value; a name made of words and a year has none. */
const RANDOM_PART = /[A-Za-z0-9]{12}/;

/** Links to newsletters and forms carry tokens by the dozen. */
const IN_ADDRESS = /[?&][\w.-]{0,40}$/;

const BEFORE = 80;
const LONGEST = 2200;

/** Secrets of other vendors by their prefix, in addresses and connection strings, and named ones without a known form. */
export const secretOther: Detector = {
  ids: ['secret-other'],
  find(scan) {
    const found = findCarriedSecrets(scan).slice();
    for (const run of wordRuns(scan)) {
      const detection = vendorSecretAt(scan, run) ?? namedSecretAt(scan, run);
      if (detection !== undefined) found.push(detection);
    }
    return found;
  },
};

function vendorSecretAt({ text }: ScanText, { from, to }: Line): Detection | undefined {
  const start = startOfDotted(text, from);
  const candidate = text.slice(start, from + LONGEST);
  const strong = STRONG.exec(candidate);
  const match = strong ?? WEAKER.exec(candidate);
  if (match !== null) return detectionOf(start, match[0], strong !== null ? 'high' : 'medium', 'prefix');
  const isTelegram = to - from === 35 && text[from - 1] === ':' && TELEGRAM_SECRET.test(text.slice(from, to));
  const number = isTelegram ? TELEGRAM_NUMBER.exec(text.slice(Math.max(0, from - 12), from)) : null;
  return number === null ? undefined : detectionOf(from, text.slice(from, to), 'high', 'prefix');
}

/** "hvs." and "ya29." have no run of their own; theirs is what follows the dot, and may begin with '_'. */
function startOfDotted(text: string, from: number): number {
  const dotted = DOTTED.exec(text.slice(Math.max(0, from - BEFORE), from));
  return dotted === null ? from : from - dotted[1]!.length;
}

function namedSecretAt({ text }: ScanText, { from, to }: Line): Detection | undefined {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const named = NAMED.exec(before);
  if (named === null || to - from > LONGEST) return undefined;
  const value = text.slice(from, to);
  const isRandom = /\d/.test(value) && /[A-Za-z]/.test(value) && RANDOM_PART.test(value) && !/^pk_/.test(value);
  // Only npm's older tokens look like the ids of everything else.
  if (!isRandom || (UUID.test(value) && !/_authToken=$/.test(before))) return undefined;
  const isInAddress = IN_ADDRESS.test(before.slice(0, named.index));
  return detectionOf(from, value, isInAddress ? 'low' : 'medium', 'label');
}

function detectionOf(start: number, value: string, offered: Level, signal: Signal): Detection | undefined {
  const level = entropyOf(value) < 3 ? undefined : gated(value, offered);
  return level && { detector: 'secret-other', start, end: start + value.length, level, signals: [signal] };
}
