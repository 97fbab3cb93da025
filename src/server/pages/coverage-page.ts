import type { ExposureOutcome } from '../../record';
import type { ConsoleMessage } from '../../wording';
import { NOBODY, type CoveredDay } from '../coverage';
import { dayBefore } from '../days';
import { renderDay } from './filter-form';
import { html, type Html } from '../html';
import { renderDocument, type Frame } from './layout';
import { renderTable, toCount, toReadable, type TableRow } from './table';

export interface CoverageView {
  readonly frame: Frame;
  /** Both included, "2026-11-21"; the wrong way round when they were asked for so. */
  readonly days: { readonly from: string; readonly to: string };
  /** Days in order. */
  readonly covered: readonly CoveredDay[];
  /** From this day on something may still follow. */
  readonly openFrom: string;
}

/** What is said of a day's messages; every outcome is one of them. */
type Known = 'told' | 'nothingFollowed' | 'otherwise' | 'unknown';
const KNOWN: Readonly<Record<ExposureOutcome, Known>> = {
  checked: 'told',
  justified: 'told',
  'fixed-by-button': 'told',
  'fixed-by-hand': 'told',
  'sent-separately': 'told',
  'came-back-unchanged': 'otherwise',
  'false-alarm-reported': 'otherwise',
  'not-evaluated': 'otherwise',
  'abandoned-or-sent': 'nothingFollowed',
  abandoned: 'nothingFollowed',
  unknown: 'unknown',
  warned: 'unknown',
};

type Counts = Readonly<Record<Known, number>>;

/** How far the guard reached on each day, and of how many messages it is known what came of them. */
export function renderCoveragePage(view: CoverageView): string {
  const { frame, days, covered } = view;
  const { coverage, daysReversed } = frame.words;
  const content = html`<h1>${coverage.title}</h1>
    <p class="lead">${coverage.lead}</p>
    ${renderDays(view)}
    ${
      covered.length === 0
        ? renderNothing(days.from > days.to ? daysReversed : coverage.empty)
        : html`<p class="fact">${renderSum(view)}</p>
            ${renderCovered(view)} ${renderMeanings(view)}`
    }`;
  return renderDocument(frame, coverage.title, content);
}

function renderNothing({ title, text }: ConsoleMessage): Html {
  return html`<div class="message">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

function renderDays({ frame: { words }, days: { from, to } }: CoverageView): Html {
  return html`<form class="filters" method="get" action="/console/coverage" aria-labelledby="filters">
    <h2 id="filters">${words.coverage.days}</h2>
    <div class="fields">${renderDay('from', words.filters.from, from)} ${renderDay('to', words.filters.to, to)}</div>
    <p class="buttons"><button type="submit">${words.filters.show}</button></p>
  </form>`;
}

function renderSum({ frame: { words, language }, covered }: CoverageView): string {
  const counted = covered.map(countsOf).filter((counts) => counts !== undefined);
  if (counted.length === 0) return words.coverage.noneCounted;
  const sum = (name: Known): string =>
    toCount(
      counted.reduce((total, counts) => total + counts[name], 0),
      language,
    );
  return words.coverage.sum({
    days: toCount(counted.length, language),
    told: sum('told'),
    nothingFollowed: sum('nothingFollowed'),
    otherwise: sum('otherwise'),
    unknown: sum('unknown'),
  });
}

/** Undefined until the day is settled. */
function countsOf({ outcomes }: CoveredDay): Counts | undefined {
  if (outcomes === undefined) return undefined;
  const sum = (known: Known): number =>
    (Object.keys(outcomes) as ExposureOutcome[])
      .filter((outcome) => KNOWN[outcome] === known)
      .reduce((total, outcome) => total + (outcomes[outcome] ?? 0), 0);
  return {
    told: sum('told'),
    nothingFollowed: sum('nothingFollowed'),
    otherwise: sum('otherwise'),
    unknown: sum('unknown'),
  };
}

function renderCovered(view: CoverageView): Html {
  const { coverage } = view.frame.words;
  const { caption, day, mailboxes, silent, gaps, told, nothingFollowed, otherwise, unknown } = coverage;
  const headings = [day, mailboxes, silent, gaps, told, nothingFollowed, otherwise, unknown];
  const rows = everyDay(view.covered).map((each) => ({ id: `day-${each.day}`, cells: toCells(each, view) }));
  return renderTable({ caption, headings, rows: rows.reverse() });
}

/** A day on which nobody was heard of is a finding too. */
function everyDay(covered: readonly CoveredDay[]): CoveredDay[] {
  const byDay = new Map(covered.map((each) => [each.day, each]));
  const [first, last] = [covered[0]?.day ?? '', covered.at(-1)?.day ?? ''];
  const days: CoveredDay[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(byDay.get(day) ?? { day, ...NOBODY });
  return days;
}

const dayAfter = (day: string): string => dayBefore(new Date(day), -1);

function toCells(covered: CoveredDay, { frame: { words, language }, openFrom }: CoverageView): TableRow['cells'] {
  const { coverage } = words;
  const { day, mailboxes, unauthenticated, silent, summarised, unconfirmed } = covered;
  const count = (number: number): string => toCount(number, language);
  const quiet = (number: number, say: (count: string) => string): Html | undefined =>
    number === 0 ? undefined : html`<span class="quiet">${say(count(number))}</span>`;
  const counts = countsOf(covered);
  const known = (name: Known): Html => {
    if (counts !== undefined) return html`${count(counts[name])}`;
    return html`<span class="quiet">${day >= openFrom ? coverage.open : coverage.notCounted}</span>`;
  };
  return [
    html`<time datetime="${day}">${toReadable(day, language, 'day')}</time>`,
    html`${count(mailboxes)}${quiet(unauthenticated, coverage.notVerified)}`,
    html`${count(silent)}`,
    html`${count(summarised + unconfirmed)}${quiet(summarised, coverage.summarised)}${quiet(unconfirmed, coverage.unconfirmed)}`,
    known('told'),
    known('nothingFollowed'),
    known('otherwise'),
    known('unknown'),
  ];
}

function renderMeanings({ frame: { words } }: CoverageView): Html {
  const { meaning, meanings } = words.coverage;
  const names = Object.keys(meanings) as (keyof typeof meanings)[];
  return html`<section class="meanings">
    <h2>${meaning}</h2>
    <dl>
      ${names.map(
        (name) =>
          html`<dt>${words.coverage[name]}</dt>
            <dd>${meanings[name]}</dd>`,
      )}
    </dl>
  </section>`;
}
