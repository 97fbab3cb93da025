import { findClient } from '../../../src/simulator/host/clients';
import { parseCompletionOptions, type LaunchOutcome } from '../../../src/simulator/host/protocol/completion';
import type { Choice } from '../../../src/simulator/host/send';
import { runSend, TIME_LIMITS } from '../../../src/simulator/host/send';

const completed = (options: object): LaunchOutcome => ({ kind: 'completed', options: parseCompletionOptions(options) });
const never = new Promise<never>(() => undefined);
const stop = { allowEvent: false, commandId: 'msgComposeOpenPane', cancelLabel: 'Review', contextData: '{"a":1}' };

interface Course {
  readonly client?: string;
  /** The outcome and when it comes, on a clock that jumps from wait to wait. */
  readonly outcome?: LaunchOutcome;
  readonly afterMs?: number;
  /** What is chosen in each dialog that asks, in order; a dialog beyond the list stays open. */
  readonly choices?: readonly Choice[];
}

async function press({ client = 'web', outcome, afterMs = 0, choices = [] }: Course) {
  const dialogs: string[] = [];
  const seen: string[] = [];
  const panes: string[] = [];
  const answers = [...choices];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const at = (ms: number) => new Promise<void>((resolve) => timers.push({ at: ms, run: resolve }));
  let now = 0;
  let end: string | undefined;
  const flow = runSend({
    client: findClient(client),
    limits: TIME_LIMITS.real,
    launch: () => (outcome === undefined ? never : at(afterMs).then(() => outcome)),
    wait: (ms) => at(now + ms),
    ask(dialog) {
      dialogs.push(dialog.kind);
      const choice = dialog.kind === 'taking-longer' ? undefined : answers.shift();
      return choice === undefined ? never : Promise.resolve(choice);
    },
    dismiss: () => dialogs.push('dismissed'),
    openPane: (contextData) => panes.push(contextData),
    note: (what) => seen.push(what),
  }).then((result) => (end = result));
  void flow;
  for (let turn = 0; turn < 50 && end === undefined; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    timers.sort((a, b) => a.at - b.at);
    const due = end === undefined ? timers.shift() : undefined;
    if (due !== undefined) now = due.at;
    due?.run();
  }
  return { end, dialogs, seen, panes };
}

describe('pressing Send', () => {
  test('an allowed message leaves without a dialog', async () => {
    expect(await press({ outcome: completed({ allowEvent: true }) })).toMatchObject({
      end: 'sent',
      dialogs: [],
      seen: ['silent'],
    });
  });

  test('a stopped message stays a draft', async () => {
    const result = await press({ outcome: completed(stop), choices: ['dont-send'] });
    expect(result).toMatchObject({ end: 'draft', dialogs: ['alert'], seen: ['stopped'], panes: [] });
  });

  test('Send Anyway sends a warned message', async () => {
    const warned = completed({ ...stop, sendModeOverride: 'promptUser' });
    expect(await press({ outcome: warned, choices: ['send-anyway'] })).toMatchObject({ end: 'sent', seen: ['warned'] });
  });

  test('the own button opens the pane with its data and sends nothing', async () => {
    const result = await press({ outcome: completed(stop), choices: ['take-action'] });
    expect(result).toMatchObject({ end: 'draft', panes: ['{"a":1}'] });
  });

  test('a command that the manifest does not have only closes the dialog', async () => {
    const result = await press({ outcome: completed({ ...stop, commandId: 'unknown' }), choices: ['take-action'] });
    expect(result).toMatchObject({ end: 'draft', panes: [] });
  });

  test('after five seconds Outlook says that it takes longer, and the late alert replaces that', async () => {
    const result = await press({ outcome: completed(stop), afterMs: 6_000, choices: ['dont-send'] });
    expect(result).toMatchObject({ end: 'draft', dialogs: ['taking-longer', 'dismissed', 'alert'], seen: ['stopped'] });
  });

  test('a late silent verdict is asked about once more', async () => {
    const result = await press({ outcome: completed({ allowEvent: true }), afterMs: 6_000, choices: ['send-anyway'] });
    expect(result).toMatchObject({ end: 'sent', dialogs: ['taking-longer', 'dismissed', 'finished'] });
  });

  test('a handler that never completes is given up after five minutes', async () => {
    const result = await press({ choices: ['dont-send'] });
    expect(result).toMatchObject({
      end: 'draft',
      dialogs: ['taking-longer', 'dismissed', 'timed-out'],
      seen: ['timed-out'],
    });
  });

  test('an add-in that cannot run leaves the choice to the sender', async () => {
    const outcome: LaunchOutcome = { kind: 'unavailable', why: '' };
    expect(await press({ outcome, choices: ['send-anyway'] })).toMatchObject({ end: 'sent', dialogs: ['unavailable'] });
    expect(await press({ outcome, choices: ['dont-send'] })).toMatchObject({ end: 'draft' });
  });

  test('offline, Send Anyway puts the message into the Outbox unchecked', async () => {
    expect(await press({ client: 'offline', choices: ['send-anyway'] })).toMatchObject({
      end: 'outbox',
      seen: ['not-asked'],
    });
    expect(await press({ client: 'offline', choices: ['dont-send'] })).toMatchObject({ end: 'draft' });
  });

  test('a phone sends without asking anybody', async () => {
    expect(await press({ client: 'mobile' })).toMatchObject({ end: 'sent', dialogs: [], seen: ['not-asked'] });
  });
});
