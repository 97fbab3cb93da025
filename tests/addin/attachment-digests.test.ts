import { createPaneCalls } from '../../src/adapters/outlook';
import * as pane from '../../src/addin/attachment-digests';
import type { judgeItem } from '../../src/addin/judge';
import { EVERY_FORMAT } from '../../src/addin/every-format';
import { startPdfThread } from '../../src/cli/start-pdf-thread';
import type { AttachmentDigest } from '../../src/engine';
import { makePdf } from '../../src/simulator/host/files';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');

interface MadeFile {
  readonly name: string;
  readonly size: number;
  readonly isInline: boolean;
  readonly attachmentType: string;
  readonly content: string;
  readonly format?: string;
}

const aFile = (content: string | Uint8Array, fields: Partial<MadeFile> = {}): MadeFile => ({
  name: 'list.txt',
  size: content.length,
  isInline: false,
  attachmentType: 'file',
  content: base64(content),
  ...fields,
});

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const ben = { name: 'Ben Adeyemi', address: 'ben@firm.example' };
const mail = { user: anna, from: anna, to: [ben], subject: 'Minutes', html: '<p>Hello Ben</p>', mailbox: 16 };

/** One name and one size; the second says something, the third something that warns. */
const HARMLESS = aFile('The minutes of Tuesday are here');
const TELLING = aFile('Her NHS number is 943 476 5919.');
const WARNING = aFile('Sort code 20-45-77 a/c 63849203');

const realTimer = setTimeout;

let outlook: OutlookHere;
let handler: { readonly judgeItem: typeof judgeItem };
beforeEach(async () => {
  outlook = putOutlookHere(mail);
  // The handler file's runtime is another one than the pane's, which is this file's.
  jest.resetModules();
  await import('../../src/addin/events/main');
  handler = await import('../../src/addin/judge');
});
afterEach(() => outlook.remove());

const wait = (ms: number) => outlook.runUntil(outlook.report().now + ms);
const changed = (status: string, file: MadeFile) => {
  const { name, size, isInline, attachmentType } = file;
  outlook.fire('onMessageAttachmentsChanged', {
    attachmentStatus: status,
    attachmentDetails: { id: '0', name, size, isInline, attachmentType },
  });
};

/** The item has these files now, and Outlook says what changed. */
function attach(files: readonly MadeFile[], added: MadeFile | undefined = files[files.length - 1], more: object = {}) {
  outlook.load({ ...mail, attachments: files, ...more });
  if (added !== undefined) changed('added', added);
}

/** What Send is given of each file. */
async function atSend(): Promise<readonly (AttachmentDigest | undefined)[]> {
  const { message } = await outlook.settle(handler.judgeItem(createPaneCalls()));
  return message.attachments.map(({ digest }) => digest);
}

const LATE = [expect.objectContaining({ unchecked: ['late'] })];
const isTelling = (digest: AttachmentDigest | undefined): boolean =>
  digest?.places.some(({ seen }) => seen.some(({ detector }) => detector === 'nhs-number')) ?? false;
const isClean = (digest: AttachmentDigest | undefined): boolean =>
  digest !== undefined && digest.unchecked.length === 0 && digest.places.every(({ seen }) => seen.length === 0);
const kept = (): string => outlook.report().sessionData['lastlook.files'] ?? '';
const asked = (): number => outlook.report().calls.filter((call) => call === 'content').length;

describe('a file is read once, while the message is written', () => {
  test('and Send only adds up what was seen', async () => {
    attach([TELLING]);
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([true]);
    expect(asked()).toBe(1);
    expect(kept()).not.toMatch(/943\D?476/);
  });

  test('not before it was attached: Send is told that there was no time', async () => {
    outlook.load({ ...mail, attachments: [TELLING] });
    expect(await atSend()).toEqual(LATE);
    expect(asked()).toBe(0);
  });

  test('not again when recipients change, however often and even while it is read', async () => {
    attach([TELLING], TELLING, { faults: { content: 5_000 } });
    for (let change = 0; change < 5; change += 1) {
      await wait(500);
      outlook.fire('onMessageRecipientsChanged');
    }
    await wait(20_000);
    outlook.fire('onMessageRecipientsChanged');
    await wait(20_000);
    expect(asked()).toBe(1);
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });

  test('two that came one right after the other are both read', async () => {
    const other = aFile('Something else', { name: 'other.txt' });
    attach([HARMLESS]);
    attach([HARMLESS, other]);
    await wait(10_000);
    expect((await atSend()).map(isClean)).toEqual([true, true]);
    expect(asked()).toBe(2);
  });

  test('two of one name and size are told apart', async () => {
    attach([HARMLESS, TELLING]);
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([false, true]);
  });

  test('what a reopened draft holds is read with the first event', async () => {
    outlook.load({ ...mail, attachments: [TELLING] });
    outlook.fire('onNewMessageCompose');
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });
});

describe('what is attached no longer counts for nothing', () => {
  beforeEach(async () => {
    attach([HARMLESS]);
    await wait(10_000);
    expect((await atSend()).map(isClean)).toEqual([true]);
  });

  test('a removed file is dropped from what is kept', async () => {
    outlook.load({ ...mail, attachments: [] });
    changed('removed', HARMLESS);
    await wait(10_000);
    expect(kept()).not.toContain('visible');
  });

  test('another file of the same name and size is read anew', async () => {
    attach([TELLING]);
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });

  test('so it is when the event is overtaken before it could drop anything', async () => {
    attach([TELLING]);
    outlook.fire('onMessageRecipientsChanged');
    outlook.fire('onMessageFromChanged');
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });

  test('Send right behind the change does not take the old file for the new one', async () => {
    attach([WARNING]);
    outlook.fire('onMessageSend');
    const { completions } = await wait(60_000);
    const sent = completions.find(({ options }) => options !== null);
    expect(sent?.options?.['errorMessage']).toContain('bank account');
    expect((await atSend()).map(isClean)).toEqual([false]);
  });

  test('nor does it where the new one comes too late, and the reading goes on', async () => {
    attach([TELLING], TELLING, { faults: { content: 5_000 } });
    outlook.fire('onMessageSend');
    const { completions } = await wait(60_000);
    const sent = completions.find(({ options }) => options !== null);
    expect(sent?.options).toMatchObject({ allowEvent: false });
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });

  test('it is late for as long as the host does not hand it over', async () => {
    attach([TELLING], TELLING, { faults: { content: 'hang' } });
    await wait(100_000);
    expect(await atSend()).toEqual(LATE);
  });

  test('it is late when the host no longer keeps anything', async () => {
    attach([TELLING], TELLING, { faults: { 'session.set': 'fail' } });
    await wait(100_000);
    expect(await atSend()).toEqual(LATE);
  });

  test('a file that took its place while the first was being read counts', async () => {
    const slow = { faults: { content: 5_000 } };
    attach([aFile('Nothing', { name: 'slow.txt' })], undefined, slow);
    changed('added', aFile('Nothing', { name: 'slow.txt' }));
    await wait(1_000);
    const replaced = aFile('NHS 943', { name: 'slow.txt' });
    attach([replaced], replaced, slow);
    await wait(60_000);
    expect(JSON.stringify(await atSend())).toBe(JSON.stringify(await readAfresh([replaced])));
    expect(asked()).toBeGreaterThanOrEqual(3);
  });

  test('what the pane still reads of a replaced file is thrown away', async () => {
    const slow = { faults: { content: 5_000 } };
    outlook.load({ ...mail, sessionData: {}, attachments: [HARMLESS], ...slow });
    const reading = pane.readAhead(createPaneCalls(), EVERY_FORMAT);
    await wait(1_000);
    attach([TELLING], TELLING, { faults: { content: 100 } });
    await wait(60_000);
    await reading;
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });
});

/** What a runtime that has never seen another file makes of these. */
async function readAfresh(files: readonly MadeFile[]): Promise<readonly (AttachmentDigest | undefined)[]> {
  outlook.load({ ...mail, sessionData: {}, attachments: files });
  outlook.fire('onNewMessageCompose');
  await wait(60_000);
  return atSend();
}

describe('Send before a file was read', () => {
  /** One byte more than Send reads itself. */
  const LARGE = aFile('The minutes of Tuesday are here', { name: 'large.txt', size: 256 * 1_024 + 1 });
  /** When Send gives up waiting for files, and a little more. */
  const GIVEN_UP_MS = 2_200;

  async function send(): Promise<{ readonly took: number; readonly options: Record<string, unknown> | null }> {
    const { now, completions: before } = outlook.report();
    outlook.fire('onMessageSend');
    const { completions } = await wait(3_500);
    const done = completions.filter((each) => !before.some(({ event }) => event === each.event));
    const answer = done.find(({ options }) => options !== null);
    return { took: (answer?.at ?? Infinity) - now, options: answer?.options ?? null };
  }

  /** As Outlook opens a draft that was kept: no event tells of it. */
  function reopen(files: readonly MadeFile[], more: object = {}) {
    outlook.load({ ...mail, attachments: files, sessionData: {}, ...more });
  }

  const WARNED = { allowEvent: false, sendModeOverride: 'promptUser' };
  const SENT = { allowEvent: true };

  test('reads the small files of a reopened draft itself, and keeps what it saw', async () => {
    reopen([HARMLESS]);
    expect((await send()).options).toEqual(SENT);
    expect((await atSend()).map(isClean)).toEqual([true]);
    expect((await send()).options).toEqual(SENT);
    expect(asked()).toBe(1);
  });

  test('and judges with it', async () => {
    reopen([HARMLESS, WARNING]);
    const { options } = await send();
    expect(options).toMatchObject(WARNED);
    expect(options?.['errorMessage']).toContain('bank account');
  });

  test.each([
    ['one that is too large', [LARGE]],
    ['one whose size is not told', [{ ...HARMLESS, size: undefined as unknown as number }]],
    ['two that are too large together', ['a.txt', 'b.txt'].map((name) => ({ ...LARGE, name, size: 129 * 1_024 }))],
  ])('does not begin with %s', async (_, files) => {
    reopen(files);
    expect((await send()).options).toMatchObject(WARNED);
    expect(asked()).toBe(0);
  });

  test('reads the small one beside a large one that is known', async () => {
    attach([LARGE]);
    await wait(10_000);
    outlook.load({ ...mail, attachments: [LARGE, WARNING] });
    expect((await send()).options?.['errorMessage']).toContain('bank account');
    expect(asked()).toBe(2);
  });

  test.each([
    ['of a reopened draft', () => reopen([HARMLESS], { faults: { content: 8_000 } })],
    ['that is being read', () => attach([HARMLESS], HARMLESS, { faults: { content: 8_000 } })],
  ])('does not wait until a slow host hands over a small file %s; the next one passes', async (_, begin) => {
    begin();
    await wait(1_000);
    const first = await send();
    expect(first.options).toMatchObject(WARNED);
    expect(first.took).toBeLessThan(GIVEN_UP_MS);
    await wait(10_000);
    expect((await send()).options).toEqual(SENT);
    expect(asked()).toBe(1);
  });

  test('waits for a small file that is being read', async () => {
    attach([HARMLESS], HARMLESS, { faults: { content: 1_500 } });
    await wait(500);
    expect((await send()).options).toEqual(SENT);
    expect(asked()).toBe(1);
  });

  test('does not wait at all for a large file that is being read', async () => {
    attach([LARGE], LARGE, { faults: { content: 8_000 } });
    await wait(1_000);
    expect((await send()).took).toBeLessThan(1_000);
  });

  test('keeps to three calls at a time', async () => {
    attach([HARMLESS], HARMLESS, { faults: { content: 8_000 } });
    await wait(1_000);
    await send();
    expect(outlook.report().mostInFlight).toBe(3);
  });

  test.each(['hang', 'fail', 'throw', 'empty', 'null'])(
    'gives up when the host does not hand it over (%s)',
    async (fault) => {
      reopen([HARMLESS], { faults: { content: fault } });
      const { took, options } = await send();
      expect(options).toMatchObject(WARNED);
      expect(took).toBeLessThan(GIVEN_UP_MS);
    },
  );

  test('reads nothing where it has no time left', async () => {
    reopen([HARMLESS], { faults: { subject: 1_990, content: 500 } });
    const { took, options } = await send();
    expect(options).toMatchObject(WARNED);
    expect(took).toBeLessThan(GIVEN_UP_MS);
  });
});

describe('what the host hands over', () => {
  async function read(file: MadeFile, more: object = {}): Promise<AttachmentDigest | undefined> {
    attach([file], file, more);
    await wait(100_000);
    return (await atSend())[0];
  }

  const tables: Record<string, [file: MadeFile, faults: object, unchecked: readonly string[]]> = {
    'an answer that never comes is late': [HARMLESS, { content: 'hang' }, ['late']],
    'an answer after half a minute is late': [HARMLESS, { content: 30_000 }, ['late']],
    'an answer after ten seconds counts': [HARMLESS, { content: 10_000 }, []],
    'an error is failed': [HARMLESS, { content: 'fail' }, ['failed']],
    'a throw is failed': [HARMLESS, { content: 'throw' }, ['failed']],
    'no result at all is failed': [HARMLESS, { content: 'empty' }, ['failed']],
    'a success with nothing is failed': [HARMLESS, { content: 'null' }, ['failed']],
    'nothing of a file that has a size is failed': [aFile('', { size: 4_000 }), {}, ['failed']],
    'nothing of an empty file is what it holds': [aFile(''), {}, []],
    'a link is a cloud link': [aFile('https://x.example', { format: 'url' }), {}, ['cloud-link']],
    'a form that nobody knows is not readable here': [aFile('x', { format: 'x' }), {}, ['not-readable-here']],
    'what is no Base64 is failed': [{ ...HARMLESS, content: '\u{1F600}'.repeat(40) }, {}, ['failed']],
  };
  test.each(Object.entries(tables))('%s', async (_, [file, faults, unchecked]) => {
    expect((await read(file, { faults }))?.unchecked).toEqual(unchecked);
  });

  test('an attached mail is told by its text, and never clean', async () => {
    const content =
      'From: Kim <kim@firm.example>\r\nTo: anna@charity.example\r\nDate: Mon, 1 Jun 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nSubject: Hi\r\n\r\nHer NHS number is 943 476 5919.\r\n';
    const digest = await read(aFile('', { size: 90, attachmentType: 'item', format: 'eml', content }));
    expect(digest).toMatchObject({ kind: 'mail', unchecked: ['not-readable-here'] });
  });

  test('an attached appointment is read from its text', async () => {
    const content =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDESCRIPTION:Her NHS number is 943 476 5919.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const digest = await read(aFile('', { size: 90, attachmentType: 'item', format: 'iCalendar', content }));
    expect(isTelling(digest)).toBe(true);
  });

  test.each([
    ['a file in the cloud', { attachmentType: 'cloud' }],
    ['a picture in the text', { isInline: true }],
  ])('%s is never asked for', async (_, fields) => {
    expect(await read(aFile('x', fields))).toBeUndefined();
    expect(asked()).toBe(0);
  });

  test('one file that hangs does not keep the next one from being read', async () => {
    const hanging = aFile('Never', { name: 'never.txt' });
    attach([hanging, TELLING], TELLING, { faults: { content: 'hang' } });
    await wait(1_000);
    outlook.load({ ...mail, attachments: [hanging, TELLING] });
    await wait(60_000);
    expect((await atSend()).map(isTelling)).toEqual([false, true]);
  });

  test.each(['item.getAttachmentContentAsync', 'item.sessionData'])(
    'a client without %s cannot read here, and nothing is asked',
    async (missing) => {
      outlook.load({ ...mail, attachments: [TELLING], missing: [missing] });
      changed('added', TELLING);
      await wait(10_000);
      const { message, verdict } = await outlook.settle(handler.judgeItem(createPaneCalls()));
      expect(message.attachments[0]?.digest).toBeUndefined();
      expect(verdict.unchecked).toContainEqual({ part: 'attachments', reason: 'not-readable-here' });
      expect(asked()).toBe(0);
    },
  );
});

describe('a PDF', () => {
  /** What a page has and Node has not. */
  class PageWorker {
    constructor() {
      const { port, end } = startPdfThread();
      return Object.assign(port, { terminate: end });
    }
  }
  beforeAll(() => Object.assign(globalThis, { Worker: PageWorker }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'Worker'));

  const PDF = makePdf(['Patient: Osman Okonedo-Reed', 'NHS number: 943 476 5919']);
  const file = aFile(PDF, { name: 'scan.pdf' });

  async function readInPane(): Promise<void> {
    let isOpen = true;
    const reading = pane.readAhead(createPaneCalls(), EVERY_FORMAT).finally(() => (isOpen = false));
    // The PDF engine works in real time, and only so much of it may pass.
    while (isOpen) {
      await wait(5);
      await new Promise((resolve) => realTimer(resolve, 5));
    }
    await reading;
  }

  test('is not readable in the handler file, and the pane reads it for Send', async () => {
    attach([file]);
    await wait(10_000);
    expect((await atSend())[0]?.unchecked).toEqual(['not-readable-here']);
    await readInPane();
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });

  test('whose pages are pictures is looked at once by the pane, not at every look', async () => {
    attach([aFile(makePdf([]), { name: 'scan.pdf' })]);
    await wait(10_000);
    await readInPane();
    const before = asked();
    await readInPane();
    expect((await atSend())[0]?.unchecked).toEqual(['not-readable-here']);
    expect(asked()).toBe(before);
  });

  test('that the pane has read stays read when another event comes', async () => {
    attach([file]);
    await wait(10_000);
    await readInPane();
    outlook.fire('onMessageRecipientsChanged');
    await wait(10_000);
    expect((await atSend()).map(isTelling)).toEqual([true]);
  });
});

describe('what is kept with the draft', () => {
  test.each([
    '',
    'null',
    '[]',
    '7',
    '{"digests":7}',
    '{"digests":{"list.txt|31|false|1":null}}',
    '{"digests":{"list.txt|31|false|1":{}}}',
    '{',
  ])('nonsense (%s) is as good as nothing', async (stored) => {
    outlook.load({ ...mail, attachments: [HARMLESS], sessionData: { 'lastlook.files': stored } });
    expect(HARMLESS.size).toBe(31);
    expect(await atSend()).toEqual(LATE);
    changed('added', HARMLESS);
    await wait(10_000);
    expect((await atSend()).map(isClean)).toEqual([true]);
  });

  test('a digest with broken insides never makes a clean file', async () => {
    const broken = { kind: 'text', places: [null], people: 0, markings: [], unchecked: [] };
    const sessionData = { 'lastlook.files': JSON.stringify({ digests: { 'list.txt|31|false|1': broken } }) };
    outlook.load({ ...mail, attachments: [HARMLESS], sessionData });
    const { verdict } = await outlook.settle(handler.judgeItem(createPaneCalls()));
    expect(verdict.action).toBe('warn');
  });

  test('names like those of every object are names', async () => {
    attach([aFile('x', { name: '__proto__' }), aFile('y', { name: 'constructor' })]);
    await wait(10_000);
    expect((await atSend()).map(isClean)).toEqual([true, true]);
  });

  test('stays within what a draft holds: what does not fit goes without examples, then not at all, never as clean', async () => {
    const telling = 'Her NHS number is 943 476 5919, her National Insurance number is AB 12 34 56 C.';
    const files = Array.from({ length: 150 }, (_, index) => aFile(telling, { name: `letter to patient ${index}.txt` }));
    attach(files);
    await wait(60_000);
    expect(kept().length).toBeLessThanOrEqual(40_000);
    const digests = await atSend();
    expect(digests).toHaveLength(150);
    expect(digests.filter(isTelling).length).toBeGreaterThan(50);
    expect(digests.filter((digest) => isClean(digest))).toEqual([]);
    expect(new Set(digests.flatMap((digest) => digest?.unchecked ?? []))).toEqual(new Set(['late']));
  });
});
