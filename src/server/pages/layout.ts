import type { Language } from '../../engine';
import type { ConsoleMessage, ConsoleWords } from '../../wording';
import { CSRF_FIELD, type Person } from '../auth';
import { html, renderWhole, type Html } from '../html';
import { renderPlaces } from './places';

/** What every page says around its content. */
export interface Frame {
  readonly language: Language;
  readonly words: ConsoleWords;
  /** undefined: nobody is signed in, as far as this page knows. */
  readonly reader: Reader | undefined;
  /** Where the page is. */
  readonly path: string;
  /** Whether this server has one. */
  readonly hasSimulator: boolean;
}

interface Reader extends Pick<Person, 'name' | 'roles'> {
  /** What it is called. */
  readonly organisation: string;
  readonly csrfToken: string;
}

/** A whole document. The first heading of `content` must be an h1 with the title. */
export function renderDocument(frame: Frame, title: string, content: Html): string {
  const { language, words, reader } = frame;
  const body = html`<a class="skip" href="#content">${words.skip}</a>
    <header class="top">
      <p class="brand">
        <span>Last Look</span
        >${reader === undefined ? undefined : html` <span class="quiet">${reader.organisation}</span>`}
      </p>
      ${reader === undefined ? undefined : renderReader(reader, words)}
    </header>
    ${reader === undefined ? undefined : renderPlaces(reader, frame)}
    <main id="content" tabindex="-1">${content}</main>`;
  return renderWhole({ language, title }, body);
}

function renderReader({ name, csrfToken }: Reader, words: ConsoleWords): Html {
  return html`<form class="reader" method="post" action="/sign-out">
    <input type="hidden" name="${CSRF_FIELD}" value="${csrfToken}" />
    <span>${words.signedInAs(name)}</span>
    <button type="submit" class="plain">${words.signOut}</button>
  </form>`;
}

/** A page that says one thing and leads on: back to the records, unless it is said where. */
export function renderMessagePage(
  frame: Frame,
  message: ConsoleMessage,
  way = { path: '/console', name: frame.words.back },
): string {
  const content = html`<div class="message">
    <h1>${message.title}</h1>
    <p>${message.text}</p>
    <p><a href="${way.path}">${way.name}</a></p>
  </div>`;
  return renderDocument(frame, message.title, content);
}
