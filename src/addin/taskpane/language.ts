import { readDisplayLanguage, whenOutlookIsReady } from '../../adapters/outlook';
import { chooseLanguage, PANE, speak } from '../../wording';
import { currentPolicy } from '../policy-source';

/**
 * Speaks as the policy says, or else as Outlook is shown; until Outlook is there to say so, as the browser is. Calls
 * `changed` when what was shown meanwhile is in the other language.
 */
export function followOutlookLanguage(changed: () => void): void {
  speakAs(navigator.language);
  whenOutlookIsReady().then(
    () => {
      const before = PANE;
      speakAs(readDisplayLanguage() ?? navigator.language);
      if (PANE !== before) changed();
    },
    // The pane says itself that Outlook is not there, in the browser's language.
    () => undefined,
  );
}

function speakAs(displayLanguage: string): void {
  const language = chooseLanguage(currentPolicy().language, displayLanguage);
  speak(language);
  document.documentElement.lang = language;
}
