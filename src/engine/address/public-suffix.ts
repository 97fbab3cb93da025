import { COMMON_TOP_LEVEL_DOMAINS, PUBLIC_SUFFIXES, USUAL_SUFFIXES } from '../data/public-suffixes';

/** Where a registry's part of a domain begins and the organisation's ends. */
export interface KnownSuffix {
  /** The public suffix and one label more; undefined for a suffix itself, a single name, an IP address. */
  readonly registrable: string | undefined;
  /** "co.uk" of "firm.co.uk". */
  readonly suffix: string;
  /** The suffix is a registry's for sure, not made by the default rule of an unknown top-level domain. */
  readonly isListed: boolean;
}

/**
 * Splits a domain as `toAsciiDomain` makes it (lower case, punycode) by the Public Suffix List's algorithm
 * (publicsuffix.org/list). Only registries' suffixes: who rents out names below a domain of theirs is on the list of shared
 * parents if mail comes from there.
 */
export function splitDomain(domain: string): KnownSuffix {
  const labels = domain.split('.');
  const top = labels[labels.length - 1]!;
  // The last number of an IP address.
  if (top === '' || /^\d+$/.test(top) || domain.startsWith('['))
    return { registrable: undefined, suffix: '', isListed: false };
  const rules = rulesOf(top);
  const start = startOfSuffix(labels, rules);
  return {
    registrable: start === 0 ? undefined : labels.slice(start - 1).join('.'),
    suffix: labels.slice(start).join('.'),
    isListed: rules !== undefined || /^(?:..|xn--.*)$/.test(top) || COMMON_TOP_LEVEL_DOMAINS.indexOf(top) >= 0,
  };
}

/** The longest rule wins, an exception before all; without any the top-level domain is the suffix. */
function startOfSuffix(labels: readonly string[], rules: ReadonlySet<string> | undefined): number {
  const last = labels.length - 1;
  if (rules === undefined) return last;
  for (let start = 0; start < last; start++) {
    const name = labels.slice(start, last).join('.');
    const above = start + 1 < last ? `.${labels.slice(start + 1, last).join('.')}` : '';
    if (rules.has(`!${name}`)) return start + 1;
    const isBelowAny = rules.has(`${labels[start]!}.`) && rules.has(above.slice(1));
    const isCity = start > 0 && rules.has(`+${above}`);
    if (rules.has(name) || rules.has(`+.${name}`) || rules.has(`*${above}`) || isBelowAny || isCity) return start;
  }
  return last;
}

let written: ReadonlyMap<string, string> | undefined;
const read = new Map<string, ReadonlySet<string>>();

/** Taken apart when first asked for: a mail needs two or three of the thousand top-level domains. */
function rulesOf(top: string): ReadonlySet<string> | undefined {
  const known = read.get(top);
  if (known !== undefined) return known;
  written = written ?? readTable();
  const rules = written.get(top);
  if (rules === undefined) return undefined;
  const set = new Set(rules.split(','));
  read.set(top, set);
  return set;
}

function readTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  PUBLIC_SUFFIXES.split('|').forEach((half, at) => {
    for (const each of half.split(';')) {
      const [tops = '', rules = ''] = each.split(':');
      for (const top of tops.split(',')) table.set(top, at === 0 ? `${USUAL_SUFFIXES},${rules}` : rules);
    }
  });
  return table;
}
