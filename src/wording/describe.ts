import type { Finding, Part, Policy, RuleId, Unchecked } from '../engine';
import { REASON_CODES, type ReasonCode } from '../record';
import type { Terms } from './catalog';
import { guidanceOf, termsOf, wordsOf } from './finding-words';
import { plainInk } from './ink';
import { CATALOG, DETAILS } from './spoken';

/** A finding in full, as plain text for the pane and the command line. */
interface FindingDescription {
  readonly title: string;
  /** What would happen, and why that matters. */
  readonly explanation: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where to read more and what to use instead, the guidance first. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** Says all there is to say about one finding. Plain text: whoever puts it on a page escapes it for that page. */
export function describeFinding(finding: Finding, policy: Policy): FindingDescription {
  const terms = termsOf(policy, plainInk, CATALOG, 'named', 'here');
  const words = wordsOf(finding, CATALOG);
  const why = words.why(finding, terms);
  return {
    title: titleOf(finding, terms),
    explanation: words.lead(finding, terms) + (why === '' ? '' : ` ${why}`),
    advice: words.advice(finding, terms),
    links: [
      guidanceOf(finding, policy, CATALOG),
      ...(finding.fixes.indexOf('use-bulk-service') >= 0 ? [bulkServiceLink(policy)] : []),
    ],
  };
}

/** "The text could not be checked: it took too long to read." */
export function describeUnchecked(unchecked: Unchecked): string {
  return DETAILS.unchecked(unchecked.part, unchecked.reason);
}

/** Where a finding was seen, and what of it may be shown: masked, empty where the evidence is a number only. */
export function describeEvidence(
  finding: Finding,
  fields: Readonly<Partial<Record<Part, string>>>,
): readonly { readonly where: string; readonly masked: string }[] {
  return finding.evidence.map(({ where, count, masked }) => ({
    where: DETAILS.evidence(where, count, fields),
    masked,
  }));
}

/** Reasons to show recipients to each other, and the one to let people have what a message says or carries. */
const ABOUT_ADDRESSES: readonly ReasonCode[] = [
  'recipients-know-each-other',
  'recipients-agreed',
  'addresses-are-public',
];
const ABOUT_CONTENT: readonly ReasonCode[] = ['meant-for-them'];

const ADDRESS_RULES: readonly RuleId[] = [
  'visible-recipients',
  'repeat-of-exposure',
  'bcc-with-sensitive-content',
  'group-of-unknown-size',
];

/**
 * The reasons a sender can choose from for these findings, in the order in which they are offered: those of the policy, or
 * all. Where the policy leaves none that fits, "another reason" stays.
 */
export function reasonsFor(
  findings: readonly Finding[],
  ofPolicy: readonly ReasonCode[] = [],
): readonly { readonly code: ReasonCode; readonly label: string }[] {
  const told = findings.filter(({ action }) => action !== 'observe');
  const isAddress = ({ rule }: Finding): boolean => ADDRESS_RULES.indexOf(rule) >= 0;
  const isOffered = (code: ReasonCode): boolean =>
    (told.some(isAddress) || ABOUT_ADDRESSES.indexOf(code) < 0) &&
    (told.some((each) => !isAddress(each)) || ABOUT_CONTENT.indexOf(code) < 0);
  const offered = REASON_CODES.filter(
    (code) => isOffered(code) && (ofPolicy.length === 0 || ofPolicy.indexOf(code) >= 0),
  );
  const shown: readonly ReasonCode[] = offered.length === 0 ? ['other'] : offered;
  return shown.map((code) => ({ code, label: DETAILS.reasons[code] }));
}

function titleOf(finding: Finding, terms: Terms): string {
  // The compiler cannot see that the entry under a finding's own rule takes that finding.
  const title = DETAILS.titles[finding.rule] as (finding: Finding, terms: Terms) => string;
  return title(finding, terms);
}

/** Where the bulk service, or how to do without one, is explained. */
export function bulkServiceLink(policy: Policy): { title: string; url: string } {
  const own = policy.organisation.bulkServiceUrl;
  return own === ''
    ? { title: DETAILS.mailMergeTitle, url: policy.guidance['mail-merge'] }
    : { title: DETAILS.bulkServiceTitle, url: own };
}
