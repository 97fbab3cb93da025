import type { Client } from '../clients';
import type { Draft } from '../mailbox';
import {
  createNoticeBoard,
  createSessionData,
  type AddInPlace,
  type DisplayLanguage,
  type HostCall,
  type HostedItem,
  type LaunchOutcome,
  type RoamingSettings,
} from '../protocol';
import { changeEvents, openingEvents, type ComposeEvent } from './compose-events';
import { openRuntime } from './runtime';

/** One item from the moment it is opened until it is sent or discarded, with the add-in's runtime beside it. */
export interface ComposeSession {
  readonly item: HostedItem;
  readonly launchSend: () => Promise<LaunchOutcome>;
  readonly close: () => void;
}

export interface ComposeSessionOptions {
  readonly client: Client;
  readonly displayLanguage: DisplayLanguage;
  readonly draft: Draft;
  readonly roamingSettings: RoamingSettings;
  readonly addIn: AddInPlace;
  readonly frames: HTMLElement;
  /** The draft, a notice or the session data is different now. */
  readonly onChange: () => void;
  readonly onCall: (call: HostCall) => void;
  readonly onPaneEvent: (event: NonNullable<ComposeEvent['paneEvent']>) => void;
}

export function openComposeSession(options: ComposeSessionOptions): ComposeSession {
  const { client, onChange } = options;
  let draft = options.draft;
  let recipientWrites = 0;
  const raise = (events: readonly ComposeEvent[]) => {
    for (const { functionName, event, paneEvent } of events) {
      // Nobody waits for compose events; they may have changed notices and session data when they end.
      void runtime.launch(functionName, event).then(onChange);
      if (paneEvent !== undefined) options.onPaneEvent(paneEvent);
    }
  };
  const item: HostedItem = {
    nextRecipientWrite() {
      recipientWrites += 1;
      return client.recipientWrite(recipientWrites);
    },
    readDraft: () => draft,
    changeDraft(change) {
      const before = draft;
      draft = change(draft);
      onChange();
      raise(changeEvents(before, draft, client));
    },
    sessionData: createSessionData(client.mailboxMinor, onChange),
    notices: createNoticeBoard(client.mostNotices, onChange),
    roamingSettings: options.roamingSettings,
  };
  const runtime = openRuntime({
    client,
    displayLanguage: options.displayLanguage,
    item,
    addIn: options.addIn,
    container: options.frames,
    onCall: options.onCall,
  });
  raise(openingEvents(draft));
  return {
    item,
    close: runtime.close,
    launchSend() {
      const [functionName, type] =
        draft.kind === 'mail' ? ['onMessageSend', 'OnMessageSend'] : ['onAppointmentSend', 'OnAppointmentSend'];
      return runtime.launch(functionName, { type, source: { id: type } });
    },
  };
}
