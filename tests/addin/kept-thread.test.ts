import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const firms = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: '',
    address: `jo${String(index)}@firm${String(index)}.example`,
  }));

const history = (author: string): string =>
  `<p>Fine.</p><hr><div id="divRplyFwdMsg"><b>From:</b> ${author}<br><b>Sent:</b> Monday<br><b>To:</b> all<br><b>Subject:</b> Room</div><p>Which room?</p>`;
const reply = {
  user: anna,
  from: anna,
  composeType: 'reply',
  subject: 'RE: Room',
  html: history('jo0@firm0.example'),
  to: firms(9),
  mailbox: 16,
};

let outlook: OutlookHere;
beforeEach(async () => {
  outlook = putOutlookHere(reply);
  jest.resetModules();
  await import('../../src/addin/events/main');
});
afterEach(() => outlook.remove());

async function fire(handler: string, mailbox: object): Promise<'sent' | 'asked' | undefined> {
  outlook.load(mailbox);
  const before = outlook.report().completions.length;
  outlook.fire(handler);
  const { completions } = await outlook.runUntil(outlook.report().now + 100_000);
  if (handler !== 'onMessageSend') return undefined;
  return completions[before]?.options?.['allowEvent'] === true ? 'sent' : 'asked';
}

const open = (mailbox: object): Promise<unknown> => fire('onNewMessageCompose', mailbox);
const change = (mailbox: object): Promise<unknown> => fire('onMessageRecipientsChanged', mailbox);
const send = (mailbox: object): Promise<'sent' | 'asked' | undefined> => fire('onMessageSend', mailbox);
const notices = (): readonly string[] => Object.keys(outlook.report().notices);

describe('a reply to a group that others have written to', () => {
  it('says nothing while it is written and leaves', async () => {
    await open(reply);
    await change(reply);
    expect(notices()).toEqual([]);
    expect(await send(reply)).toBe('sent');
  });

  it('is asked about when nobody saw it open', async () => {
    expect(await send(reply)).toBe('asked');
  });

  it('is asked about when the sender answers their own mail', async () => {
    const own = { ...reply, html: history('Anna Ortiz &lt;anna@charity.example&gt;') };
    await open(own);
    expect(await send(own)).toBe('asked');
  });

  it('is asked about when as many were added', async () => {
    await open({ ...reply, to: firms(4) });
    await change(reply);
    expect(notices()).toEqual(['lastlook.exposure']);
    expect(await send({ ...reply, to: firms(10) })).toBe('asked');
  });

  it('keeps how it began when it opens once more in a window of its own', async () => {
    await open({ ...reply, to: firms(5) });
    await open({ ...reply, to: firms(12) });
    expect(await send({ ...reply, to: firms(12) })).toBe('asked');
  });

  it('keeps how it began when it opens once more and Outlook does not say in time what is kept', async () => {
    await open({ ...reply, to: firms(5) });
    const kept = outlook.report().sessionData;
    await open({ ...reply, to: firms(12), faults: { 'session.get': 'hang' } });
    expect(outlook.report().sessionData).toEqual(kept);
    expect(kept).toMatchObject({ 'lastlook.thread': expect.any(String), 'lastlook.asked': expect.any(String) });
  });

  it('keeps it though the next event follows at once', async () => {
    outlook.load(reply);
    outlook.fire('onNewMessageCompose');
    outlook.fire('onMessageRecipientsChanged');
    await outlook.runUntil(outlook.report().now + 100_000);
    expect(await send(reply)).toBe('sent');
  });

  it('keeps no address with the draft', async () => {
    await open(reply);
    const kept = outlook.report().sessionData['lastlook.thread'];
    expect(kept).toEqual(expect.any(String));
    expect(kept).not.toContain('firm');
  });

  it.each(['{', 'null', '{"group":7}', '{"isAnswered":true}'])(
    'is asked about when the draft holds %s',
    async (kept) => {
      expect(await send({ ...reply, sessionData: { 'lastlook.thread': kept } })).toBe('asked');
    },
  );

  it('is asked about when the draft cannot be read or written', async () => {
    const failing = { ...reply, faults: { 'session.get': 'fail', 'session.set': 'throw' } };
    await open(failing);
    expect(await send(failing)).toBe('asked');
  });
});

it.each(['newMail', 'forward'])('nothing is kept of a message that opens as %s', async (composeType) => {
  await open({ ...reply, composeType });
  expect(outlook.report().sessionData).not.toHaveProperty(['lastlook.thread']);
});
