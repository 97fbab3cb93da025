import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const kim = { name: 'Kim Lee', address: 'kim@firm.example' };
const eve = { name: 'Eve Moss', address: 'eve@other.example' };
const quiet = { user: anna, from: anna, to: [kim], subject: 'Open day', html: '<p>Come along.</p>', mailbox: 16 };
const sensitive = { ...quiet, html: '<p>Mrs Jane Hartley was diagnosed with HIV last week.</p>' };

let outlook: OutlookHere;
beforeEach(async () => {
  outlook = putOutlookHere(quiet);
  jest.resetModules();
  await import('../../src/addin/events/main');
});
afterEach(() => {
  outlook.remove();
  jest.restoreAllMocks();
});

async function send(mailbox: object): Promise<string> {
  outlook.load({ sessionData: {}, ...mailbox });
  const before = outlook.report().completions.length;
  outlook.fire('onMessageSend');
  const { completions } = await outlook.runUntil(outlook.report().now + 60_000);
  const told = completions[before]?.options?.['errorMessage'];
  return typeof told === 'string' ? told : '';
}

function daysLater(days: number): void {
  const now = Date.now() + days * 86_400_000;
  jest.spyOn(Date, 'now').mockReturnValue(now);
}

const NEW = 'new to you';

describe('whom the sender has written to', () => {
  it('is told of an address that is new, together with a sensitive text, after a month of learning', async () => {
    await send(quiet);
    daysLater(31);
    expect(await send({ ...sensitive, to: [eve] })).toContain(`1 address is ${NEW}`);
    expect(await send({ ...sensitive, bcc: [eve] })).toContain(`1 address is ${NEW}`);
  });

  it.each([
    ['an address that got mail before', sensitive],
    ['a new one that gets nothing sensitive', { ...quiet, to: [eve] }],
    ['a new colleague', { ...sensitive, cc: [{ name: 'Ben', address: 'ben@charity.example' }] }],
  ])('is not told of %s', async (_, mailbox) => {
    await send(quiet);
    daysLater(31);
    expect(await send(mailbox)).not.toContain(NEW);
  });

  it('learns quietly for a month', async () => {
    await send(quiet);
    daysLater(29);
    expect(await send({ ...sensitive, to: [eve] })).not.toContain(NEW);
  });

  it('learns from what leaves only', async () => {
    await send({ ...quiet, to: [kim, ...people(40)] });
    expect(outlook.report().roaming['lastlook.written-to']).toBeUndefined();
  });

  it('keeps no address, and within 14 KB whom it wrote to last', async () => {
    for (let round = 0; round < 7; round++)
      await send({ ...quiet, to: [], bcc: people(500, `firm${String(round)}.example`) });
    const kept = JSON.stringify(JSON.stringify(outlook.report().roaming['lastlook.written-to']));
    expect(kept).not.toContain('firm');
    expect(kept.length).toBeLessThanOrEqual(14_336);
    daysLater(31);
    expect(await send({ ...sensitive, to: people(1, 'firm6.example') })).not.toContain(NEW);
    expect(await send({ ...sensitive, to: people(1, 'firm0.example') })).toContain(NEW);
  });

  it('is forgotten when the sender asks for it', async () => {
    await send(quiet);
    daysLater(31);
    const { forgetWrittenTo } = await import('../../src/addin/written-to');
    const { createPaneCalls } = await import('../../src/adapters/outlook');
    expect(await outlook.settle(forgetWrittenTo(createPaneCalls()))).toBe(true);
    expect(await send({ ...sensitive, to: [eve] })).not.toContain(NEW);
  });

  it('stays forgotten when the send handler still holds what was known before', async () => {
    await send(quiet);
    const stale = outlook.report().roaming;
    const { forgetWrittenTo } = await import('../../src/addin/written-to');
    const { createPaneCalls } = await import('../../src/adapters/outlook');
    daysLater(31);
    expect(await outlook.settle(forgetWrittenTo(createPaneCalls()))).toBe(true);
    const { sessionData } = outlook.report();
    jest.resetModules();
    await import('../../src/addin/events/main');
    await send({ ...quiet, to: [eve], roaming: stale, sessionData });
    const known = outlook.report().roaming['lastlook.written-to'] as { since: number; people: { hashes: string } };
    expect(known.since).toBe(Date.now());
    expect(known.people.hashes).toHaveLength(5);
  });

  it.each([7, 'x', { since: 1 }, { since: 'x', people: { key: 1, hashes: '' } }])(
    'begins anew when the settings hold %j',
    async (kept) => {
      const roaming = { 'lastlook.written-to': kept };
      expect(await send({ ...sensitive, to: [eve], roaming })).not.toContain(NEW);
    },
  );
});

function people(count: number, domain = 'gmail.com'): object[] {
  return Array.from({ length: count }, (_, index) => ({ name: '', address: `person${String(index)}@${domain}` }));
}
