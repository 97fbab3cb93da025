import { FIRST_NAMES, FIRST_NAMES_THAT_ARE_WORDS } from '../data/first-names';
import { remember } from '../remember';
import { createKeywordFinder, type KeywordFinder } from '../text/keyword-finder';
import type { ScanText } from './scan-text';

/**
 * How a text names somebody. titled: Mrs Hartley. full-name: a listed first name and more. first-name: a listed first name
 * alone. initials: J. Siddall, JB (dob …). role: words for one person (the tenant, my son). professional: Dr, Cllr, PC and
 * such with a name, who mostly deal with a matter and are not its subject. by-form: two words written like a name; only
 * where it is asked for.
 */
export type PersonKind = 'titled' | 'full-name' | 'first-name' | 'initials' | 'role' | 'professional' | 'by-form';

/** Somebody named at [start, end) of a scanned text. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonKind;
}

const TITLES = 'mr mrs ms miss mx messrs mr. mrs. ms.';
const PROFESSIONAL_TITLES =
  'dr prof professor rev revd reverend fr cllr councillor judge pc sgt ds dc nurse rabbi imam sir lord baroness';
const ROLES =
  'tenant patient pupil student resident client claimant applicant appellant defendant employee colleague volunteer candidate ' +
  'learner offender victim complainant beneficiary mother father mum dad mam son daughter brother sister wife husband ' +
  'grandmother grandfather nan gran grandson granddaughter child baby toddler boy girl lad aunt uncle nephew niece cousin ' +
  'stepson stepdaughter fiancee boyfriend girlfriend householder leaseholder policyholder borrower debtor detainee prisoner ' +
  'claf disgybl plentyn mab merch';
const ROLE_PHRASES = ['service user', 'foster carer', 'young person', 'team member', 'staff member', 'member of staff'];

/** Built when first needed: most mails hold nothing a name would matter for. */
const finder = remember<typeof FINDER_KEY, KeywordFinder>(() =>
  createKeywordFinder(
    [TITLES, PROFESSIONAL_TITLES, FIRST_NAMES, FIRST_NAMES_THAT_ARE_WORDS]
      .map((words) => ({
        words: words.split(' '),
        isCaseSensitive: false,
      }))
      .concat({ words: ROLES.split(' ').concat(ROLE_PHRASES), isCaseSensitive: false }),
  ),
);
const FINDER_KEY = {};
const KINDS: readonly PersonKind[] = ['titled', 'professional', 'first-name', 'first-name', 'role'];
const WORD_NAMES = 3;

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

/** Words no person's name goes on with: a place, a house, an organisation, a day. */
const NO_NAME =
  /\b(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Terrace|Rise|View|Mews|Grove|Row|Place|Walk|Cottages?|Gardens|Court|House|Hall|Square|Way|Park|Green|Hill|Bridge|Estate|Building|School|Academy|College|University|Nursery|Institute|Hospital|Infirmary|Surgery|Clinic|Centre|Center|Practice|Ward|Trust|Council|Church|Chapel|Cathedral|Mosque|Temple|Parish|Foundation|Association|Society|Union|Club|Charity|Party|Committee|Team|Group|Department|Office|Ltd|Limited|Plc|PLC|LLP|Inc|Corp|Company|Bank|Energy|Power|Gas|Capital|Partners|Services|Systems|Act|Day|Week|Month|Award|Cup|Prize|Station|Airport|County|City|Bay|Island|Beach|Valley|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** Words that follow a name with a capital without being part of it. */
const NEXT_SENTENCE =
  /^ (?:I|I'm|I'll|We|You|He|She|They|It|The|This|That|These|Please|Thanks|Thank|Can|Could|Will|Would|Is|Are|And|But|Re|Dear|Hi|Hope|As|At|If|In|On|My|Our|Your|NI|NHS|DOB|Tel|Ref)\b/;

/** A greeting or thanks names the reader. Hit "Dear ", "Hi Tom and ", "Thanks "; miss "said hi to his ". */
const GREETING =
  /(?:^|[\n.!?-] ?)(?:dear|hi|hiya|hello|hey|helo|morning|afternoon|good (?:morning|afternoon|evening)|thanks|thank you|thx|cheers|annwyl|regards|rgds|best|love)(?: there| all)?,?[ \n]+(?:[A-Z][\w'-]* (?:and|&|\/) )?$/i;

/** A role names one person only when it says which: "the tenant", "our 6 year old son", "Tom's mother". */
const WHICH =
  /(?:\b(?:the|this|that|our|my|his|her|their|your|said|named|one|year \d+|y\d+|y|ein|fy|ei)|'s)(?: (?:former|late|elderly|young|male|female|new|adult|older|younger|eldest|youngest|foster|other|current|\d+ ?-?years?-?old))? $/i;
const FAMILY = /^(?:mum|dad|mam|nan|gran|mother|father)$/i;

const REACH = 80;

/**
 * Everybody a text names, by position. Kept with the scan: many ask. Greetings and sign-offs are left out, as are places and
 * organisations named after people. A surname column of a table is not seen; its first names are.
 */
export const findPeople: (scan: ScanText) => readonly NamedPerson[] = remember(({ text }: ScanText) => {
  const people: NamedPerson[] = [];
  let until = 0;
  for (const { list, start, end } of finder(FINDER_KEY).find(text)) {
    if (start < until) continue;
    const person =
      list === 4
        ? roleAt(text, start, end)
        : list < 2
          ? titledAt(text, list, start, end)
          : namedAt(text, list, start, end);
    if (person === undefined) continue;
    until = person.end;
    people.push(person);
  }
  return people;
});

function titledAt(text: string, list: number, start: number, end: number): NamedPerson | undefined {
  if (!isCapital(text, start)) return undefined;
  const name = AFTER_TITLE.exec(text.slice(end, end + REACH));
  if (name === null || NO_NAME.test(name[0]) || isGreeted(text, start)) return undefined;
  return { start, end: end + name[0].length, kind: KINDS[list]! };
}

function namedAt(text: string, list: number, start: number, end: number): NamedPerson | undefined {
  if (
    !isCapital(text, start) ||
    /[.@_/\\]/.test(text.charAt(start - 1)) ||
    /^(?:[@_/\\]|\.[a-z])/i.test(text.slice(end, end + 2))
  )
    return undefined;
  const rest = text.slice(end, end + REACH);
  const name = NEXT_SENTENCE.test(rest) ? null : AFTER_FIRST_NAME.exec(rest);
  if (name !== null && NO_NAME.test(name[0])) return undefined;
  if (isGreeted(text, start) || /\b(?:St|Saint|Port|Lake|Mount|Fort) $/.test(text.slice(Math.max(0, start - 6), start)))
    return undefined;
  if (name !== null) return { start, end: end + name[0].length, kind: 'full-name' };
  const surname = SURNAME_BEFORE.exec(
    text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH), start),
  );
  if (surname !== null && !NO_NAME.test(surname[1]!))
    return { start: start - surname[1]!.length - 2, end, kind: 'full-name' };
  return list === WORD_NAMES || isAlone(text, start, end) ? undefined : { start, end, kind: 'first-name' };
}

function roleAt(text: string, start: number, end: number): NamedPerson | undefined {
  const which = WHICH.test(text.slice(Math.max(0, start - 40), start)) || FAMILY.test(text.slice(start, end));
  return which ? { start, end, kind: 'role' } : undefined;
}

/**
 * Names that only their form gives away. 1: initials and surname, "J. Siddall", "T Balogun"; 2: "Tunnicliffe B."; 3: "JB (dob";
 * 4: two or three words like "Farai Mutasa". Misses "A Report", "I Think", "IBM UK". Linear: every part is bounded.
 */
const BY_FORM = new RegExp(
  `(?:^|[^\\w'.-])(?:((?:[B-HJ-Z]\\.? |[${CAPITAL}]\\. ?){1,2}${WORD})|(${WORD} [B-Z](?:\\.|(?![\\w'.&/-])))|` +
    `([A-Z]{2,3},? \\(?(?:dob|d\\.o\\.b|born|aged|yr|year)\\b)|([${CAPITAL}][a-zà-öø-ɏ'-]{1,24}(?: ${PARTICLE}[${CAPITAL}][a-zà-öø-ɏ'-]{1,24}){1,2}))`,
  'g',
);

/** Words that begin a sentence, a place or a title and no name. */
const NO_FIRST_NAME =
  /^(?:The|This|That|These|Our|Your|My|His|Her|Their|All|Any|Each|New|Old|North|South|East|West|Great|Upper|Lower|Saint|St|San|Los|Las|El|Please|Dear|Hi|Hello|Thanks|Thank|Kind|Best|Many|Good|Happy|Merry|Re|Fwd|For|From|To|In|On|At|As|If|When|Is|Are|Has|And|But|Or|Not|No|Yes|Can|Could|Would|Will|Do|We|You|He|She|They|It|Section|Part|Page|Room|Rm|Appendix|Schedule|Table|Class|Ward|Year|Term|Stage|Level|Grade|Type|Phase|Version|Head|Chief|Senior|Deputy|Vice|Assistant|General|National|International|United|Royal|British|English|Welsh|Scottish|Irish|European|American|Human|Public|Social|Mental|Health|Data|Annual|Home|High|Supreme|Crown|County|Central|Local|First|Second|Team|Staff|Customer|Account|Credit|Financial|Business)\b/;

/** Names given away by their form are looked for block by block, each once, wherever somebody asks. */
const BLOCK = 2048;

const blocksOf = remember<ScanText, (readonly NamedPerson[] | undefined)[]>(() => []);

/** Known people that begin in [from, to), and there those whom only the form of their name gives away, by position. */
export function findPeopleBetween(scan: ScanText, from: number, to: number): readonly NamedPerson[] {
  const blocks = blocksOf(scan);
  const people: NamedPerson[] = [];
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
    const inBlock = (blocks[block] = blocks[block] ?? findInBlock(scan, block * BLOCK));
    for (const person of inBlock) if (person.start >= from && person.start < to) people.push(person);
  }
  return people;
}

function findInBlock(scan: ScanText, from: number): readonly NamedPerson[] {
  const { text } = scan;
  const to = from + BLOCK;
  const known = findPeople(scan);
  let next = firstFrom(known, from);
  const people: NamedPerson[] = [];
  const part = text.slice(from, to + REACH);
  BY_FORM.lastIndex = 0;
  for (let match = BY_FORM.exec(part); match !== null; match = BY_FORM.exec(part)) {
    const name = (match[1] || match[2] || match[3] || match[4])!;
    const end = from + match.index + match[0].length;
    const start = end - name.length;
    while (next < known.length && known[next]!.end <= start) people.push(known[next++]!);
    if (start >= to) break;
    if (next < known.length && known[next]!.start < end) continue;
    if (NO_FIRST_NAME.test(name) || NO_NAME.test(name) || isGreeted(text, start)) continue;
    people.push({ start, end, kind: match[4] === undefined ? 'initials' : 'by-form' });
  }
  while (next < known.length && known[next]!.start < to) people.push(known[next++]!);
  return people;
}

/** Whether what stands at [start, end) belongs to the name of a place or an organisation: Union Street, Grace Church Trust. */
export function isPlaceOrOrganisation(text: string, start: number, end: number): boolean {
  if (!isCapital(text, start)) return false;
  const name = /^(?:'s)?(?: [A-Z][A-Za-z']{1,20}){1,3}/.exec(text.slice(end, end + REACH));
  return name !== null && NO_NAME.test(name[0]);
}

function firstFrom(people: readonly NamedPerson[], from: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (people[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
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
  return text[at] !== text[at]!.toLowerCase();
}
