import type { Action, Finding, Policy, Verdict } from '../engine';
import type { Catalog, FindingWords } from './catalog';
import { guidanceOf, termsOf, wordsOf } from './finding-words';
import { markdownInk, plainInk, type Ink } from './ink';
import { HANDLER_WORDS } from './handler-language';

/** What `errorMessage` and `errorMessageMarkdown` take: Microsoft, "Smart Alerts"; beyond it nothing is documented. */
const LONGEST_ALERT = 500;

/** What the client's dialog offers. */
export interface AlertOptions {
  /** The dialog has a Send Anyway button. */
  readonly sendAnyway: boolean;
  /** How the pane is opened: by a button of the dialog, or only from the ribbon. */
  readonly review: 'button' | 'ribbon';
}

/** One alert in the two forms a client can show; each at most 500 UTF-16 units. */
interface Alert {
  readonly plain: string;
  readonly markdown: string;
  /** The label of the button that opens the pane, as the text names it. */
  readonly paneButton: string;
}

/**
 * The text of an alert: the most serious finding with its number, why, and what to do; up to two more findings by name
 * and the rest as a number; what the buttons do; where to read more. Findings that are only observed are not told. What
 * does not fit is dropped, the least important first; the number and the guidance always stay.
 */
export function renderAlert(
  verdict: Verdict,
  policy: Policy,
  options: AlertOptions,
  catalog: Catalog = HANDLER_WORDS,
): Alert {
  return {
    plain: renderWith(plainInk, verdict, policy, options, catalog),
    markdown: renderWith(markdownInk, verdict, policy, options, catalog),
    paneButton: catalog.paneButton,
  };
}

/** How much of an alert is told. */
interface Detail {
  /** How many further findings are named. */
  readonly named: number;
  readonly why: boolean;
  readonly advice: boolean;
  readonly others: boolean;
  readonly bulkLink: boolean;
  readonly closing: boolean;
  readonly address: boolean;
}

const FULL: Detail = { named: 2, why: true, advice: true, others: true, bulkLink: true, closing: true, address: true };

/** From everything to the bare minimum. How to get the message out again is the last thing to go. */
const DETAILS: readonly Detail[] = [
  FULL,
  { ...FULL, bulkLink: false },
  { ...FULL, bulkLink: false, named: 1 },
  { ...FULL, bulkLink: false, named: 0 },
  { ...FULL, bulkLink: false, others: false },
  { ...FULL, bulkLink: false, others: false, why: false },
  { ...FULL, bulkLink: false, why: false, others: false, advice: false },
  { ...FULL, bulkLink: false, why: false, others: false, advice: false, closing: false },
  { ...FULL, bulkLink: false, why: false, others: false, advice: false, closing: false, address: false },
];

function renderWith(ink: Ink, verdict: Verdict, policy: Policy, options: AlertOptions, catalog: Catalog): string {
  const told = verdict.findings.filter((finding) => finding.action !== 'observe');
  const first = told[0] ?? verdict.findings[0];
  if (first === undefined) return catalog.nothingFound;
  const rest = told.slice(1);
  let text = '';
  for (const detail of DETAILS) {
    text = compose(first, rest, detail, {
      ink,
      policy,
      catalog,
      review: options.review,
      closing: closingFor(verdict.action, options, catalog),
    });
    if (text.length <= LONGEST_ALERT) break;
  }
  return text;
}

interface Setting {
  readonly ink: Ink;
  readonly policy: Policy;
  readonly catalog: Catalog;
  readonly closing: string;
  readonly review: AlertOptions['review'];
}

function compose(first: Finding, rest: readonly Finding[], detail: Detail, setting: Setting): string {
  const { ink, policy, catalog, closing, review } = setting;
  const terms = termsOf(policy, ink, catalog, detail.bulkLink ? 'linked' : 'named', review);
  const words: FindingWords<Finding> = wordsOf(first, catalog);
  const guidance = guidanceOf(first, policy, catalog);
  const others = rest.slice(0, detail.named).map((finding) => wordsOf(finding, catalog).brief(finding, terms));
  if (rest.length > others.length)
    others.push(catalog.andMore(rest.length - others.length, others.length > 0 ? 'some' : 'none'));
  const reasoning = [detail.why ? words.why(first, terms) : '', detail.advice ? words.advice(first, terms) : ''];
  return [
    ink.strong(words.lead(first, terms)),
    reasoning.filter((sentence) => sentence !== '').join(' '),
    detail.others && others.length > 0 ? ink.list(catalog.also, others) : '',
    detail.closing ? closing : '',
    detail.address ? ink.source(guidance.title, guidance.url) : guidance.title,
  ]
    .filter((paragraph) => paragraph !== '')
    .join(ink.gap);
}

function closingFor(action: Action, options: AlertOptions, { closings }: Catalog): string {
  switch (action) {
    case 'allow':
      return '';
    case 'warn':
      return closings[options.sendAnyway ? 'sendAnyway' : 'reason'][options.review];
    case 'justify':
      return closings.reason[options.review];
    case 'block':
      return closings.block[options.review];
  }
}
