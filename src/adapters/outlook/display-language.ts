import { outlookContext } from './compose-item';

/**
 * The language Outlook is shown in, such as "cy-GB" (BCP 47); undefined where it says nothing, as before it is ready.
 * `Office.context.displayLanguage`, Microsoft Learn.
 */
export function readDisplayLanguage(): string | undefined {
  try {
    return (outlookContext() as { readonly displayLanguage?: string } | undefined)?.displayLanguage;
  } catch {
    // Office.js itself did not load; a page speaks all the same.
    return undefined;
  }
}
