import type { Language } from '../../engine';
import { SESSION_WORDS, type ConsoleWords } from '../../wording';
import { mayActAs, type Person, type Role } from '../auth';
import { html, type Html } from '../html';

interface Place {
  readonly path: string;
  readonly role: Role | 'signed-in';
  readonly name: (words: ConsoleWords, language: Language) => string;
}

/** Only where the server was started with it. */
const SIMULATOR = '/console/simulator/';

/** The pages of the console, in the order in which they stand above each. */
const PLACES: readonly Place[] = [
  { path: '/console', role: 'viewer', name: ({ title }) => title },
  { path: '/console/coverage', role: 'viewer', name: ({ coverage }) => coverage.title },
  { path: '/console/audit', role: 'auditor', name: ({ audit }) => audit.title },
  { path: SIMULATOR, role: 'administrator', name: (_, language) => SESSION_WORDS[language].simulator },
  { path: '/console/sessions', role: 'signed-in', name: (_, language) => SESSION_WORDS[language].title },
];

interface PlaceFacts {
  /** Where the page is. */
  readonly path: string;
  readonly words: ConsoleWords;
  readonly language: Language;
  readonly hasSimulator: boolean;
}

/** Those a reader may open, the one that is open marked; nothing where there is no choice. */
export function renderPlaces(
  reader: Pick<Person, 'roles'>,
  { path, words, language, hasSimulator }: PlaceFacts,
): Html | undefined {
  const open = PLACES.filter(
    (place) =>
      (place.role === 'signed-in' || mayActAs(reader, place.role)) && (hasSimulator || place.path !== SIMULATOR),
  );
  if (open.length < 2) return undefined;
  return html`<nav class="places" aria-label="${words.places}">
    <ul>
      ${open.map(
        (place) =>
          html`<li>
            ${
              place.path === path
                ? html`<a href="${place.path}" aria-current="page">${place.name(words, language)}</a>`
                : html`<a href="${place.path}">${place.name(words, language)}</a>`
            }
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** A way on for whoever may not see this page: only auditors lack what most pages ask for, and they have one of their own. */
export function wayOut(path: string, words: ConsoleWords): { readonly path: string; readonly name: string } {
  const isForViewers = PLACES.some((place) => place.path === path && place.role === 'viewer');
  return isForViewers ? { path: '/console/audit', name: words.audit.open } : { path: '/console', name: words.back };
}
