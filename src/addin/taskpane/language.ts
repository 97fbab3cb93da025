import { readDisplayLanguage, whenOutlookIsReady } from '../../adapters/outlook';
import type { Language } from '../../engine';
import { chooseLanguage, ENGLISH, speak } from '../../wording';
import { currentPolicy } from '../policy-source';

/**
 * Speaks as the policy says, or else as Outlook is shown; until Outlook is there to say so, as the browser is. Calls `show` once
 * there are words to show something in, and again when they have become those of the other language.
 */
export async function followOutlookLanguage(show: () => void): Promise<void> {
  const first = wanted(navigator.language);
  await speakIn(first);
  show();
  // The pane says itself that Outlook is not there, in the browser's language.
  await whenOutlookIsReady();
  const told = wanted(readDisplayLanguage() ?? navigator.language);
  if (told === first) return;
  await speakIn(told);
  show();
}

function wanted(displayLanguage: string): Language {
  return chooseLanguage(currentPolicy().language, displayLanguage);
}

/** English is in the pane's own file, and speaks where Welsh did not arrive. */
async function speakIn(language: Language): Promise<void> {
  const words = language === 'cy' ? await loadWelsh().catch(() => ENGLISH) : ENGLISH;
  speak(words);
  document.documentElement.lang = words === ENGLISH ? 'en' : language;
}

async function loadWelsh() {
  const { WELSH } = await import(/* webpackMode: "lazy", webpackChunkName: "welsh" */ '../../wording/welsh');
  return WELSH;
}
