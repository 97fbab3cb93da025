import type { ExposureOutcome } from '../../record';
import type { ConsoleMessage, ConsoleWords } from '../../wording';
import type { RecordPage } from '../storage/store';
import { renderFilterForm } from './filter-form';
import { html, type Html } from '../html';
import { renderDocument, type Frame } from './layout';
import { isNarrowed, writeListQuery, type ListQuery } from './list-query';
import { renderRecords } from './record-table';

export interface RecordsView {
  readonly frame: Frame;
  readonly query: ListQuery;
  /** More was asked for than the query says. */
  readonly leavesOut: boolean;
  readonly page: RecordPage;
  /** What came of the message whose attempts are shown. */
  readonly outcome: ExposureOutcome | undefined;
  readonly reviewer: { readonly csrfToken: string } | undefined;
}

/** The newest records that fit, or why there are none. */
export function renderRecordsPage(view: RecordsView): string {
  const { frame, query } = view;
  const { words } = frame;
  const content = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${renderFilterForm(query, words)} ${view.leavesOut ? html`<p class="note">${words.filters.leftOut}</p>` : undefined}
    ${query.sender === undefined ? undefined : html`<p class="note">${words.filters.onlySender(query.sender)} <a href="/console">${words.filters.clear}</a></p>`}
    ${query.exposure === undefined ? undefined : html`<p class="note">${words.filters.onlyExposure} <a href="/console">${words.filters.clear}</a></p>`}
    ${renderMessage(view)} ${renderList(view)} ${renderPaging(view)}`;
  return renderDocument(frame, words.title, content);
}

function renderMessage({ frame: { words }, outcome }: RecordsView): Html | undefined {
  if (outcome === undefined) return undefined;
  return html`<div class="fact">
    <h2>${words.message.heading}</h2>
    <p>${words.message.outcomes[outcome]}</p>
  </div>`;
}

function renderList({ frame: { words, language }, query, page, reviewer }: RecordsView): Html {
  if (page.records.length > 0) {
    const repeated = query.exposure === undefined ? repeatedExposures(page.records) : new Set<string>();
    return renderRecords(page.records, { language, words, query, reviewer, repeated });
  }
  const { title, text } = whyEmpty(query, page, words);
  return html`<div class="message">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

function whyEmpty(query: ListQuery, { before }: RecordPage, words: ConsoleWords): ConsoleMessage {
  const { from, to } = query;
  if (from !== undefined && to !== undefined && from > to) return words.daysReversed;
  if (before !== undefined) return words.emptyPage;
  return isNarrowed(query) ? words.emptyFiltered : words.empty;
}

function repeatedExposures(records: RecordPage['records']): ReadonlySet<string> {
  const all = records.map(({ record }) => record.exposure);
  return new Set(all.filter((each, index) => all.indexOf(each) !== index));
}

function renderPaging({ frame: { words }, query, page }: RecordsView): Html | undefined {
  const { before, ...newest } = query;
  const to = (target: ListQuery): string => {
    const written = writeListQuery(target);
    return written === '' ? '/console' : `/console?${written}`;
  };
  if (before === undefined && page.before === undefined) return undefined;
  const older = page.records.length === 0 ? words.lookFurther : words.older;
  return html`<nav class="paging" aria-label="${words.title}">
    ${before === undefined ? undefined : html`<a href="${to(newest)}">${words.newest}</a>`}
    ${page.before === undefined ? undefined : html`<a rel="next" href="${to({ ...newest, before: page.before })}">${older}</a>`}
  </nav>`;
}
