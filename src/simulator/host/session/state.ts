import type { Client } from '../clients';
import type { Example } from '../examples';
import type { Draft, Identity } from '../mailbox';
import type { CompletionOptions, DisplayLanguage, HostCall, Notice } from '../protocol';
import type { Dialog, Seen, SendEnd } from '../send';

/** One press of Send, as it is seen from outside the add-in. */
export interface SendReport {
  readonly number: number;
  readonly subject: string;
  readonly clientLabel: string;
  readonly seen: Seen | 'checking';
  readonly end: SendEnd | 'open';
  /** From Send to completion, the start of the add-in included; undefined while it is checked or when it never came. */
  readonly tookMs: number | undefined;
  readonly calls: readonly HostCall[];
  readonly options: CompletionOptions | undefined;
}

/** A message that left, or waits in the Outbox. */
export interface SentMessage {
  readonly number: number;
  readonly subject: string;
  readonly recipients: number;
  /** Scheduled: it leaves at the time the sender chose. */
  readonly folder: 'Sent' | 'Outbox' | 'Scheduled';
  /** That time, in milliseconds since 1970. */
  readonly sendAt: number | undefined;
}

export interface Pane {
  /** A pane that is opened again starts afresh; the number tells the two apart. */
  readonly number: number;
  /** JSON text for the pane; empty when it was opened from the ribbon. */
  readonly contextData: string;
}

/** Everything that the page shows. */
export interface SimulatorState {
  readonly example: Example;
  readonly client: Client;
  /** What Outlook is shown in. */
  readonly language: DisplayLanguage;
  readonly limits: 'real' | 'shortened';
  readonly senders: readonly Identity[];
  /** The item being written; undefined after it was sent or discarded. */
  readonly draft: Draft | undefined;
  readonly notices: readonly Notice[];
  readonly dialog: Dialog | undefined;
  readonly pane: Pane | undefined;
  /** What the last action came to, for the toast and for screen readers. The number tells two equal ones apart. */
  readonly announcement: { readonly number: number; readonly text: string };
  readonly sends: readonly SendReport[];
  readonly messages: readonly SentMessage[];
  readonly roamingSettings: Readonly<Record<string, string>>;
  readonly sessionData: Readonly<Record<string, string>>;
}

/** Whether a send is between the button and its end. */
export function isSending(state: SimulatorState): boolean {
  return state.sends.at(-1)?.end === 'open';
}

/** Before anything is open. */
export function initialState(
  example: Example,
  client: Client,
  { language, limits }: Pick<SimulatorState, 'language' | 'limits'>,
): SimulatorState {
  return {
    example,
    client,
    language,
    limits,
    senders: example.senders,
    draft: undefined,
    notices: [],
    dialog: undefined,
    pane: undefined,
    announcement: { number: 0, text: '' },
    sends: [],
    messages: [],
    roamingSettings: {},
    sessionData: {},
  };
}
