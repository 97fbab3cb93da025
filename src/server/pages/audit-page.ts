import { ACTS, type Act, type ChainState } from '../audit';
import type { AuditEntry, AuditPage } from '../storage';
import { hidden, renderChoice } from './filter-form';
import { html, type Html } from '../html';
import { renderDocument, type Frame } from './layout';
import { renderTable, toCount, toReadable, type TableRow } from './table';

/** What the address of the page asks for. */
export interface AuditQuery {
  readonly act?: Act;
  readonly actor?: string;
  readonly before?: number;
}

export interface AuditView {
  readonly frame: Frame;
  readonly query: AuditQuery;
  readonly page: AuditPage;
  /** Undefined where it was not looked at. */
  readonly chain: ChainState | undefined;
  /** So many of the newest entries at most. */
  readonly mostChecked: number;
}

/** Without "?": the same query is always written the same. */
export function writeAuditQuery(query: AuditQuery): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
}

/** The newest entries that fit, and whether the log holds together. */
export function renderAuditPage(view: AuditView): string {
  const { frame, query } = view;
  const { audit, filters } = frame.words;
  const content = html`<h1>${audit.title}</h1>
    <p class="lead">${audit.lead}</p>
    ${view.chain === undefined ? undefined : renderChain(view.chain, view)} ${renderFilter(view)}
    ${query.actor === undefined ? undefined : html`<p class="note">${audit.onlyActor(query.actor)} <a href="/console/audit">${filters.clear}</a></p>`}
    ${renderEntries(view)} ${renderPaging(view)}`;
  return renderDocument(frame, audit.title, content);
}

function renderChain(chain: ChainState, { frame: { words, language }, mostChecked }: AuditView): Html {
  const { audit } = words;
  const count = (number: number): string => toCount(number, language);
  switch (chain.kind) {
    case 'whole': {
      const said = chain.entries > mostChecked ? audit.wholeEnd(count(mostChecked)) : audit.whole(count(chain.entries));
      return html`<div class="fact">
        <h2>${audit.chain}</h2>
        <p>${said}</p>
        <p>${audit.head}: <code>${chain.head}</code></p>
        <p class="quiet">${audit.headHint}</p>
      </div>`;
    }
    case 'changed':
      return renderBroken(audit.chain, audit.broken(count(chain.number)));
    case 'missing':
      return renderBroken(audit.chain, audit.missing(count(chain.from), count(chain.to)));
    case 'reordered':
      return renderBroken(audit.chain, audit.missing(count(chain.found), count(chain.expected)));
    case 'cut-off':
      return renderBroken(audit.chain, audit.broken(count(chain.entries)));
  }
}

function renderBroken(heading: string, said: string): Html {
  return html`<div class="fact broken" role="alert">
    <h2>${heading}</h2>
    <p>${said}</p>
  </div>`;
}

function renderFilter({ frame: { words }, query }: AuditView): Html {
  const { audit, filters } = words;
  const choices = ACTS.map((act) => ({ value: act, name: audit.acts[act] }));
  return html`<form class="filters" method="get" action="/console/audit" aria-labelledby="filters">
    <h2 id="filters">${filters.heading}</h2>
    <div class="fields">${renderChoice('act', audit.act, query.act, choices, filters.any)}</div>
    ${hidden('actor', query.actor)}
    <p class="buttons">
      <button type="submit">${filters.show}</button
      >${query.act === undefined && query.actor === undefined ? undefined : html` <a href="/console/audit">${filters.clear}</a>`}
    </p>
  </form>`;
}

function renderEntries(view: AuditView): Html {
  const { page } = view;
  const { audit } = view.frame.words;
  if (page.entries.length > 0) {
    return renderTable({
      caption: audit.caption,
      headings: [audit.number, audit.time, audit.actor, audit.act, audit.about],
      rows: page.entries.map((entry) => ({ id: `entry-${String(entry.number)}`, cells: toCells(entry, view) })),
    });
  }
  const { title, text } = page.before === undefined ? audit.empty : audit.emptyPage;
  return html`<div class="message">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

function toCells(entry: AuditEntry, { frame: { words, language }, query }: AuditView): TableRow['cells'] {
  const { audit } = words;
  const { number, at, actor, act, about } = entry;
  // The database may hold acts of another version.
  const name = ACTS.includes(act as Act) ? audit.acts[act as Act] : act;
  return [
    html`${toCount(number, language)}`,
    html`<time datetime="${at}">${toReadable(at, language, 'second')}</time>`,
    actor === query.actor
      ? html`${actor}`
      : html`<a href="/console/audit?${writeAuditQuery({ actor })}" aria-label="${audit.allOfActor(actor)}"
          >${actor}</a
        >`,
    html`${name}`,
    about === '' ? html`<span class="quiet">–</span>` : html`<code>${about}</code>`,
  ];
}

function renderPaging({ frame: { words }, query, page }: AuditView): Html | undefined {
  const { before, ...newest } = query;
  const to = (target: AuditQuery): string => {
    const written = writeAuditQuery(target);
    return written === '' ? '/console/audit' : `/console/audit?${written}`;
  };
  if (before === undefined && page.before === undefined) return undefined;
  const { audit } = words;
  return html`<nav class="paging" aria-label="${audit.title}">
    ${before === undefined ? undefined : html`<a href="${to(newest)}">${audit.newest}</a>`}
    ${page.before === undefined ? undefined : html`<a rel="next" href="${to({ ...newest, before: page.before })}">${audit.older}</a>`}
  </nav>`;
}
