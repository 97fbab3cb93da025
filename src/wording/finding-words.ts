import type { Finding, Policy } from '../engine';
import type { Catalog, FindingWords, Terms, WayToPane } from './catalog';
import type { Ink } from './ink';

/** Longer names and labels are cut, so that one of them cannot push the number or the guidance out of an alert. */
const LONGEST_NAME = 60;
const LONGEST_LABEL = 40;

/** The words of the finding's rule. */
export function wordsOf(finding: Finding, catalog: Catalog): FindingWords<Finding> {
  // The compiler cannot see that the entry under a finding's own rule takes that finding.
  return catalog.findings[finding.rule];
}

/** Names and links of the policy, ready for sentences in this ink. `named`: the bulk service without its link. */
export function termsOf(
  policy: Policy,
  ink: Ink,
  catalog: Catalog,
  bulkService: 'linked' | 'named',
  way: WayToPane,
): Terms {
  const organisation = ink.own(policy.organisation.name, LONGEST_NAME);
  return {
    organisation: organisation === '' ? catalog.yourOrganisation : organisation,
    bulkService: bulkTerm(policy, ink, catalog, bulkService),
    openPane: catalog.openPane[way],
    label: (label) => ink.own(label, LONGEST_LABEL),
  };
}

function bulkTerm(policy: Policy, ink: Ink, catalog: Catalog, bulkService: 'linked' | 'named'): string {
  const own = policy.organisation.bulkServiceUrl;
  if (bulkService === 'named') return own === '' ? catalog.bulkService : catalog.yourBulkService;
  return own === ''
    ? ink.aside(catalog.bulkService, policy.guidance['mail-merge'])
    : ink.link(catalog.yourBulkService, own);
}

/** The page a finding rests on, and its title; only the ICO's own pages are called the ICO's. */
export function guidanceOf(finding: Finding, policy: Policy, catalog: Catalog): { title: string; url: string } {
  const url = policy.guidance[finding.guidance];
  const publisher = /^https:\/\/(?:www\.|cy\.)?ico\.org\.uk(?:\/|$)/i.test(url) ? 'ico' : 'other';
  return { title: catalog.guidanceTitle(finding.guidance, publisher), url: catalog.toPage(url) };
}
