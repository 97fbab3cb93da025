import type { Language } from '../engine';
import type { Catalog, DetailWords, PaneWords, ReportWords } from './catalog';
import { cy } from './locales/cy';
import { cyDetails } from './locales/cy-details';
import { cyPane } from './locales/cy-pane';
import { cyReport } from './locales/cy-report';
import { en } from './locales/en';
import { enDetails } from './locales/en-details';
import { enPane } from './locales/en-pane';
import { enReport } from './locales/en-report';

/** Everything that is said in one language. */
interface Words {
  readonly catalog: Catalog;
  readonly details: DetailWords;
  readonly pane: PaneWords;
  readonly report: ReportWords;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { catalog: en, details: enDetails, pane: enPane, report: enReport },
  cy: { catalog: cy, details: cyDetails, pane: cyPane, report: cyReport },
};

/** What the pane and the report say; whoever takes a sentence when it is shown has it in the language spoken then. */
export let PANE: PaneWords = enPane;
export let REPORT: ReportWords = enReport;
export let CATALOG: Catalog = en;
export let DETAILS: DetailWords = enDetails;

/** From now on sentences are in this language, except those of alerts and notices: a handler file has one of its own. */
export function speak(language: Language): void {
  ({ catalog: CATALOG, details: DETAILS, pane: PANE, report: REPORT } = WORDS[language]);
}

/**
 * The language to speak: the one the policy forces, else Welsh where Outlook is shown in it ("cy", "cy-GB"; BCP 47), else English.
 * `displayLanguage` is undefined where Outlook does not say.
 */
export function chooseLanguage(forced: Language | undefined, displayLanguage: string | undefined): Language {
  return forced ?? (/^cy(?:-|$)/i.test(displayLanguage ?? '') ? 'cy' : 'en');
}
