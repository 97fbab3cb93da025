/** The one language a handler file has room for. The build of `events-cy.js` puts `handler-language-cy.ts` in its place. */
export { en as HANDLER_WORDS } from './locales/en';
