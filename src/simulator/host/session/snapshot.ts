import type { Entry, Field } from '../mailbox';
import type { Dialog } from '../send';
import { FILES_KEY, readFilesRead, type FileRead } from './files-read';
import { readQueue, QUEUE_KEY, RELEASE_KEY, type QueueRow } from './record-queue';
import type { SendReport, SentMessage, SimulatorState } from './state';

/** What `window.lastLookSimulator.state()` gives: plain data, a copy at each call. */
export interface Snapshot {
  readonly example: string;
  readonly client: string;
  readonly recipients: { readonly to: number; readonly cc: number; readonly bcc: number } | undefined;
  /** The entries of each field, unresolved text too: the address, or the name of what has none. */
  readonly entries: Readonly<Record<Field, readonly string[]>> | undefined;
  /** When the open message is to be sent, in milliseconds since 1970. */
  readonly sendAt: number | undefined;
  readonly dialog: Dialog['kind'] | undefined;
  readonly isPaneOpen: boolean;
  /** What the open pane was handed: JSON text from an alert or a notice, '' from the ribbon. */
  readonly paneData: string | undefined;
  /** `button`: the label of the one that opens the pane. */
  readonly notices: readonly { readonly key: string; readonly message: string; readonly button: string | undefined }[];
  readonly sends: readonly SendReport[];
  readonly messages: readonly SentMessage[];
  readonly queue: readonly QueueRow[];
  readonly release: string | undefined;
  readonly filesRead: readonly FileRead[];
  readonly roamingSettings: Readonly<Record<string, string>>;
}

export function readSnapshot(state: SimulatorState): Snapshot {
  const { draft } = state;
  return structuredClone({
    example: state.example.id,
    client: state.client.id,
    recipients: draft && { to: draft.to.length, cc: draft.cc.length, bcc: draft.bcc.length },
    entries: draft && { to: draft.to.map(labelOf), cc: draft.cc.map(labelOf), bcc: draft.bcc.map(labelOf) },
    sendAt: draft?.sendAt,
    dialog: state.dialog?.kind,
    isPaneOpen: state.pane !== undefined,
    paneData: state.pane?.contextData,
    notices: state.notices.map(({ key, message, action }) => ({ key, message, button: action?.label })),
    sends: state.sends,
    messages: state.messages,
    queue: readQueue(state.roamingSettings[QUEUE_KEY]),
    release: state.sessionData[RELEASE_KEY],
    filesRead: readFilesRead(state.sessionData[FILES_KEY]),
    roamingSettings: state.roamingSettings,
  });
}

function labelOf({ address, name }: Entry): string {
  return address === '' ? name : address;
}
