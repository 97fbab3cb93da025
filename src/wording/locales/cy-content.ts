import type { DetectorId, FileKind, FileSeen, HiddenPlace, KindSeen, UncheckedReason } from '../../engine';
import { chosen, counted, joined, soft } from './cy-numbers';

/** One and several, as `counted` takes them; what is told about a person has no number. */
const KINDS: Readonly<Record<Exclude<DetectorId, 'keyword'>, string>> = {
  'nhs-number': 'rhif(|au) GIG',
  'national-insurance-number': 'rhif(|au) Yswiriant Gwladol',
  'uk-passport': 'rhif(|au) pasbort',
  'gb-driving-licence': 'rhif(|au) trwydded yrru',
  utr: 'cyfeirnod(|au) treth',
  'vat-number': 'rhif(|au) TAW',
  postcode: 'cod(|au) post',
  'home-address': 'cyfeiriad(|au) cartref',
  'sort-code-account': 'cyfrif(|on) banc',
  iban: 'rhif(|au) IBAN',
  'payment-card': 'rhif(|au) cerdyn talu',
  'date-of-birth': 'dyddiad(|au) geni',
  'phone-number': 'rhif(|au) ffôn',
  'email-address': 'cyfeiriad(|au) e-bost',
  'vehicle-registration': 'rhif(|au) cerbyd(|au)',
  'pupil-number': 'rhif(|au) disgybl(|ion)',
  'crypto-wallet': 'waled(|i) crypto',
  'secret-aws': 'allwedd(|i) AWS',
  'secret-github': 'tocyn(|nau) GitHub',
  'secret-slack': 'tocyn(|nau) Slack',
  'secret-private-key': 'allwedd(|i) (b|p)reifat',
  'secret-jwt': 'tocyn(|nau) mynediad',
  'secret-other': 'allwedd(|i) (g|c)yfrinachol',
  'password-in-prose': 'cyfrin(air|eiriau)',
  'topic-health': 'iechyd rhywun',
  'topic-sexuality': 'rhywioldeb neu rywedd rhywun',
  'topic-ethnicity': 'tarddiad ethnig neu statws mewnfudo rhywun',
  'topic-religion': 'crefydd rhywun',
  'topic-politics': 'barn wleidyddol rhywun',
  'topic-trade-union': 'undeb llafur rhywun',
  'topic-genetic-biometric': 'data genetig neu fiometrig rhywun',
  'topic-criminal': 'troseddau rhywun',
  'topic-children': 'plentyn',
  'topic-safeguarding': 'diogelwch rhywun',
  'topic-finance': 'trafferthion ariannol rhywun',
  'protective-marking': 'marc(|iau) gwarchodol',
};

/** As many as in English. */
const MOST_KINDS = 3;

/** "2 o rifau GIG, dyddiad geni a manylion am iechyd rhywun"; `lists` stands at the end. */
export function kindsSeen(kinds: readonly KindSeen[], lists: string): string {
  const things: string[] = [];
  const topics: string[] = [];
  for (const { detector, count } of kinds.slice(0, MOST_KINDS)) {
    const words = KINDS[detector as keyof typeof KINDS];
    if (/^topic/.test(detector)) topics.push(words);
    else things.push(count === 1 ? chosen(1, words) : counted(count, words));
  }
  if (topics.length > 0) things.push(`manylion am ${soft(joined(topics))}`);
  if (lists !== '') things.push(lists);
  const more = kinds.length - MOST_KINDS;
  if (more > 0) things.push(counted(more, 'math(|au) (arall|eraill) o ddata'));
  return joined(things);
}

/** Each takes the article "y". */
const FILES: Readonly<Record<FileKind, string>> = {
  spreadsheet: 'daenlen',
  document: 'ddogfen',
  presentation: 'cyflwyniad',
  pdf: 'PDF',
  text: 'ffeil testun',
  calendar: 'ffeil calendr',
  mail: 'neges',
  archive: 'ffeil gywasgedig',
  picture: 'llun',
  other: 'ffeil',
};

/** "daenlen sydd ynghlwm", behind an article; and where there are more: "… (atodiad 2 o 3)". */
export function fileSeen({ kind, position, of }: FileSeen): string {
  const which = of > 1 ? ` (atodiad ${String(position)} o ${String(of)})` : '';
  return `${FILES[kind]} sydd ynghlwm${which}`;
}

/** Each fits behind "mewn": none is definite. */
export const PLACES: Readonly<Record<HiddenPlace, string>> = {
  'hidden-sheet': 'dalen gudd',
  'very-hidden-sheet': 'dalen gudd iawn',
  'hidden-rows': 'rhesi cudd',
  'hidden-columns': 'colofnau cudd',
  'filtered-rows': "rhesi wedi'u hidlo",
  'pivot-cache': 'storfa tabl colyn',
  'embedded-file': "ffeil y tu mewn i'r ffeil",
  'hidden-slide': 'sleidiau cudd',
  'hidden-text': 'testun cudd',
  'tracked-changes': "newidiadau wedi'u tracio",
  comments: 'sylwadau',
  'speaker-notes': 'nodiadau siaradwr',
  properties: 'priodweddau dogfen',
};

export const UNCHECKED_BECAUSE: Readonly<Record<UncheckedReason, string>> = {
  late: 'rhy araf',
  failed: "gwall yn Outlook neu'r ffeil",
  malformed: 'fformat anghywir',
  'too-big': 'rhy fawr',
  encrypted: "wedi'i amgryptio",
  'cloud-link': 'yn rhywle arall',
  'not-readable-here': 'ni ellir ei ddarllen yma',
  'detector-failed': 'camgymeriad gan Last Look',
};
