import type { ListChange } from '../policy';
import { remember } from '../remember';
import { personalProviders } from './domain-name';
import { decodePunycode } from './punycode';

/** A domain that people mean, and may miss by a slip. */
export interface MeantDomain {
  readonly domain: string;
  readonly folded: string;
  /** Long enough that a domain one letter away is hardly anybody else's. */
  readonly isLong: boolean;
}

/** `least`: from how many letters in front of the first dot one letter makes no other name. */
export function toMeant(domain: string, least: number): MeantDomain {
  return { domain, folded: fold(domain), isLong: domain.indexOf('.') >= least };
}

/**
 * The personal providers of the policy, by first letter. Below six letters most names have real neighbours (live and lime,
 * tesco and tosco), but for two.
 */
const providersByLetter = remember((change: ListChange): ReadonlyMap<string, readonly MeantDomain[]> => {
  const byLetter = new Map<string, MeantDomain[]>();
  personalProviders(change).forEach((isListed, domain) => {
    const meant = toMeant(domain, /^(?:gmail|yahoo)\./.test(domain) ? 5 : 6);
    const letter = meant.folded.charAt(0);
    if (isListed) byLetter.set(letter, (byLetter.get(letter) ?? []).concat(meant));
  });
  return byLetter;
});

/**
 * Registries that give a name only to whom it belongs, so that two names there are two real organisations (harlow.gov.uk,
 * harrow.gov.uk). gov.uk, "Apply for a .gov.uk domain name"; Jisc, "Eligibility for ac.uk".
 */
const VERIFIED = /\.(?:ac|edu|gov|mil|mod|nhs|police|sch)(?:\.[a-z]+)?$/;

/**
 * The first of `others` and of the personal providers that `written` seems to be meant for: it looks the same (Cyrillic а, rn for m), or is one letter
 * too many, too few, another or swapped away, and begins with the same letter. Undefined for what is a domain of its own: a
 * name that a registry has verified, another country's ending, another number (firm1, firm2).
 *
 * @param written as `toAsciiDomain` makes it
 */
export function findMeant(written: string, others: readonly MeantDomain[], providers: ListChange): string | undefined {
  if (VERIFIED.test(written)) return undefined;
  const folded = fold(written);
  const letter = folded.charAt(0);
  return others
    .concat(providersByLetter(providers).get(letter) ?? [])
    .find(
      (each) =>
        (each.folded === folded ||
          (each.isLong && each.folded.charAt(0) === letter && isOneSlip(each.folded, folded))) &&
        isAnotherName(each.domain, written),
    )?.domain;
}

function isAnotherName(a: string, b: string): boolean {
  const [ending, other] = [a, b].map((domain) => /[^.]*$/.exec(domain)![0]) as [string, string];
  return (
    a.replace(/\d+/g, '0') !== b.replace(/\d+/g, '0') && (ending === other || ending.length > 2 || other.length > 2)
  );
}

/** One letter inserted, left out, replaced, or swapped with the next one. */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) > shorter + 1) return false;
  let start = 0;
  while (start < shorter && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return x.length + y.length < 3 || (x.length === 2 && x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0));
}

/** Letters of other scripts, and the Latin ones they look like (Unicode Technical Standard 39, confusables). */
const LOOKS = 'аɑαеɡһіıιјкκӏłмоοøрρԛѕтυνѵѡԝхуγсԁđ';
const LIKE = 'aaaeghiiijkkllmoooppqstuvvwwxyycdd';

/** One spelling for what looks alike. */
function fold(domain: string): string {
  return domain
    .replace(/xn--([^.]+)/g, (label, encoded: string) => decodePunycode(encoded) ?? label)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x00-\x7f]/g, (letter) => LIKE.charAt(LOOKS.indexOf(letter)) || letter)
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[1i]/g, 'l')
    .replace(/0/g, 'o');
}
