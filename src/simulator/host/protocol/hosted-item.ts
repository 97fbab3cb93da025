import type { RecipientWrite } from '../clients';
import type { Draft } from '../mailbox';
import type { NoticeBoard } from './notices';
import type { RoamingSettings } from './roaming-settings';
import type { SessionData } from './session-data';

/** The open item and what Outlook keeps with it, as the pages and engines of one compose session reach it. */
export interface HostedItem {
  /** What this client makes of the next change of recipients by an add-in; counts it. */
  readonly nextRecipientWrite: () => RecipientWrite;
  readonly readDraft: () => Draft;
  readonly changeDraft: (change: (draft: Draft) => Draft) => void;
  readonly sessionData: SessionData;
  readonly notices: NoticeBoard;
  readonly roamingSettings: RoamingSettings;
}
