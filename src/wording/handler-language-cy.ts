/** Stands in for `handler-language.ts` in `events-cy.js`, the handler file of an Outlook in Welsh. */
export { cy as HANDLER_WORDS } from './locales/cy';
