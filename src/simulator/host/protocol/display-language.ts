/** What the simulated Outlook can be shown in, as office.js and the manifest name it. */
export type DisplayLanguage = 'en-GB' | 'cy-GB';

/**
 * The handler file that Outlook takes: the override of manifest.xml for its display language, or the default. The page is
 * for browsers, the script for an engine without one.
 */
export const HANDLER_FILES: Readonly<Record<DisplayLanguage, { readonly page: string; readonly script: string }>> = {
  'en-GB': { page: 'events.html', script: 'events.js' },
  'cy-GB': { page: 'events-cy.html', script: 'events-cy.js' },
};
