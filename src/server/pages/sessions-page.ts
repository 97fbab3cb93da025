import { SESSION_WORDS } from '../../wording';
import { CSRF_FIELD, type OpenSession } from '../auth';
import { html, type Html } from '../html';
import { renderDocument, type Frame } from './layout';
import { renderTable, toReadable, type TableRow } from './table';

export interface SessionsView {
  readonly frame: Frame;
  /** The reader's own, with the one this page was asked for in. */
  readonly own: readonly OpenSession[];
  readonly current: string | undefined;
  /** Everybody else's; undefined for whoever may not see them. */
  readonly others: readonly OpenSession[] | undefined;
}

/** Where the reader is signed in and, for administrators, who else is, each with a button that ends it. */
export function renderSessionsPage({ frame, own, current, others }: SessionsView): string {
  const words = SESSION_WORDS[frame.language];
  const headings = [words.started, words.seen, words.choice];
  const content = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <h2>${words.own.heading}</h2>
    ${renderTable({
      caption: words.own.caption,
      headings,
      rows: own.map((each) =>
        toRow(each, frame, each.id === current ? html`${words.thisOne}` : renderEnd(each, frame)),
      ),
    })}
    ${own.length > 1 ? renderEndOthers(frame) : html`<p class="note">${words.noOthers}</p>`}
    ${others === undefined ? undefined : renderOthers(others, frame)}`;
  return renderDocument(frame, words.title, content);
}

function renderOthers(others: readonly OpenSession[], frame: Frame): Html {
  const words = SESSION_WORDS[frame.language];
  if (others.length === 0) {
    return html`<h2>${words.others.heading}</h2>
      <p class="note">${words.nobodyElse}</p>`;
  }
  const rows = others.map((each): TableRow => {
    const { name, roles } = each.person;
    const [started, ...rest] = toRow(each, frame, renderEnd(each, frame)).cells;
    const held = roles.map((role) => words.roleNames[role]).join(', ');
    return { id: rowId(each), cells: [html`${name}`, html`${held}`, started, ...rest] };
  });
  return html`<h2>${words.others.heading}</h2>
    ${renderTable({
      caption: words.others.caption,
      headings: [words.person, words.roles, words.started, words.seen, words.choice],
      rows,
    })}`;
}

function toRow(session: OpenSession, { language }: Frame, last: Html): TableRow {
  const time = (at: Date): Html =>
    html`<time datetime="${at.toISOString()}">${toReadable(at.toISOString(), language, 'minute')}</time>`;
  return { id: rowId(session), cells: [time(session.startedAt), time(session.seenAt), last] };
}

function renderEnd(session: OpenSession, frame: Frame): Html {
  const words = SESSION_WORDS[frame.language];
  const label = words.endOf(session.person.name, toReadable(session.startedAt.toISOString(), frame.language, 'minute'));
  return html`<form method="post" action="/console/sessions/${session.id}/end">
    ${renderToken(frame)}<button type="submit" class="second" aria-label="${label}">${words.end}</button>
  </form>`;
}

function renderEndOthers(frame: Frame): Html {
  return html`<div class="note">
    <form method="post" action="/console/sessions/end-others">
      ${renderToken(frame)}<button type="submit" class="second">${SESSION_WORDS[frame.language].endOthers}</button>
    </form>
  </div>`;
}

function renderToken({ reader }: Frame): Html {
  return html`<input type="hidden" name="${CSRF_FIELD}" value="${reader?.csrfToken ?? ''}" />`;
}

function rowId({ id }: OpenSession): string {
  return `session-${id.slice(0, 16)}`;
}
