import type { Language } from '../engine';
import { ENGLISH } from './english';
import type { Words } from './words';

/** What the pane and the report say; whoever takes a sentence when it is shown has it in the language spoken then. */
export let { catalog: CATALOG, details: DETAILS, pane: PANE, report: REPORT } = ENGLISH;

/** From now on sentences are in this language, except those of alerts and notices: a handler file has one of its own. */
export function speak(words: Words): void {
  ({ catalog: CATALOG, details: DETAILS, pane: PANE, report: REPORT } = words);
}

/**
 * The language to speak: the one the policy forces, else Welsh where Outlook is shown in it ("cy", "cy-GB"; BCP 47), else English.
 * `displayLanguage` is undefined where Outlook does not say.
 */
export function chooseLanguage(forced: Language | undefined, displayLanguage: string | undefined): Language {
  return forced ?? (/^cy(?:-|$)/i.test(displayLanguage ?? '') ? 'cy' : 'en');
}
