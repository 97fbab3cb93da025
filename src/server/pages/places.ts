import type { ConsoleWords } from '../../wording';
import { mayActAs, type Person, type Role } from '../auth';
import { html, type Html } from './html';

interface Place {
  readonly path: string;
  readonly role: Role;
  readonly name: (words: ConsoleWords) => string;
}

/** The pages of the console, in the order in which they stand above each. */
const PLACES: readonly Place[] = [
  { path: '/console', role: 'viewer', name: ({ title }) => title },
  { path: '/console/coverage', role: 'viewer', name: ({ coverage }) => coverage.title },
  { path: '/console/audit', role: 'auditor', name: ({ audit }) => audit.title },
];

/** Those a reader may open, the one that is open marked; nothing where there is no choice. */
export function renderPlaces({ roles }: Pick<Person, 'roles'>, path: string, words: ConsoleWords): Html | undefined {
  const open = PLACES.filter(({ role }) => mayActAs({ roles }, role));
  if (open.length < 2) return undefined;
  return html`<nav class="places" aria-label="${words.places}">
    <ul>
      ${open.map(
        (place) =>
          html`<li>
            ${
              place.path === path
                ? html`<a href="${place.path}" aria-current="page">${place.name(words)}</a>`
                : html`<a href="${place.path}">${place.name(words)}</a>`
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
