import { outlookContext } from './compose-item';
import type { ItemCalls } from './item-call';

/** How Outlook looks around a pane. */
export type OutlookTheme = 'light' | 'dark';

interface ThemeColours {
  /** "#RRGGBB". */
  readonly bodyBackgroundColor?: string;
}

type Themed = {
  readonly officeTheme?: ThemeColours;
  readonly mailbox?: {
    addHandlerAsync?(
      type: string,
      handler: (change: { readonly officeTheme?: ThemeColours }) => void,
      callback: (result: Office.AsyncResult<void>) => void,
    ): void;
  };
};

/**
 * The theme that Outlook says it has, which need not be the system's; undefined where it says nothing. Mailbox 1.14
 * ("Office.OfficeTheme", Microsoft Learn); told by the page's ground, because the name of a theme differs between clients.
 */
export function readOutlookTheme(): OutlookTheme | undefined {
  try {
    return toTheme((outlookContext() as Themed | undefined)?.officeTheme);
  } catch {
    // Office.js itself did not load; a page wears a theme all the same.
    return undefined;
  }
}

/** Calls `changed` whenever the person gives Outlook another theme. A host that does not tell is no mistake. */
export async function watchOutlookTheme(changed: (theme: OutlookTheme) => void, calls: ItemCalls): Promise<void> {
  const mailbox = (outlookContext() as Themed | undefined)?.mailbox;
  if (mailbox?.addHandlerAsync === undefined) return;
  const tell = (change: { readonly officeTheme?: ThemeColours }): void => {
    const theme = toTheme(change.officeTheme);
    if (theme !== undefined) changed(theme);
  };
  await calls.ask<void>((callback) => mailbox.addHandlerAsync?.('officeThemeChanged', tell, callback));
}

function toTheme(colours: ThemeColours | undefined): OutlookTheme | undefined {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colours?.bodyBackgroundColor ?? '');
  if (channels === null) return undefined;
  // The weights of Rec. 601: how bright a colour looks, closely enough to tell black from white.
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
