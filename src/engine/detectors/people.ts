import { FIRST_NAMES, FIRST_NAMES_THAT_ARE_WORDS } from '../data/first-names';
import { remember, rememberLast } from '../remember';
import { codeAt, foldCase } from '../text/characters';
import type { ScanText } from './scan-text';

/**
 * How a text names somebody. titled: Mrs Hartley. full-name: a listed first name and more. first-name: a listed first name
 * alone. initials: J. Siddall, JB (dob …). role: words for one person (the tenant, my son). professional: Dr, Cllr, PC and
 * such with a name, who mostly deal with a matter and are not its subject. by-form: two or three words written like a name.
 */
export type PersonKind = 'titled' | 'full-name' | 'first-name' | 'initials' | 'role' | 'professional' | 'by-form';

/** Somebody named at [start, end) of a scanned text. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonKind;
}

/** What a word can be; some are several. */
const TITLE = 1;
const PROFESSION = 2;
const NAME = 4;
const NAME_OR_WORD = 8;
const ROLE = 16;
/** No person's name goes on with it: a place, a house, an organisation, a day. */
const PLACE = 32;
/** It begins a sentence, a place or a title and no name. */
const OPENER = 64;

const WORDS: readonly (readonly [number, string])[] = [
  [TITLE, 'mr mrs ms miss mx messrs'],
  [
    PROFESSION,
    'dr prof professor rev revd reverend fr cllr councillor judge pc sgt ds dc nurse rabbi imam sir lord baroness',
  ],
  [NAME, FIRST_NAMES],
  [NAME_OR_WORD, FIRST_NAMES_THAT_ARE_WORDS],
  [
    ROLE,
    'tenant patient pupil student resident client claimant applicant appellant defendant employee colleague volunteer candidate ' +
      'learner offender victim complainant beneficiary mother father mum dad mam son daughter brother sister wife husband ' +
      'grandmother grandfather nan gran grandson granddaughter child baby toddler boy girl lad aunt uncle nephew niece cousin ' +
      'stepson stepdaughter fiancee boyfriend girlfriend householder leaseholder policyholder borrower debtor detainee prisoner ' +
      'user carer person member claf disgybl plentyn mab merch',
  ],
  [
    PLACE,
    'street st road rd lane avenue ave close drive crescent terrace rise view mews grove row place walk cottage cottages gardens court house hall ' +
      'square way park green hill bridge estate building school academy college university nursery institute hospital ' +
      'infirmary surgery clinic centre center practice ward trust council church chapel cathedral mosque temple parish foundation ' +
      'association society union club charity party committee team group network programme workshop department office ltd limited plc llp inc corp ' +
      'company bank energy power gas capital partners services systems act day week month award cup prize station airport county ' +
      'city bay island beach valley monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
      'july august september october november december',
  ],
  [
    OPENER,
    "i i'm i'll we you he she they it the this that these our your my his her their please thanks thank can could will would is are and " +
      'but re dear hi hello hope as at if in on ni nhs dob tel ref all any each new old north south east west great upper lower ' +
      'saint st san los las el kind best many good happy merry fwd for from to when has or not no yes do section part page room ' +
      'rm appendix schedule table class ward year term stage level grade type phase version head chief senior deputy vice ' +
      'assistant general national international united royal british english welsh scottish irish european american human public ' +
      'social mental health data annual home high supreme crown county central local first second team staff customer account ' +
      'credit financial business',
  ],
];

/** Letters of the words of a text, without apostrophes: Latin, with its accents. Without case; 0 for everything else. */
const LETTERS = new Uint16Array(0x250);
for (let code = 0x41; code < LETTERS.length; code++)
  if (/[A-Za-zÀ-ÖØ-öø-ɏ]/.test(String.fromCharCode(code))) LETTERS[code] = foldCase(code);

/** Slots of a table of hashes, in which nearly all words that are not listed find nothing. */
const SLOTS = 0x2000;

/** Built when first needed: most mails hold nothing a name would matter for. */
const listOf = remember((words: typeof WORDS) => {
  const kinds = new Map<string, number>();
  const slots = new Uint8Array(SLOTS);
  for (const [kind, listed] of words)
    for (const word of listed.split(' ')) {
      kinds.set(word, (kinds.get(word) ?? 0) | kind);
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = addLetter(hash, word.charCodeAt(at));
      slots[hash & (SLOTS - 1)]! |= kind;
    }
  return { kinds, slots };
});

function addLetter(hash: number, letter: number): number {
  return (hash * 31 + letter) | 0;
}

function kindOf(word: string): number {
  return listOf(WORDS).kinds.get(word.toLowerCase()) ?? 0;
}

/** One word of a name. Capital, then letters, apostrophes, hyphens: O'Neill, Lloyd-Jones, SMITH. At most 25 letters. */
const CAPITAL = 'A-ZÀ-ÖØ-ÞĆČĐĘŁŃŚŞŠŹŻŽȘȚİ';
const WORD = `[${CAPITAL}][A-Za-zÀ-ÖØ-öø-ɏ'-]{1,24}`;
const PARTICLE = '(?:(?:van|von|der|den|de|la|le|di|da|dos|al|el|bin|ibn|bint|ap|ab|ferch)[ -]){0,2}';
const SURNAMES = `${PARTICLE}${WORD}(?: ${PARTICLE}${WORD}){0,2}`;

/** Hit "  Mrs Hartley", ". and Mrs J. O'Neill"; miss " the new", " a". Linear: every part is bounded. */
const AFTER_TITLE = new RegExp(
  `^\\.?[ \\t](?:(?:and|&) (?:Mrs|Ms|Mr|Dr)\\.? )?(?:[${CAPITAL}]\\.? ?){0,3}(?:${SURNAMES}|[${CAPITAL}]\\b)`,
);

/** Hit "-Ann Reid", " B mum", " J. van Dyk"; miss " is here". Linear: every part is bounded. */
const AFTER_FIRST_NAME = new RegExp(
  `^(?:-${WORD})?(?: (?:[${CAPITAL}]\\.? ){0,2}${SURNAMES}| [${CAPITAL}](?![A-Za-z0-9'&])\\.?)`,
);

/** Hit "Ormerod, " at the start of a line, a cell or after ". "; miss "yesterday, ". */
const SURNAME_BEFORE = new RegExp(`(?:^|[\\t|;:.] ?)(${WORD}), ?$`);

/** A greeting or thanks names the reader. Hit "Dear ", "Hi Tom and ", "Thanks "; miss "said hi to his ". */
const GREETING =
  /(?:^|[\n.!?-] ?)(?:dear|hi|hiya|hello|hey|helo|morning|afternoon|good (?:morning|afternoon|evening)|thanks|thank you|thx|cheers|annwyl|regards|rgds|best|love)(?: there| all)?,?[ \n]+(?:[A-Z][\w'-]* (?:and|&|\/) )?$/i;

/** A role names one person only when it says which: "the tenant", "our 6 year old son", "Tom's mother". */
const WHICH =
  /(?:\b(?:the|this|that|our|my|his|her|their|your|said|named|one|year \d+|y\d+|y|ein|fy|ei)|'s)(?: (?:former|late|elderly|young|male|female|new|adult|older|younger|eldest|youngest|foster|other|current|\d+ ?-?years?-?old))? $/i;
const FAMILY = /^(?:mum|dad|mam|nan|gran|mother|father)$/i;

/** As far as a name is read. */
const REACH = 80;

/** People are looked for part by part, each once, wherever somebody asks. */
const PART = 512;

const partsOf = rememberLast<ScanText, (readonly NamedPerson[] | undefined)[]>(() => []);

/**
 * Everybody named in [from, to), by position. Kept with the scan: many ask. Greetings and sign-offs are left out, as are
 * places and organisations named after people. A surname column of a table is not seen; its first names are.
 */
export function findPeopleBetween(scan: ScanText, from: number, to: number): readonly NamedPerson[] {
  const parts = partsOf(scan);
  const people: NamedPerson[] = [];
  for (let part = Math.floor(Math.max(0, from) / PART); part * PART < Math.min(to, scan.text.length); part++) {
    const inPart = (parts[part] = parts[part] ?? findInPart(scan.text, part * PART));
    for (const person of inPart) if (person.start >= from && person.start < to) people.push(person);
  }
  return people;
}

function findInPart(text: string, from: number): readonly NamedPerson[] {
  const people: NamedPerson[] = [];
  // A name may begin before the part and reach into it.
  const first = Math.max(0, from - REACH);
  const { slots } = listOf(WORDS);
  for (let start = first, end; start < from + PART && start < text.length; start = end) {
    let hash = 0;
    // By hand: a search that answers with each word costs more than all the rest.
    for (end = start; ; end++) {
      const code = codeAt(text, end);
      const letter = code < LETTERS.length ? LETTERS[code]! : 0;
      if (letter === 0) break;
      hash = addLetter(hash, letter);
    }
    const person = end > start ? personAt(text, start, end, slots[hash & (SLOTS - 1)]!) : undefined;
    if (person === undefined) {
      end++;
      continue;
    }
    end = person.end;
    if (person.start >= from) people.push(person);
  }
  return people;
}

/** `kinds`: what the word at [start, end) may be at most; it is cut out and looked up only where that matters. */
function personAt(text: string, start: number, end: number, kinds: number): NamedPerson | undefined {
  if (!isCapital(text, start)) {
    const isRole = (kinds & ROLE) !== 0 && ((listOf(WORDS).kinds.get(text.slice(start, end)) ?? 0) & ROLE) !== 0;
    return isRole ? roleAt(text, start, end) : undefined;
  }
  const kind = kinds === 0 ? 0 : kindOf(text.slice(start, end));
  if ((kind & ROLE) !== 0) return roleAt(text, start, end);
  const person =
    (kind & (TITLE | PROFESSION)) !== 0
      ? titledAt(text, start, end, (kind & TITLE) !== 0 ? 'titled' : 'professional')
      : (kind & (NAME | NAME_OR_WORD)) !== 0
        ? namedAt(text, start, end, kind)
        : (kind & OPENER) === 0
          ? formedAt(text, start, end)
          : undefined;
  return person !== undefined && isGreeted(text, person.start) ? undefined : person;
}

function titledAt(text: string, start: number, end: number, kind: PersonKind): NamedPerson | undefined {
  const name = AFTER_TITLE.exec(text.slice(end, end + REACH));
  return name === null || isPlace(name[0]) ? undefined : { start, end: end + name[0].length, kind };
}

function namedAt(text: string, start: number, end: number, kind: number): NamedPerson | undefined {
  if (/[.@_/\\]/.test(text.charAt(start - 1)) || /^(?:[@_/\\]|\.[a-z])/i.test(text.slice(end, end + 2)))
    return undefined;
  const rest = text.slice(end, end + REACH);
  const goesOn = (kindOf((/^ ([A-Za-z']+)/.exec(rest) ?? ['', ''])[1]) & OPENER) === 0;
  const name = goesOn ? AFTER_FIRST_NAME.exec(rest) : null;
  if (name !== null && isPlace(name[0])) return undefined;
  // Cut before it is searched: a line may have no end.
  const reached = text.slice(Math.max(0, start - REACH), start);
  const before = reached.slice(reached.lastIndexOf('\n') + 1);
  if (/\b(?:St|Saint|Port|Lake|Mount|Fort) $/.test(before.slice(-7))) return undefined;
  if (name !== null) return { start, end: end + name[0].length, kind: 'full-name' };
  const surname = SURNAME_BEFORE.exec(before);
  if (surname !== null && !isPlace(surname[1]!))
    return { start: start - surname[1]!.length - 2, end, kind: 'full-name' };
  return (kind & NAME) === 0 || isAlone(text, start, end) ? undefined : { start, end, kind: 'first-name' };
}

function roleAt(text: string, start: number, end: number): NamedPerson | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  return WHICH.test(before) || FAMILY.test(text.slice(start, end)) ? { start, end, kind: 'role' } : undefined;
}

/**
 * Names that only their form gives away. 1: initials and surname, "J. Siddall", "T Balogun"; "Tunnicliffe B."; "JB (dob"; 2: two or
 * three words like "Farai Mutasa". Misses "A Report", "IBM UK". Linear: every part is bounded.
 */
const BY_FORM = new RegExp(
  `^(?:((?:[B-HJ-Z]\\.? |[${CAPITAL}]\\. ?){1,2}${WORD}|${WORD} [B-Z](?:\\.|(?![\\w'.&/-]))|` +
    `[A-Z]{2,3},? \\(?(?:dob|d\\.o\\.b|born|aged|yr|year)\\b)|([${CAPITAL}][a-zà-öø-ɏ'-]{1,24}(?: ${PARTICLE}[${CAPITAL}][a-zà-öø-ɏ'-]{1,24}){1,2}))`,
);

/** Programmes and groups: hit "Living Well", "Hearing Voices"; miss "Ming Li". */
const DOING = /^[A-Z][a-z]{2,}ing /;

/** Whether what stands behind the first word of such a name lets it go on: a sign, or a space and no small letter but a particle's. */
function goesOn(text: string, end: number): boolean {
  const code = codeAt(text, end);
  if (code !== 0x20) return code === 0x2e || code === 0x2c || code === 0x27 || code === 0x2d;
  const next = codeAt(text, end + 1);
  return next < 0x61 || next > 0x7a || 'abdefilvy'.indexOf(text.charAt(end + 1)) >= 0;
}

function formedAt(text: string, start: number, end: number): NamedPerson | undefined {
  if (/[\w'.-]/.test(text.charAt(start - 1)) || !goesOn(text, end)) return undefined;
  const name = BY_FORM.exec(text.slice(start, start + REACH));
  // "Invoice Mrs Hartley", "Section B Report".
  if (name === null || DOING.test(name[0]) || hasKind(name[0], PLACE | TITLE | PROFESSION | NAME)) return undefined;
  if (
    name[1] !== undefined &&
    hasKind((/[A-Z][a-z]+ $/.exec(text.slice(Math.max(0, start - 12), start)) ?? [''])[0], OPENER)
  )
    return undefined;
  return { start, end: start + name[0].length, kind: name[1] === undefined ? 'by-form' : 'initials' };
}

/** Whether what stands at [start, end) belongs to the name of a place or an organisation: Union Street, Grace Church Trust. */
export function isPlaceOrOrganisation(text: string, start: number, end: number): boolean {
  if (!isCapital(text, start)) return false;
  const name = /^(?:'s)?(?: [A-Z][A-Za-z']{1,20}){1,3}/.exec(text.slice(end, end + REACH));
  return name !== null && isPlace(name[0]);
}

/** Whether a word of a name is one of places and organisations. */
function isPlace(name: string): boolean {
  return hasKind(name, PLACE);
}

function hasKind(words: string, kinds: number): boolean {
  return words.split(/[^A-Za-z]+/).some((word) => (kindOf(word) & kinds) !== 0);
}

function isGreeted(text: string, start: number): boolean {
  return GREETING.test(text.slice(Math.max(0, start - 36), start));
}

/** A first name with a line to itself signs the mail. */
function isAlone(text: string, start: number, end: number): boolean {
  const isAtStart = start === 0 || text[start - 1] === '\n';
  return isAtStart && (end === text.length || text[end] === '\n');
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return foldCase(code) !== code;
}
