import { answerSend, associateHandlers, type LaunchEvent, type SendAnswer } from '../../../src/adapters/outlook';
import { putOutlookHere, type OutlookHere } from '../../helpers/outlook-here';

const stop: SendAnswer = {
  kind: 'stop',
  plain: 'Look again.',
  markdown: '**Look again.**',
  wayThrough: 'send-anyway',
  paneButton: 'Review',
  paneData: '{"from":"alert"}',
};
const broken: SendAnswer = { ...stop, plain: 'Could not be checked.', markdown: 'Could not be checked.' };

let outlook: OutlookHere;
afterEach(() => outlook.remove());

async function answer(mailbox: object, judge: () => Promise<SendAnswer>, whenBroken = (): SendAnswer => broken) {
  outlook = putOutlookHere(mailbox);
  associateHandlers({ onMessageSend: (event: LaunchEvent) => answerSend(event, judge, whenBroken) });
  outlook.fire('onMessageSend');
  const { completions } = await outlook.runUntil(400_000);
  expect(completions).toHaveLength(1);
  return completions[0];
}

describe('what each client is told', () => {
  const warned = { allowEvent: false, errorMessage: 'Look again.' };
  const button = { cancelLabel: 'Review', commandId: 'msgComposeOpenPane', contextData: '{"from":"alert"}' };
  const table: Record<string, [mailbox: object, options: object]> = {
    'Mailbox 1.12: plain text only': [{ mailbox: 12 }, warned],
    'Mailbox 1.13: plain text only': [{ mailbox: 13 }, warned],
    'Mailbox 1.14: a button and Send Anyway': [
      { mailbox: 14 },
      { ...warned, ...button, sendModeOverride: 'promptUser' },
    ],
    'Mailbox 1.15: Markdown too': [
      { mailbox: 15 },
      { ...warned, errorMessageMarkdown: '**Look again.**', ...button, sendModeOverride: 'promptUser' },
    ],
    'an appointment: its own pane button': [
      { mailbox: 14, itemType: 'appointment' },
      { ...warned, ...button, commandId: 'apptComposeOpenPane', sendModeOverride: 'promptUser' },
    ],
  };
  test.each(Object.entries(table))('%s', async (_, [mailbox, options]) => {
    expect((await answer(mailbox, () => Promise.resolve(stop)))?.options).toEqual(options);
  });

  test('no way through: no Send Anyway on the newest client', async () => {
    const completion = await answer({ mailbox: 16 }, () => Promise.resolve({ ...stop, wayThrough: 'none' }));
    expect(completion?.options).not.toHaveProperty('sendModeOverride');
    expect(completion?.options).toHaveProperty('commandId', 'msgComposeOpenPane');
  });

  test('texts end at 500 characters', async () => {
    const long = { ...stop, plain: 'x'.repeat(900), markdown: 'y'.repeat(900) };
    const completion = await answer({ mailbox: 16 }, () => Promise.resolve(long));
    expect(String(completion?.options?.['errorMessage'])).toHaveLength(500);
    expect(String(completion?.options?.['errorMessageMarkdown'])).toHaveLength(500);
  });
});

describe('exactly once', () => {
  const boom = (): never => {
    throw new Error('boom');
  };
  const table: Record<string, [judge: () => Promise<SendAnswer>, text: string]> = {
    'a judge that throws': [boom, 'Could not be checked.'],
    'a judge that rejects': [() => Promise.reject(new Error('boom')), 'Could not be checked.'],
    'a judge that never ends': [() => new Promise(() => undefined), 'Could not be checked.'],
    'a judge that answers after the deadline': [
      () => new Promise((resolve) => setTimeout(() => resolve({ kind: 'send' }), 3_500)),
      'Could not be checked.',
    ],
    'a judge that answers just before it': [
      () => new Promise((resolve) => setTimeout(() => resolve(stop), 2_900)),
      'Look again.',
    ],
  };
  test.each(Object.entries(table))('%s', async (_, [judge, text]) => {
    const completion = await answer({ mailbox: 12 }, judge);
    expect(completion?.options).toEqual({ allowEvent: false, errorMessage: text });
    expect(completion?.at).toBeLessThanOrEqual(3_000);
    expect(outlook.report().openTimers).toBe(0);
  });

  test('even the words for a failure failing does not let the mail go', async () => {
    expect((await answer({}, boom, boom))?.options).toEqual({ allowEvent: false });
  });

  test('a host whose completion throws is not told twice', async () => {
    const completion = await answer({ faults: { completed: 'throw' } }, () => Promise.resolve({ kind: 'send' }));
    expect(completion?.options).toEqual({ allowEvent: true });
  });
});
