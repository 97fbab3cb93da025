import { createPaneCalls } from '../../src/adapters/outlook';
import { judgeItem } from '../../src/addin/judge';
import { giveRelease } from '../../src/addin/release';
import type { DecisionRecord } from '../../src/record';
import { renderAlert } from '../../src/wording';
import type { OutlookReport } from '../helpers/bare-outlook';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const quiet = {
  user: anna,
  from: anna,
  to: [anna],
  subject: 'Secret subject',
  html: '<p>Secret body</p>',
  mailbox: 16,
};
const at = (domain: string, count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: `P${index}`, address: `person${index}@${domain}` }));
const firms = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: '', address: `jo${index}@firm${index}.example` }));

const allowed = quiet;
const warned = { ...quiet, to: firms(8) };
const justified = { ...quiet, to: firms(12) };
const released = {
  ...justified,
  sessionData: { 'lastlook.release': '{"scope":{"people":{"key":1,"hashes":""},"findings":[]},"reason":"other"}' },
};
const blocked = { ...quiet, to: at('gmail.com', 40) };

let outlook: OutlookHere;
beforeEach(async () => {
  outlook = putOutlookHere(quiet);
  // Handlers and queue keep what they know per runtime; each test is a runtime of its own.
  jest.resetModules();
  await import('../../src/addin/events/main');
});
afterEach(() => {
  outlook.remove();
  jest.restoreAllMocks();
});

async function send(mailbox: object): Promise<Record<string, unknown>> {
  outlook.load(mailbox);
  const before = outlook.report().completions.length;
  outlook.fire('onMessageSend');
  const { now } = outlook.report();
  const { completions } = await outlook.runUntil(now + 60_000);
  expect(completions).toHaveLength(before + 1);
  return completions[before]?.options ?? {};
}

async function giveReasonInPane(): Promise<boolean> {
  const calls = createPaneCalls();
  const judgement = await outlook.settle(judgeItem(calls));
  return outlook.settle(giveRelease(judgement, 'recipients-agreed', calls));
}

function records(report: OutlookReport): DecisionRecord[] {
  const queue = report.roaming['lastlook.queue'] as { records: DecisionRecord[] } | undefined;
  return queue?.records ?? [];
}

/** What a sender is told: that nothing could be checked, what was found, the former with no way through, nothing of ours. */
const BY_HAND = { errorMessage: expect.stringMatching(/could not/i) as string, sendModeOverride: 'promptUser' };
const FINDING = { errorMessage: expect.stringContaining('12') as string };
const STUCK = { errorMessage: expect.stringMatching(/could not/i) as string };
const SILENT = {};

/** `renderAlert` that fails for the verdict and has words for the fault. */
function failsFirst(): typeof renderAlert {
  let calls = 0;
  return (...given) => {
    calls += 1;
    if (calls === 1) throw new Error('boom');
    return renderAlert(...given);
  };
}

describe('what happens at Send', () => {
  test('nothing found: it leaves, and only the day is counted', async () => {
    expect(await send(allowed)).toEqual({ allowEvent: true });
    const { roaming } = outlook.report();
    expect(records(outlook.report())).toEqual([]);
    expect(Object.keys(roaming)).toEqual(['lastlook.days']);
    expect(Object.entries(roaming['lastlook.days'] as object)).toEqual([
      [expect.stringMatching(/^\d{4}-\d\d-\d\d$/), 1],
    ]);
  });

  test('warn: Send Anyway, and a record that says a warning was shown', async () => {
    expect(await send(warned)).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(records(outlook.report())).toMatchObject([{ action: 'warn', outcome: 'warning-shown', client: 'classic' }]);
  });

  test.each([
    ['justify', justified],
    ['block', blocked],
  ])('%s: no Send Anyway, and a record that says it was stopped', async (action, mailbox) => {
    const options = await send(mailbox);
    expect(options).toMatchObject({ allowEvent: false, commandId: 'msgComposeOpenPane' });
    expect(options).not.toHaveProperty('sendModeOverride');
    expect(records(outlook.report())).toMatchObject([{ action, outcome: 'stopped' }]);
  });

  test('a client without 1.14 is told about the ribbon', async () => {
    const options = await send({ ...warned, mailbox: 12 });
    expect(Object.keys(options).sort()).toEqual(['allowEvent', 'errorMessage']);
    expect(options['errorMessage']).toMatch(/ribbon/);
    expect(records(outlook.report())).toMatchObject([{ action: 'warn', outcome: 'stopped' }]);
  });

  test('our own code throws before a verdict: a warning, and a record that says so', async () => {
    outlook.load({ ...quiet, missing: ['item.from'] });
    outlook.fire('onMessageSend');
    // The handler has started and reads nothing before this turn ends.
    Object.defineProperty(Office.context.mailbox, 'userProfile', {
      get: () => {
        throw new Error('broken');
      },
    });
    const report = await outlook.runUntil(outlook.report().now + 60_000);
    expect(report.completions.map(({ options }) => options)).toMatchObject([{ allowEvent: false }]);
    expect(records(report)).toMatchObject([
      { action: 'warn', outcome: 'not-evaluated', unchecked: [{ part: 'message', reason: 'detector-failed' }] },
    ]);
  });

  describe('a stage of ours throws: told once, never let go, recorded where there is something to record', () => {
    const boom = (): never => {
      throw new Error('boom');
    };
    const where = { adapters: '../../src/adapters/outlook', wording: '../../src/wording', record: '../../src/record' };
    const engine = '../../src/engine';
    const stages: Record<string, [module: string, broken: object, mailbox: object, kept: object[], told: object]> = {
      'reading, nothing to find': [where.adapters, { readMessage: boom }, allowed, [{ action: 'warn' }], BY_HAND],
      'reading, much to find': [where.adapters, { readMessage: boom }, blocked, [{ action: 'warn' }], BY_HAND],
      judging: [engine, { decide: boom }, blocked, [{ action: 'warn' }], BY_HAND],
      'looking for a release': [where.record, { isWithin: boom }, released, [{ action: 'justify' }], FINDING],
      recording: [where.record, { makeRecord: boom }, justified, [], FINDING],
      'finding words for a warning': [
        where.wording,
        { renderAlert: failsFirst() },
        warned,
        [{ action: 'warn' }],
        BY_HAND,
      ],
      'finding words for a block': [
        where.wording,
        { renderAlert: failsFirst() },
        blocked,
        [{ action: 'block' }],
        STUCK,
      ],
      'finding any words': [where.wording, { renderAlert: boom }, blocked, [{ action: 'block' }], SILENT],
      'making options of the words': [
        where.wording,
        { renderAlert: () => ({}) },
        blocked,
        [{ action: 'block' }],
        SILENT,
      ],
    };
    test.each(Object.entries(stages))('%s', async (_, [module, broken, mailbox, kept, told]) => {
      jest.resetModules();
      // The real module but for the one function that fails: nothing else of ours can be made to throw from outside.
      jest.doMock(module, () => ({ ...jest.requireActual<object>(module), ...broken }));
      await import('../../src/addin/events/main');
      const options = await send(mailbox);
      jest.dontMock(module);
      expect(options).toMatchObject({ allowEvent: false, ...told });
      if (told === STUCK) expect(options).not.toHaveProperty('sendModeOverride');
      expect(records(outlook.report())).toMatchObject(kept);
      expect(outlook.report().openTimers).toBe(0);
    });

    test('completing', async () => {
      outlook.load({ ...blocked, faults: { completed: 'throw' } });
      outlook.fire('onMessageSend');
      const report = await outlook.runUntil(outlook.report().now + 60_000);
      expect(report.completions.map(({ options }) => options)).toMatchObject([{ allowEvent: false }]);
      expect(records(report)).toMatchObject([{ action: 'block' }]);
    });
  });

  test('no record holds subject, body, name or address', async () => {
    await send(justified);
    const kept = JSON.stringify(outlook.report().roaming);
    for (const word of ['Secret', 'Anna', 'charity.example', 'firm1']) expect(kept).not.toContain(word);
  });
});

describe('a reason given in the pane', () => {
  test.each([
    ['justify', justified],
    ['warn on a client that has no Send Anyway', { ...warned, mailbox: 12 }],
  ])('%s: lets this message through, once, and says so in the record', async (_, mailbox) => {
    expect(await send(mailbox)).toMatchObject({ allowEvent: false });
    expect(await giveReasonInPane()).toBe(true);
    expect(await send(mailbox)).toEqual({ allowEvent: true });
    expect(records(outlook.report()).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      [expect.any(String), undefined],
      ['sent-after-reason', 'recipients-agreed'],
    ]);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect(await send(mailbox)).toMatchObject({ allowEvent: false });
  });

  test('holds for each of the times that a client asks about one Send', async () => {
    await send(justified);
    await giveReasonInPane();
    const before = outlook.report().completions.length;
    ['onMessageSend', 'onMessageSend', 'onMessageSend'].forEach((name) => outlook.fire(name));
    const { completions } = await outlook.runUntil(outlook.report().now + 60_000);
    expect(completions.slice(before).map(({ options }) => options)).toEqual([
      { allowEvent: true },
      { allowEvent: true },
      { allowEvent: true },
    ]);
    expect(await send(justified)).toEqual({ allowEvent: true });
  });

  test('does not cover one more recipient', async () => {
    await send(justified);
    await giveReasonInPane();
    expect(await send({ ...justified, cc: [{ name: '', address: 'eve@other.example' }] })).toMatchObject({
      allowEvent: false,
    });
  });

  test('does not cover another recipient in the place of one', async () => {
    await send(justified);
    await giveReasonInPane();
    const swapped = [...firms(11), { name: '', address: 'eve@other.example' }];
    expect(await send({ ...justified, to: swapped })).toMatchObject({ allowEvent: false });
  });

  test('never lets a blocked message through', async () => {
    await send(blocked);
    await giveReasonInPane();
    expect(await send(blocked)).toMatchObject({ allowEvent: false });
  });

  test('does not hold where the recipients come too late for Send', async () => {
    const slow = { ...justified, faults: { to: 2_500 } };
    await send(slow);
    expect(await giveReasonInPane()).toBe(true);
    expect(await send(slow)).toMatchObject({ allowEvent: false });
  });

  test('does not turn from a warning into a pass for something worse', async () => {
    await send({ ...warned, mailbox: 12 });
    await giveReasonInPane();
    expect(await send(justified)).toMatchObject({ allowEvent: false });
  });

  test.each([
    ['justify', justified],
    ['warn on a client that has no Send Anyway', { ...warned, mailbox: 12 }],
    ['nothing but the slowness, on a client that has no Send Anyway', { ...quiet, mailbox: 12 }],
  ])('%s: holds where the text comes in time for the pane and too late for Send', async (_, mailbox) => {
    const slow = { ...mailbox, faults: { 'body.html': 2_500 } };
    expect(await send(slow)).toMatchObject({ allowEvent: false });
    expect(await giveReasonInPane()).toBe(true);
    expect(await send(slow)).toEqual({ allowEvent: true });
  });

  test('is refused by a client that keeps no session data', async () => {
    outlook.load({ ...justified, missing: ['item.sessionData'] });
    expect(await giveReasonInPane()).toBe(false);
  });

  test.each(['', 'null', '[]', '{"scope":1}', '{"reason":"made-up"}'])(
    'nonsense in the store (%s) is no reason',
    async (stored) => {
      expect(await send({ ...justified, sessionData: { 'lastlook.release': stored } })).toMatchObject({
        allowEvent: false,
      });
    },
  );
});

describe('whatever the stores hold, a send ends as it would without it', () => {
  const deep = '['.repeat(500) + ']'.repeat(500);
  const values: Record<string, unknown> = {
    'a text': 'x',
    'a number': 7,
    nothing: null,
    'a list': [[], null, { id: 1 }],
    'records that are none': { records: [{ id: 'a' }, null, 7] },
    'keys of every object': JSON.parse(
      '{"__proto__":{"action":"allow"},"constructor":1,"toString":2,"records":[{"schemaVersion":2,"id":"__proto__"}]}',
    ),
    'a megabyte': { records: 'x'.repeat(1_000_000), '2026-11-21': 'y' },
    'deep nesting': JSON.parse(`{"records":[{"schemaVersion":2,"id":"a","minute":${deep}}]}`),
  };
  test.each(Object.entries(values))('%s', async (_, value) => {
    const stores = {
      roaming: { 'lastlook.queue': value, 'lastlook.days': value },
      sessionData: { 'lastlook.release': typeof value === 'string' ? value : JSON.stringify(value) },
    };
    expect(await send({ ...justified, ...stores })).toMatchObject({ allowEvent: false });
    expect(records(outlook.report()).slice(-1)).toMatchObject([{ action: 'justify', outcome: 'stopped' }]);
    expect(await send({ ...allowed, ...stores })).toEqual({ allowEvent: true });
    expect(JSON.stringify(outlook.report().roaming['lastlook.days']).length).toBeLessThan(2_048);
  });
});

describe('while the message is written', () => {
  async function change(mailbox: object): Promise<OutlookReport> {
    outlook.load(mailbox);
    outlook.fire('onMessageRecipientsChanged');
    return outlook.runUntil(outlook.report().now + 60_000);
  }

  test('a line appears at the limit and goes below it', async () => {
    expect((await change({ ...quiet, to: firms(7) })).notices).toEqual({});
    expect(Object.keys((await change({ ...quiet, to: firms(8) })).notices)).toHaveLength(1);
    expect(Object.keys((await change({ ...quiet, to: firms(50) })).notices)).toHaveLength(1);
    expect((await change({ ...quiet, bcc: firms(50) })).notices).toEqual({});
  });

  test('nothing is recorded', async () => {
    expect((await change(justified)).roaming).toEqual({});
  });
});
