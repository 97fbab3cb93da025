import type { Language } from '../../engine';
import { roleOf } from '../../record';
import type { ConsoleWords } from '../../wording';
import { CSRF_FIELD } from '../auth';
import { REVIEW_STATES, type StoredRecord } from '../storage';
import { html, type Html } from '../html';
import { writeListQuery, type ListQuery } from './list-query';
import { renderTable, toReadable, type TableRow } from './table';

export interface TableFacts {
  readonly language: Language;
  readonly words: ConsoleWords;
  readonly query: ListQuery;
  /** Exposures with more than one record on the page. */
  readonly repeated: ReadonlySet<string>;
  /** Reviewers see senders and say what they make of a record; their forms carry the session's token. */
  readonly reviewer: { readonly csrfToken: string } | undefined;
}

export function renderRecords(records: readonly StoredRecord[], facts: TableFacts): Html {
  const { table } = facts.words;
  const headings = [table.time, table.action, table.why, table.outcome, table.team]
    .concat(facts.reviewer === undefined ? [] : [table.sender])
    .concat(table.review);
  const rows = records.map((stored) => ({ id: rowId(stored), cells: toCells(stored, facts) }));
  return renderTable({ caption: table.caption, headings, rows });
}

function toCells(stored: StoredRecord, facts: TableFacts): TableRow['cells'] {
  const { action } = stored.record;
  return [
    renderTime(stored, facts),
    html`<span class="action ${action}">${facts.words.actions[action]}</span>`,
    renderRules(stored, facts),
    renderOutcome(stored, facts),
    renderTeam(stored, facts),
    ...(facts.reviewer === undefined ? [] : [renderSender(stored, facts)]),
    renderReview(stored, facts),
  ];
}

function rowId({ sequence }: StoredRecord): string {
  return `record-${String(sequence)}`;
}

function renderTime({ record, isAuthenticated }: StoredRecord, { language, words }: TableFacts): Html {
  const client = Object.hasOwn(words.clients, record.client) ? words.clients[record.client] : undefined;
  const how = [client ?? record.client].concat(isAuthenticated ? [] : [words.table.notSignedIn]).join(' · ');
  return html`<time datetime="${record.minute}">${toReadable(record.minute, language, 'minute')}</time
    ><span class="quiet">${how}</span>`;
}

function renderRules({ record }: StoredRecord, { words }: TableFacts): Html {
  const rules = Array.from(new Set(record.findings.map(({ rule }) => rule)));
  if (rules.length === 0) return html`<span class="quiet">${words.table.nothingFound}</span>`;
  return html`<ul>
    ${rules.map((rule) => html`<li>${words.rules[rule]}</li>`)}
  </ul>`;
}

function renderOutcome({ record, note }: StoredRecord, { words, query, repeated, reviewer }: TableFacts): Html {
  const { table, outcomes, reasons, message } = words;
  const { reason, exposure } = record;
  return html`<span class="words">${outcomes[record.outcome]}</span>${
      reason === undefined ? undefined : html`<span class="quiet">${table.reasonGiven(reasons[reason])}</span>`
    }${note === undefined || reviewer === undefined ? undefined : html`<q>${note}</q>`}${
      repeated.has(exposure) || (query.exposure === undefined && roleOf(record) === 'alert')
        ? html`<a class="quiet" href="/console?${writeListQuery({ exposure })}"
            >${repeated.has(exposure) ? table.sameMessage : message.heading}</a
          >`
        : undefined
    }`;
}

function renderTeam({ group }: StoredRecord, { words: { table }, query }: TableFacts): Html {
  if (group === undefined) return html`<span class="quiet">${table.none}</span>`;
  if (group === query.group) return html`<span class="team">${group}</span>`;
  return html`<a class="team" href="/console?${writeListQuery({ group })}" aria-label="${table.allOfTeam(group)}"
    >${group}</a
  >`;
}

function renderSender({ sender }: StoredRecord, { words: { table }, query }: TableFacts): Html {
  if (sender === undefined) return html`<span class="quiet">${table.none}</span>`;
  const name = sender.includes('@') ? sender : `${sender.slice(0, SHOWN_OF_PSEUDONYM)}…`;
  if (sender === query.sender) return html`<span class="sender">${name}</span>`;
  return html`<a class="sender" href="/console?${writeListQuery({ sender })}" aria-label="${table.allOfSender(name)}"
    >${name}</a
  >`;
}

/** Enough to tell people apart on a page; the whole stands above the list of one sender. */
const SHOWN_OF_PSEUDONYM = 10;

function renderReview(stored: StoredRecord, facts: TableFacts): Html {
  const { words, language, reviewer } = facts;
  const { review } = stored;
  const done =
    review === undefined
      ? undefined
      : words.review.done(review.state, review.by, toReadable(review.at, language, 'day'));
  if (reviewer === undefined) return html`${done ?? html`<span class="quiet">${words.filters.notReviewed}</span>`}`;
  return html`${done}
    <details>
      <summary>${done === undefined ? words.review.open : words.review.change}</summary>
      ${renderReviewForm(stored, facts, reviewer.csrfToken)}
    </details>`;
}

/** Three buttons: one press says it, and the page comes back at this row. */
function renderReviewForm({ record, sequence }: StoredRecord, facts: TableFacts, csrfToken: string): Html {
  const { review } = facts.words;
  const question = `question-${String(sequence)}`;
  return html`<form method="post" action="/console/records/${encodeURIComponent(record.id)}/review">
    <input type="hidden" name="${CSRF_FIELD}" value="${csrfToken}" />
    <input type="hidden" name="list" value="${writeListQuery(facts.query)}" />
    <input type="hidden" name="row" value="${sequence}" />
    <fieldset aria-labelledby="${question}">
      <p id="${question}">${review.question}</p>
      ${REVIEW_STATES.map((state) => html`<button type="submit" name="state" value="${state}">${review.states[state]}</button>`)}
    </fieldset>
  </form>`;
}
