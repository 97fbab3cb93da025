import { PERSONAL_PROVIDERS } from '../data/personal-providers';
import { SHARED_PARENTS } from '../data/shared-parents';
import type { ListChange, Policy } from '../policy';
import { remember } from '../remember';
import { splitDomain } from './public-suffix';

/** What a domain says about who is behind an address there. */
export interface DomainStanding {
  /** The organisation's domain; undefined where none can be told: a public suffix, an IP address, a shared parent. */
  readonly registrable: string | undefined;
  /** Every address is a person of its own. */
  readonly isPersonalProvider: boolean;
  /** At or below a domain that unrelated organisations share. */
  readonly isSharedParent: boolean;
}

/** A shipped list with the policy's changes: false for what the policy takes off. */
type EffectiveList = ReadonlyMap<string, boolean>;

export const personalProviders = createListReader(PERSONAL_PROVIDERS);
const sharedParents = createListReader(SHARED_PARENTS);

/**
 * Places a domain, given as `toAsciiDomain` makes it. The own list of shared parents goes before the public suffixes,
 * which are the registries' alone. A removal in the policy takes a domain off a list
 * with everything below it; an addition on the same domain wins, because it is the careful reading.
 */
export function domainStanding(
  domain: string,
  policy: Pick<Policy, 'personalProviders' | 'sharedParents'>,
): DomainStanding {
  const parent = nearest(domain, sharedParents(policy.sharedParents));
  return {
    registrable: parent === undefined ? splitDomain(domain).registrable : tenantOf(domain, parent),
    isPersonalProvider: nearest(domain, personalProviders(policy.personalProviders)) !== undefined,
    isSharedParent: parent !== undefined,
  };
}

/**
 * Is this a name under which a registry gives out domains to anyone (uk, co.uk, nhs.uk)? An unknown single name such as
 * "localhost" is not.
 */
export function isPublicSuffix(domain: string): boolean {
  const { suffix, isListed } = splitDomain(domain);
  return suffix === domain && isListed;
}

/**
 * Who sits below a shared parent: usually one label (contoso.onmicrosoft.com). Some parents are put behind a whole
 * domain (firm.co.uk.cjsm.net), and there the organisation is that domain.
 */
function tenantOf(domain: string, parent: string): string | undefined {
  if (domain === parent) return undefined;
  const rest = domain.slice(0, -parent.length - 1);
  const { registrable, isListed } = splitDomain(rest);
  return (isListed && registrable !== undefined ? registrable : rest.slice(rest.lastIndexOf('.') + 1)) + '.' + parent;
}

/** The longest of the domain and its parents that is on the list. */
function nearest(domain: string, list: EffectiveList): string | undefined {
  for (let suffix = domain; ;) {
    const isListed = list.get(suffix);
    if (isListed !== undefined) return isListed ? suffix : undefined;
    const dot = suffix.indexOf('.');
    if (dot < 0) return undefined;
    suffix = suffix.slice(dot + 1);
  }
}

/** Lists are built on first use, not at load. */
function createListReader(domains: readonly string[]): (change: ListChange) => EffectiveList {
  return remember(({ add, remove }) => {
    const list = new Map<string, boolean>();
    domains.forEach((domain) => list.set(domain, true));
    remove.forEach((domain) => list.set(domain, false));
    add.forEach((domain) => list.set(domain, true));
    return list;
  });
}
