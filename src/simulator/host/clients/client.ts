/** One generation of Outlook, as far as an add-in can tell them apart. Facts: Microsoft Learn, "Smart Alerts" and "event-based activation". */
export interface Client {
  readonly id: string;
  readonly label: string;
  /** What this client does and what is imitated; shown beside the switch. */
  readonly explanation: string;
  /**
   * browser: the shipped page in a frame with Microsoft's office.js, which can only be Outlook on the web. bare-engine:
   * the shipped script in QuickJS with a stand-in for Office. unreachable: the add-in cannot be asked.
   */
  readonly engine: 'browser' | 'bare-engine' | 'unreachable';
  /** What the stand-in for Office says it is; an add-in knows by it how long a list it is given. */
  readonly diagnostics: { readonly hostName: string; readonly platform: string };
  /** Highest Mailbox requirement set: 12 stands for 1.12. */
  readonly mailboxMinor: number;
  /** The most entries of one field that an add-in is given; undefined when there is no limit. */
  readonly recipientCap: number | undefined;
  /** How long before the nth item call (from 0), of this name, is answered; undefined when it never is. */
  readonly answerDelayMs: (callNumber: number, callName: string) => number | undefined;
  /** What becomes of the nth time (from 1) that an add-in writes recipients of one item. */
  readonly recipientWrite: (writeNumber: number) => RecipientWrite;
  /** How long the client takes to start the add-in's code at Send. */
  readonly startDelayMs: number;
  /** Whether what the handler passes to event.completed reaches the client. */
  readonly completion: 'arrives' | 'gets-lost';
  /** Whether Send raises the send event; mobile has none. */
  readonly sendEvent: 'raised' | 'absent';
  /** Whether a pane can be opened while composing. */
  readonly composePane: 'available' | 'absent';
  readonly mostNotices: number;
  readonly layout: 'desktop' | 'phone';
}

/**
 * done: as Outlook should. fails: nothing is written, and it says so. ignored: nothing is written although it says that it
 * was (office-js issues 2925, 4296).
 */
export type RecipientWrite = 'done' | 'fails' | 'ignored';

export const answersAtOnce = (): number => 0;

/** From Mailbox 1.14 a handler can relax the send mode and attach a command to the dialog. */
export function knowsOverride(client: Client): boolean {
  return client.mailboxMinor >= 14;
}

/** From Mailbox 1.15 the dialog renders errorMessageMarkdown. */
export function rendersMarkdown(client: Client): boolean {
  return client.mailboxMinor >= 15;
}

/**
 * From Mailbox 1.15 a command gets a button of its own; with 1.14 (Mac, classic before Version 2412) it renames Don't Send.
 * Learn, Smart Alerts walkthrough.
 */
export function hasActionButton(client: Client): boolean {
  return client.mailboxMinor >= 15;
}
