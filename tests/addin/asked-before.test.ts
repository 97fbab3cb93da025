import { createPaneCalls } from '../../src/adapters/outlook';
import { judgeItem } from '../../src/addin/judge';
import { giveRelease } from '../../src/addin/release';
import type { DecisionRecord } from '../../src/record';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const quiet = { user: anna, from: anna, subject: 'Open day', html: '<p>Come along.</p>', mailbox: 16 };
const firms = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: '',
    address: `jo${String(index)}@firm${String(index)}.example`,
  }));
const friends = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: '', address: `person${String(index)}@gmail.com` }));

const warned = { ...quiet, to: firms(9) };
const DRAFT = { sessionData: { 'lastlook.asked': 'first' } };
const NEW_DRAFT = { sessionData: { 'lastlook.asked': 'second' } };

let outlook: OutlookHere;
beforeEach(async () => {
  outlook = putOutlookHere({ ...quiet, ...DRAFT });
  await newRuntime();
});
afterEach(() => {
  outlook.remove();
  jest.restoreAllMocks();
});

/** Classic ends its runtime with every event, other clients sooner or later. */
async function newRuntime(): Promise<void> {
  jest.resetModules();
  await import('../../src/addin/events/main');
}

async function send(mailbox: object): Promise<'sent' | 'asked'> {
  outlook.load(mailbox);
  const before = outlook.report().completions.length;
  outlook.fire('onMessageSend');
  const { completions } = await outlook.runUntil(outlook.report().now + 60_000);
  return completions[before]?.options?.['allowEvent'] === true ? 'sent' : 'asked';
}

function outcomes(): readonly string[] {
  const queue = outlook.report().roaming['lastlook.queue'] as { records: DecisionRecord[] };
  return queue.records.map(({ outcome }) => outcome);
}

function daysLater(days: number): void {
  const now = Date.now() + days * 86_400_000;
  jest.spyOn(Date, 'now').mockReturnValue(now);
}

describe('the same question about the same people', () => {
  const notAgain: Readonly<Record<string, object>> = {
    'to the same people': warned,
    'to fewer of them': { ...warned, to: firms(8) },
    'to them and to colleagues': { ...warned, cc: [{ name: 'Ben', address: 'ben@charity.example' }] },
    'with another text': { ...warned, subject: 'Winter fair', html: '<p>Bring cake.</p>' },
  };
  it.each(Object.keys(notAgain))('is not asked again in another message %s', async (title) => {
    expect(await send(warned)).toBe('asked');
    await newRuntime();
    expect(await send({ ...notAgain[title], ...NEW_DRAFT })).toBe('sent');
    expect(outcomes()).toEqual(['warning-shown', 'asked-before']);
  });

  const again: Readonly<Record<string, object>> = {
    'of one more': { ...warned, to: [...firms(9), { name: '', address: 'new@other.example' }] },
    'of people a reason is needed for': { ...warned, to: firms(12) },
    'of others': { ...warned, to: friends(9) },
    'with a sensitive text': { ...warned, html: '<p>Mrs Jane Hartley was diagnosed with HIV last week.</p>' },
  };
  it.each(Object.keys(again))('is asked %s', async (title) => {
    expect(await send(warned)).toBe('asked');
    expect(await send({ ...again[title], ...NEW_DRAFT })).toBe('asked');
  });

  it('is asked again in the same draft, which shows that it did not leave', async () => {
    expect(await send(warned)).toBe('asked');
    await newRuntime();
    expect(await send(warned)).toBe('asked');
  });

  it('is asked again in a draft that was opened again, of which nobody knows what became of the question', async () => {
    expect(await send(warned)).toBe('asked');
    await newRuntime();
    expect(await send({ ...warned, sessionData: {} })).toBe('asked');
  });

  it('is asked again when the first message was put right', async () => {
    expect(await send(warned)).toBe('asked');
    await newRuntime();
    expect(await send({ ...quiet, to: [anna], bcc: firms(9) })).toBe('sent');
    await newRuntime();
    expect(await send({ ...warned, ...NEW_DRAFT })).toBe('asked');
  });

  it.each([
    [29, 'sent'],
    [30, 'asked'],
  ] as const)('after %i days it is %s', async (days, becomes) => {
    expect(await send(warned)).toBe('asked');
    daysLater(days);
    expect(await send({ ...warned, ...NEW_DRAFT })).toBe(becomes);
  });

  it('is asked again when the clock was put back', async () => {
    expect(await send(warned)).toBe('asked');
    daysLater(-1);
    expect(await send({ ...warned, ...NEW_DRAFT })).toBe('asked');
  });

  it('needs a reason once: a stop without one is no answer', async () => {
    const justified = { ...quiet, to: firms(12) };
    expect(await send(justified)).toBe('asked');
    expect(await send({ ...justified, ...NEW_DRAFT })).toBe('asked');
    const calls = createPaneCalls();
    const judgement = await outlook.settle(judgeItem(calls));
    await outlook.settle(giveRelease(judgement, 'recipients-agreed', calls));
    expect(await send(justified)).toBe('sent');
    expect(await send({ ...justified, sessionData: { 'lastlook.asked': 'third' } })).toBe('sent');
    expect(outcomes()).toEqual(['stopped', 'stopped', 'sent-after-reason', 'asked-before']);
  });

  it('is a block each time', async () => {
    const blocked = { ...quiet, to: friends(40) };
    expect([await send(blocked), await send({ ...blocked, ...NEW_DRAFT })]).toEqual(['asked', 'asked']);
  });

  it('keeps no address, and within 4 KB what was asked last', async () => {
    for (let round = 0; round < 60; round++) {
      const to = firms(9).concat({ name: '', address: `x@other${String(round)}.example` });
      await send({ ...warned, to: to.slice(1), sessionData: { 'lastlook.asked': `draft${String(round)}` } });
    }
    const kept = outlook.report().roaming['lastlook.asked'];
    expect(JSON.stringify(kept)).not.toContain('firm');
    expect(JSON.stringify(JSON.stringify(kept)).length).toBeLessThanOrEqual(4_096);
    const last = firms(9).concat({ name: '', address: 'x@other59.example' }).slice(1);
    expect(await send({ ...warned, to: last, ...NEW_DRAFT })).toBe('sent');
  });

  it.each([
    ['something else', 'x'],
    ['entries of another form', [null, 7, { id: 'x' }, { id: 'x', day: 1, scope: {} }]],
    [
      'too much',
      Array.from({ length: 500 }, (_, id) => ({
        id: String(id),
        day: 1,
        scope: { people: { key: 1, hashes: '' }, findings: [] },
      })),
    ],
  ])('is asked when the settings hold %s', async (_, asked) => {
    expect(await send({ ...warned, roaming: { 'lastlook.asked': asked } })).toBe('asked');
  });

  it.each([[[null]], [[7]], [[{}]], [[['visible-recipients']]]])(
    'is asked, and no fault of ours, when what was asked holds findings like %j',
    async (findings) => {
      await send(warned);
      const [kept] = outlook.report().roaming['lastlook.asked'] as { readonly scope: object }[];
      const asked = [{ ...kept, scope: { ...kept?.scope, findings } }];
      await newRuntime();
      expect(await send({ ...warned, ...NEW_DRAFT, roaming: { 'lastlook.asked': asked } })).toBe('asked');
      expect(outcomes()).toEqual(['warning-shown']);
    },
  );

  it.each(['fail', 'hang'])('is asked when the mark of the draft cannot be read (%s)', async (fault) => {
    expect(await send(warned)).toBe('asked');
    expect(await send({ ...warned, ...NEW_DRAFT, faults: { 'session.get': fault } })).toBe('asked');
  });
});
