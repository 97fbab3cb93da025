import { outlookContext } from './compose-item';

/** Which Outlook this is, as far as it says so; goes into records. */
export type Client = 'classic' | 'web' | 'new' | 'mac' | 'ios' | 'android' | 'unknown';

/** Classic and Mac both call themselves "Outlook" (Office.Diagnostics, Microsoft Learn); the platform tells them apart. */
export function readClient(): Client {
  const context = outlookContext();
  switch (String(context?.mailbox?.diagnostics?.hostName)) {
    case 'newOutlookWindows':
      return 'new';
    case 'OutlookWebApp':
      return 'web';
    case 'OutlookIOS':
      return 'ios';
    case 'OutlookAndroid':
      return 'android';
    default:
      return readPlatform(String(context?.platform));
  }
}

function readPlatform(platform: string): Client {
  switch (platform) {
    case 'PC':
      return 'classic';
    case 'OfficeOnline':
      return 'web';
    case 'Mac':
      return 'mac';
    case 'iOS':
      return 'ios';
    case 'Android':
      return 'android';
    default:
      return 'unknown';
  }
}

/** Whether this client has the Mailbox requirement set, such as '1.14'; false when it cannot say. */
export function supportsMailbox(version: string): boolean {
  try {
    return outlookContext()?.requirements?.isSetSupported('Mailbox', version) === true;
  } catch {
    return false;
  }
}

/**
 * The longest recipient list the client returns; a list of this length may be longer in truth. Infinity where the client
 * has no limit. "Get, set or add recipients", Microsoft Learn, 7 July 2026. A client that does not say who it is gets the
 * smallest figure of a desktop: "at least 500" is never wrong.
 */
export function longestRecipientList(): number {
  switch (readClient()) {
    case 'ios':
    case 'android':
      return 100;
    case 'mac':
      // The old Mac interface ends at Mailbox 1.8.
      return supportsMailbox('1.9') ? Infinity : 500;
    case 'web':
    case 'new':
      return 1_000;
    case 'classic':
      return supportsMailbox('1.16') ? 1_000 : 500;
    case 'unknown':
      return 500;
  }
}

/** The figures of desktops and the web. */
const KNOWN_CAPS: readonly number[] = [500, 1_000];

/**
 * Whether a list that came with so many entries may be longer in truth. One of exactly a known length is taken as cut by every
 * client: one that says it is newer than it is would otherwise hide people.
 */
export function mayBeCut(length: number): boolean {
  return length >= longestRecipientList() || KNOWN_CAPS.indexOf(length) >= 0;
}
