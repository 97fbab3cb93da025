import { knowsOverride, type Client } from '../clients';
import type { CompletionOptions, LaunchOutcome } from '../protocol';
import {
  alertDialog,
  finishedDialog,
  offlineDialog,
  opensPane,
  takingLongerDialog,
  timedOutDialog,
  unavailableDialog,
  type Choice,
  type Dialog,
} from './dialog';

/** Where the message is after one press of Send. */
export type SendEnd = 'sent' | 'outbox' | 'draft';

/** What can be told from outside about one check. `not-asked`: the client raised no event. */
export type Seen = 'silent' | 'warned' | 'stopped' | 'unavailable' | 'timed-out' | 'cancelled' | 'not-asked';

export interface TimeLimits {
  /** When Outlook says that the add-in is taking longer. */
  readonly longerMs: number;
  /** When Outlook gives up. */
  readonly timeoutMs: number;
}

/** Learn, "Smart Alerts": five seconds and five minutes. The shortened pair is for looking at the dialogs. */
export const TIME_LIMITS = {
  real: { longerMs: 5_000, timeoutMs: 300_000 },
  shortened: { longerMs: 2_000, timeoutMs: 12_000 },
} as const satisfies Record<string, TimeLimits>;

/** What the flow needs from around it. */
export interface SendPort {
  readonly client: Client;
  readonly limits: TimeLimits;
  readonly launch: () => Promise<LaunchOutcome>;
  /** Shows a dialog until a button is chosen or `dismiss` takes it away. */
  readonly ask: (dialog: Dialog) => Promise<Choice>;
  readonly dismiss: () => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly openPane: (contextData: string) => void;
  /** Called once per send, when the check is over and before anybody is asked about it. */
  readonly note: (seen: Seen, options: CompletionOptions | undefined) => void;
}

/** One press of Send under SoftBlock, until the message has left or is a draft again. */
export async function runSend(port: SendPort): Promise<SendEnd> {
  if (port.client.sendEvent === 'absent') {
    port.note('not-asked', undefined);
    return 'sent';
  }
  if (port.client.engine === 'unreachable') {
    port.note('not-asked', undefined);
    return (await port.ask(offlineDialog)) === 'send-anyway' ? 'outbox' : 'draft';
  }
  const outcome = port.launch();
  const inTime = await Promise.race([outcome, port.wait(port.limits.longerMs)]);
  if (inTime !== undefined) return conclude(port, inTime);
  return runSlowSend(port, outcome);
}

async function runSlowSend(port: SendPort, outcome: Promise<LaunchOutcome>): Promise<SendEnd> {
  const { longerMs, timeoutMs } = port.limits;
  const late = await Promise.race([
    outcome,
    port.ask(takingLongerDialog).then(() => 'cancelled' as const),
    port.wait(timeoutMs - longerMs).then(() => 'timed-out' as const),
  ]);
  port.dismiss();
  if (late === 'cancelled') {
    port.note('cancelled', undefined);
    return 'draft';
  }
  if (late === 'timed-out') {
    port.note('timed-out', undefined);
    await port.ask(timedOutDialog);
    return 'draft';
  }
  if (late.kind === 'unavailable' || !late.options.allowEvent) return conclude(port, late);
  port.note('silent', late.options);
  return (await port.ask(finishedDialog)) === 'send-anyway' ? 'sent' : 'draft';
}

async function conclude(port: SendPort, outcome: LaunchOutcome): Promise<SendEnd> {
  if (outcome.kind === 'unavailable') {
    port.note('unavailable', undefined);
    return (await port.ask(unavailableDialog)) === 'send-anyway' ? 'sent' : 'draft';
  }
  const { options } = outcome;
  if (options.allowEvent) {
    port.note('silent', options);
    return 'sent';
  }
  const isRelaxed = options.sendModeOverride === 'promptUser' && knowsOverride(port.client);
  port.note(isRelaxed ? 'warned' : 'stopped', options);
  const choice = await port.ask(alertDialog(options, port.client));
  if (choice === 'take-action' && opensPane(options.commandId)) port.openPane(options.contextData);
  return choice === 'send-anyway' ? 'sent' : 'draft';
}
