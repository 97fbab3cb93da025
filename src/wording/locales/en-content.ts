import type {
  DetectorId,
  FileKind,
  FileSeen,
  HiddenPlace,
  KindSeen,
  Marking,
  UncheckedReason,
  UnreadablePartFinding,
} from '../../engine';
import { joined, withCommas } from './en-numbers';

/** One and several of each kind; what is told about a person has no number. */
const KINDS: Readonly<Record<Exclude<DetectorId, 'keyword'>, readonly [one: string, many: string] | string>> = {
  'nhs-number': ['NHS number', 'NHS numbers'],
  'national-insurance-number': ['National Insurance number', 'National Insurance numbers'],
  'uk-passport': ['passport number', 'passport numbers'],
  'gb-driving-licence': ['driving licence number', 'driving licence numbers'],
  utr: ['tax reference', 'tax references'],
  'vat-number': ['VAT number', 'VAT numbers'],
  postcode: ['postcode', 'postcodes'],
  'home-address': ['home address', 'home addresses'],
  'sort-code-account': ['bank account', 'bank accounts'],
  iban: ['IBAN', 'IBANs'],
  'payment-card': ['payment card number', 'payment card numbers'],
  'date-of-birth': ['date of birth', 'dates of birth'],
  'phone-number': ['phone number', 'phone numbers'],
  'email-address': ['email address', 'email addresses'],
  'vehicle-registration': ['vehicle registration', 'vehicle registrations'],
  'pupil-number': ['pupil number', 'pupil numbers'],
  'crypto-wallet': ['crypto wallet', 'crypto wallets'],
  'secret-aws': ['AWS key', 'AWS keys'],
  'secret-github': ['GitHub token', 'GitHub tokens'],
  'secret-slack': ['Slack token', 'Slack tokens'],
  'secret-private-key': ['private key', 'private keys'],
  'secret-jwt': ['access token', 'access tokens'],
  'secret-other': ['secret key', 'secret keys'],
  'password-in-prose': ['password', 'passwords'],
  'topic-health': "someone's health",
  'topic-sexuality': "someone's sexuality or gender",
  'topic-ethnicity': "someone's ethnic origin or immigration status",
  'topic-religion': "someone's religion",
  'topic-politics': "someone's politics",
  'topic-trade-union': "someone's trade union",
  'topic-genetic-biometric': "someone's genetic or biometric data",
  'topic-criminal': "someone's offences",
  'topic-children': 'a child',
  'topic-safeguarding': "someone's safety",
  'topic-finance': "someone's money troubles",
  'protective-marking': ['protective marking', 'protective markings'],
};

/** More than these make a sentence that nobody reads to its end. */
const MOST_KINDS = 3;

/** "2 NHS numbers, a date of birth and details about someone's health"; `lists` stands at the end. */
export function kindsSeen(kinds: readonly KindSeen[], lists: string): string {
  const things: string[] = [];
  const topics: string[] = [];
  for (const { detector, count } of kinds.slice(0, MOST_KINDS)) {
    const words = KINDS[detector as keyof typeof KINDS];
    if (typeof words === 'string') topics.push(words);
    else things.push(count === 1 ? `${article(words[0])} ${words[0]}` : `${withCommas(count)} ${words[1]}`);
  }
  if (topics.length > 0) things.push(`details about ${joined(topics)}`);
  if (lists !== '') things.push(lists);
  const more = kinds.length - MOST_KINDS;
  if (more > 0) things.push(`${withCommas(more)} more ${more === 1 ? 'kind' : 'kinds'} of data`);
  return joined(things);
}

function article(noun: string): string {
  return /^(?:NHS|[aeio]|IBAN|AWS)/.test(noun) ? 'an' : 'a';
}

const FILES: Readonly<Record<FileKind, string>> = {
  spreadsheet: 'spreadsheet',
  document: 'document',
  presentation: 'presentation',
  pdf: 'PDF',
  text: 'text file',
  calendar: 'calendar file',
  mail: 'message',
  archive: 'archive',
  picture: 'picture',
  other: 'file',
};

/** "the attached spreadsheet", and where there are more: "… (attachment 2 of 3)". */
export function fileSeen({ kind, position, of }: FileSeen): string {
  const which = of > 1 ? ` (attachment ${String(position)} of ${String(of)})` : '';
  return `the attached ${FILES[kind]}${which}`;
}

/** Each fits behind "in": "2,354 rows in a hidden sheet". */
export const PLACES: Readonly<Record<HiddenPlace, string>> = {
  'hidden-sheet': 'a hidden sheet',
  'very-hidden-sheet': 'a sheet that Excel does not list',
  'hidden-rows': 'hidden rows',
  'hidden-columns': 'hidden columns',
  'filtered-rows': 'rows that a filter hides',
  'pivot-cache': 'what a pivot table keeps of its source',
  'embedded-file': 'a file inside the file',
  'hidden-slide': 'hidden slides',
  'hidden-text': 'hidden text',
  'tracked-changes': 'tracked changes',
  comments: 'comments',
  'speaker-notes': 'speaker notes',
  properties: 'document properties',
};

/** Where what is hidden is counted in rows. */
export const TABLE_PLACES: readonly HiddenPlace[] = [
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'filtered-rows',
  'pivot-cache',
];

export const MARKING_NAMES: Readonly<Record<Marking, string>> = {
  'top-secret': 'TOP SECRET',
  secret: 'SECRET',
  'official-sensitive': 'OFFICIAL-SENSITIVE',
  'uk-eyes-only': 'UK EYES ONLY',
  'tlp-red': 'TLP:RED',
  'tlp-amber-strict': 'TLP:AMBER+STRICT',
  'tlp-amber': 'TLP:AMBER',
  'nhs-confidential': 'NHS CONFIDENTIAL',
  restricted: 'RESTRICTED',
  protect: 'PROTECT',
  confidential: 'CONFIDENTIAL',
  local: 'PRIVATE',
};

export const UNCHECKED_BECAUSE: Readonly<Record<UncheckedReason, string>> = {
  late: 'reading took too long',
  failed: 'Outlook or the file answered with an error',
  malformed: 'the format is not the one that was stated',
  'too-big': 'the size is over the limit',
  encrypted: 'the content is encrypted',
  'cloud-link': 'the content is stored elsewhere',
  'not-readable-here': 'there is no way to read that here',
  'detector-failed': 'Last Look itself made a mistake',
};

export function isAttachmentsOnly({ evidence }: UnreadablePartFinding): boolean {
  return evidence.length > 0 && evidence.every(({ where }) => where === 'attachments');
}

/** Whatever else there is about them can be told once they have been read. */
export function areStillRead(finding: UnreadablePartFinding): boolean {
  return isAttachmentsOnly(finding) && finding.reasons.indexOf('late') >= 0;
}
