import { outlookContext } from './compose-item';

/**
 * Whether the client hands out tokens to add-ins by nested app authentication: web, new, classic from version 2409, Mac 16.89,
 * phones 4.2433; never for Outlook.com or Gmail mailboxes (Microsoft Learn, "Nested app auth requirement sets"). The set stands
 * in no manifest: it can only be asked for.
 */
export function canSignInNested(): boolean {
  try {
    return outlookContext()?.requirements?.isSetSupported('NestedAppAuth', '1.1') === true;
  } catch {
    return false;
  }
}
