import type { Finding, Policy } from '../engine';
import { termsOf, wordsOf } from './finding-words';
import { plainInk } from './ink';
import { en } from './locales/en';
import { capital } from './locales/en-numbers';

/** The quiet line above a message that is still being written: what the finding is, in a few words, as plain text. */
export function renderNotice(finding: Finding, policy: Policy): string {
  return capital(wordsOf(finding, en).brief(finding, termsOf(policy, plainInk, en, 'named', 'here')));
}
