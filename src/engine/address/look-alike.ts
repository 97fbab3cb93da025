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

/** Below six letters most names have real neighbours (live and lime, tesco and tosco), but for two. */
const LONG = /^(gmail|yahoo|[^.]{6,})\./;

export function toMeant(domain: string): MeantDomain {
  return { domain, folded: fold(domain), isLong: LONG.test(domain) };
}

/** The personal providers of the policy. */
export const meantProviders = remember((change: ListChange): readonly MeantDomain[] => {
  const meant: MeantDomain[] = [];
  personalProviders(change).forEach((isListed, domain) => {
    if (isListed) meant.push(toMeant(domain));
  });
  return meant;
});

/**
 * Registries that give a name only to whom it belongs, so that two names there are two real organisations (harlow.gov.uk,
 * harrow.gov.uk). gov.uk, "Apply for a .gov.uk domain name"; Jisc, "Eligibility for ac.uk".
 */
const VERIFIED = /\.(ac|edu|gov|mil|mod|nhs|police|sch)(\.[a-z]+)?$/;

/**
 * The first of the domains that `written` seems to be meant for: it looks the same (Cyrillic а, rn for m), or is one letter
 * too many, too few, another or swapped away, and begins with the same letter. Undefined for what is a domain of its own: a
 * name that a registry has verified, another country's ending, another number (firm1, firm2).
 *
 * @param written as `toAsciiDomain` makes it
 */
export function findMeant(written: string, meant: readonly MeantDomain[]): string | undefined {
  if (VERIFIED.test(written)) return undefined;
  const shown = written.replace(/xn--([^.]+)/g, (label, encoded: string) => decodePunycode(encoded) || label);
  const folded = fold(shown);
  return meant.find(
    (each) =>
      each.folded.charAt(0) === folded.charAt(0) &&
      (each.folded === folded || (each.isLong && isOneSlip(each.domain, shown))) &&
      isAnotherName(each.domain, written),
  )?.domain;
}

function isAnotherName(a: string, b: string): boolean {
  const [ending, other] = [a, b].map((domain) => domain.slice(domain.lastIndexOf('.'))) as [string, string];
  return (
    a.replace(/\d+/g, '0') !== b.replace(/\d+/g, '0') && (ending === other || ending.length > 3 || other.length > 3)
  );
}

/** One letter inserted, left out, replaced, or swapped with the next one. */
function isOneSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const isRestEqual = (skippedInA: number, skippedInB: number): boolean =>
    a.slice(at + skippedInA) === b.slice(at + skippedInB);
  return (
    isRestEqual(1, 1) ||
    isRestEqual(0, 1) ||
    isRestEqual(1, 0) ||
    (isRestEqual(2, 2) && a[at] === b[at + 1] && a[at + 1] === b[at])
  );
}

/** From U+0430 on, the Latin letter that a Cyrillic one is taken for (Unicode Technical Standard 39, confusables). */
const CYRILLIC = 'a????e????k?m?o?pcty?x???????????????si?j';

/** One spelling for what looks alike. Of other scripts a single letter is one slip anyway. */
function fold(domain: string): string {
  return domain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u0430-\u0458]/g, (letter) => CYRILLIC.charAt(letter.charCodeAt(0) - 0x430))
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[1i]/g, 'l')
    .replace(/0/g, 'o');
}
