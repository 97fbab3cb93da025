import type { Finding, Policy } from '../engine';
import type { Catalog } from './catalog';
import { termsOf, wordsOf } from './finding-words';
import { plainInk } from './ink';
import { HANDLER_WORDS } from './handler-language';
import { capital } from './locales/en-numbers';

/** The quiet line above a message that is still being written, as plain text. */
interface NoticeText {
  /** What would happen, in one sentence, for a line with a button. */
  readonly text: string;
  /** For a line without one: what to do as well. */
  readonly plain: string;
  readonly paneButton: string;
}

/**
 * What the finding is, in a few words; and on a line that has no button, what to do about it: the first sentence of the advice,
 * because a line ends at 150 characters.
 */
export function renderNotice(finding: Finding, policy: Policy, catalog: Catalog = HANDLER_WORDS): NoticeText {
  const words = wordsOf(finding, catalog);
  const terms = termsOf(policy, plainInk, catalog, 'named', 'here');
  const text = `${capital(words.brief(finding, terms))}.`;
  return {
    text,
    plain: `${text} ${words.advice(finding, terms).replace(/\. .*/, '.')}`,
    paneButton: catalog.paneButton,
  };
}
