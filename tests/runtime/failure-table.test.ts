import { inBareVm, quickJsWith, readHandlerFile, type LoadedEngine, type OutlookReport } from '../helpers/bare-outlook';

const handlerFile = readHandlerFile();
const DEADLINE_MS = 3_000;
/** Of the events while a message is written, which read what is attached. */
const WRITING_DEADLINE_MS = 62_000;
const LONG_AFTER_MS = 400_000;

const sender = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const harmless = {
  user: sender,
  from: sender,
  to: [{ name: 'Ben', address: 'ben@charity.example' }],
  cc: [],
  bcc: [],
  subject: 'Minutes',
  html: '<p>Here are the minutes.</p>',
};
const people = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: '', address: `person${index}@gmail.com` }));

type Outcome = 'sent' | 'stopped';

interface Row {
  readonly mailbox: object;
  /** What a sender must see. */
  readonly outcome: Outcome;
  /** Completions expected when several events are fired. */
  readonly fires?: number;
}

const fault = (call: string, kind: string | number, outcome: Outcome): Row => ({
  mailbox: { ...harmless, faults: { [call]: kind } },
  outcome,
});
const withFile = {
  ...harmless,
  attachments: [
    {
      name: 'minutes.txt',
      size: 17,
      attachmentType: 'file',
      content: Buffer.from('Tuesday, all well').toString('base64'),
    },
  ],
};
const labelled = { ...harmless, label: '1', labels: [{ id: '1', name: 'Public' }] };
const missing = (path: string, outcome: Outcome): Row => ({ mailbox: { ...harmless, missing: [path] }, outcome });

const RECIPIENTS = ['to', 'cc', 'bcc'];
const PARTS = [...RECIPIENTS, 'from', 'subject', 'attachments'];

const rows: Record<string, Row> = {
  ...Object.fromEntries(
    PARTS.flatMap((call) => [
      [`${call} never answers`, fault(call, 'hang', 'stopped')],
      [`${call} answers with an error`, fault(call, 'fail', 'stopped')],
      [`${call} throws at once`, fault(call, 'throw', 'stopped')],
      [`${call} answers without a result`, fault(call, 'empty', 'stopped')],
      [`${call} answers after four seconds`, fault(call, 4_000, 'stopped')],
      [`${call} answers twice`, fault(call, 'twice', 'sent')],
      [`${call} answers within a second`, fault(call, 900, 'sent')],
    ]),
  ),
  ...Object.fromEntries(RECIPIENTS.map((call) => [`${call} succeeds with null`, fault(call, 'null', 'stopped')])),
  'the body never answers': fault('body.html', 'hang', 'stopped'),
  'the body is refused as HTML and given as text': fault('body.html', 'fail', 'sent'),
  'the body is refused in every form': {
    mailbox: { ...harmless, faults: { 'body.html': 'fail', 'body.text': 'fail' } },
    outcome: 'stopped',
  },
  'the body throws in every form': {
    mailbox: { ...harmless, faults: { 'body.html': 'throw', 'body.text': 'throw' } },
    outcome: 'stopped',
  },
  'every recipient call hangs': {
    mailbox: { ...harmless, faults: { to: 'hang', cc: 'hang', bcc: 'hang' } },
    outcome: 'stopped',
  },
  'every call hangs': {
    mailbox: {
      ...harmless,
      faults: Object.fromEntries(
        [...PARTS, 'body.html', 'composeType', 'session.get', 'session.remove', 'roaming.save'].map((call) => [
          call,
          'hang',
        ]),
      ),
    },
    outcome: 'stopped',
  },
  'every call takes a second': { mailbox: { ...harmless, latencyMs: 1_000 }, outcome: 'stopped' },
  'how it was composed is not told': fault('composeType', 'fail', 'sent'),
  'how it was composed never answers': fault('composeType', 'hang', 'sent'),
  'an entry of a list is null': { mailbox: { ...harmless, to: [null] }, outcome: 'stopped' },
  'an entry has no address': { mailbox: { ...harmless, to: [{ name: 'Friends' }] }, outcome: 'stopped' },
  'the body is longer than what is read': {
    mailbox: { ...harmless, html: '<p>word</p>'.repeat(500_000) },
    outcome: 'stopped',
  },
  'the settings throw when read': fault('roaming.get', 'throw', 'sent'),
  'the settings throw when set': fault('roaming.set', 'throw', 'sent'),
  'the settings never save': fault('roaming.save', 'hang', 'sent'),
  'the settings fail to save': fault('roaming.save', 'fail', 'sent'),
  'a warning whose record never saves': {
    mailbox: { ...harmless, cc: people(264), faults: { 'roaming.save': 'hang' } },
    outcome: 'stopped',
  },
  'a warning whose release never answers': {
    mailbox: { ...harmless, cc: people(12), faults: { 'session.get': 'hang' } },
    outcome: 'stopped',
  },
  'a release that is not JSON': {
    mailbox: { ...harmless, cc: people(12), sessionData: { 'lastlook.release': '{' } },
    outcome: 'stopped',
  },
  'a release of somebody else': {
    mailbox: {
      ...harmless,
      cc: people(12),
      sessionData: {
        'lastlook.release': '{"scope":{"people":{"key":1,"hashes":""},"findings":[]},"reason":"false-alarm"}',
      },
    },
    outcome: 'stopped',
  },
  'settings that are nonsense': {
    mailbox: { ...harmless, roaming: { 'lastlook.queue': 'x', 'lastlook.days': [null] } },
    outcome: 'sent',
  },
  'completed throws': fault('completed', 'throw', 'sent'),
  'requirement sets throw': {
    mailbox: { ...harmless, cc: people(12), faults: { requirements: 'throw' } },
    outcome: 'stopped',
  },
  'the item throws when asked for': fault('item', 'throw', 'stopped'),
  'no session data': missing('item.sessionData', 'sent'),
  'no notices': missing('item.notificationMessages', 'sent'),
  'no settings': missing('context.roamingSettings', 'sent'),
  'no requirement sets': missing('context.requirements', 'sent'),
  'no diagnostics': missing('context.mailbox.diagnostics', 'sent'),
  'no user profile': missing('context.mailbox.userProfile', 'sent'),
  'no way to list attachments': missing('item.getAttachmentsAsync', 'sent'),
  'no way to tell a reply': missing('item.getComposeTypeAsync', 'sent'),
  'no To field': missing('item.to', 'stopped'),
  'no subject': missing('item.subject', 'stopped'),
  'no body': missing('item.body', 'stopped'),
  'no item': missing('context.mailbox.item', 'stopped'),
  'no mailbox': missing('context.mailbox', 'stopped'),
  'no context': missing('context', 'stopped'),
  'an attachment was never read': { mailbox: withFile, outcome: 'sent' },
  'an attachment was never read, and is too large for Send': {
    mailbox: { ...withFile, attachments: [{ ...withFile.attachments[0], size: 1_000_000 }] },
    outcome: 'stopped',
  },
  ...Object.fromEntries(
    (
      [
        ['content never comes', { content: 'hang' }, 'stopped'],
        ['content is refused', { content: 'fail' }, 'stopped'],
        ['content throws at once', { content: 'throw' }, 'stopped'],
        ['content has no result', { content: 'empty' }, 'stopped'],
        ['content is nothing', { content: 'null' }, 'stopped'],
        ['content comes twice', { content: 'twice' }, 'sent'],
        ['content comes within a second', { content: 900 }, 'sent'],
        ['content comes after the answer', { content: 2_500 }, 'stopped'],
        ['content comes within a second, after a slow text', { content: 900, 'body.html': 1_500 }, 'stopped'],
        // The stand-in keeps it all the same, as a host does whose answer gets lost.
        ['digest is kept without an answer', { 'session.set': 'hang' }, 'sent'],
        ['digest cannot be kept', { 'session.set': 'throw' }, 'stopped'],
        ['content and digest never come', { content: 'hang', 'session.set': 'hang' }, 'stopped'],
      ] as const
    ).map(([what, faults, outcome]) => [
      `an attachment was never read, and its ${what}`,
      { mailbox: { ...withFile, faults }, outcome },
    ]),
  ),
  'an attachment was never read, nor can it be': {
    mailbox: { ...withFile, missing: ['item.getAttachmentContentAsync'] },
    outcome: 'sent',
  },
  'what is kept of attachments never comes': {
    mailbox: { ...withFile, faults: { 'session.get': 'hang' } },
    outcome: 'stopped',
  },
  'a label that is told': { mailbox: labelled, outcome: 'sent' },
  ...Object.fromEntries(
    ['label.enabled', 'label.get', 'label.list'].flatMap((call) => [
      [`${call} never answers`, { mailbox: { ...labelled, faults: { [call]: 'hang' } }, outcome: 'stopped' }],
      [
        `${call} answers with an error`,
        // Which is how an organisation without labels answers the first of them.
        {
          mailbox: { ...labelled, faults: { [call]: 'fail' } },
          outcome: call === 'label.enabled' ? 'sent' : 'stopped',
        },
      ],
    ]),
  ),
  'a second send while the first runs': { mailbox: harmless, outcome: 'sent', fires: 2 },
  'a second send while the first hangs': { ...fault('to', 'hang', 'stopped'), fires: 2 },
};

const engines: readonly [string, () => Promise<LoadedEngine>][] = [
  ['a bare VM', () => Promise.resolve({ anew: () => inBareVm(handlerFile) })],
  ['QuickJS', () => quickJsWith(handlerFile)],
];

describe.each(engines)('%s completes exactly once when', (_, load) => {
  let engine: LoadedEngine;
  beforeAll(async () => {
    engine = await load();
  });

  test.each(Object.entries(rows))('%s', (_name, { mailbox, outcome, fires = 1 }) => {
    const outlook = engine.anew();
    outlook.load(mailbox);
    for (let fired = 0; fired < fires; fired += 1) outlook.fire('onMessageSend');
    const report: OutlookReport = outlook.runUntil(LONG_AFTER_MS);
    expect(report.completions.map(({ event }) => event).sort()).toEqual(
      Array.from({ length: fires }, (_each, index) => index + 1),
    );
    report.completions.forEach(({ at, options }) => {
      expect(at).toBeLessThanOrEqual(DEADLINE_MS);
      expect(options?.['allowEvent']).toBe(outcome === 'sent');
      if (outcome === 'stopped') expect(String(options?.['errorMessage'])).toMatch(/\w/);
    });
    expect(report.openTimers).toBe(0);
  });

  const everything = [...PARTS, 'body.html', 'composeType', 'content', 'session.get', 'session.set'];
  const compose: Record<string, [faults: Readonly<Record<string, string | number>>, next: Outcome]> = {
    'a host that answers': [{}, 'sent'],
    'a host that never answers': [Object.fromEntries(everything.map((call) => [call, 'hang'])), 'sent'],
    'content that never comes': [{ content: 'hang' }, 'sent'],
    'content that is refused': [{ content: 'fail' }, 'stopped'],
    'content that throws at once': [{ content: 'throw' }, 'stopped'],
    'content without a result': [{ content: 'empty' }, 'stopped'],
    'content that is nothing': [{ content: 'null' }, 'stopped'],
    'content that comes twice': [{ content: 'twice' }, 'sent'],
    'content that takes ten seconds': [{ content: 10_000 }, 'sent'],
    'content that takes a minute': [{ content: 60_000 }, 'sent'],
    'a list that never comes': [{ attachments: 'hang' }, 'sent'],
    'session data that is never told': [{ 'session.get': 'hang' }, 'sent'],
    'session data that is never kept': [{ 'session.set': 'hang' }, 'sent'],
    'session data that cannot be kept': [{ 'session.set': 'fail' }, 'sent'],
    'a line that is never shown': [
      { 'notices.insight': 'hang', 'notices.replace': 'hang', 'notices.remove': 'hang' },
      'sent',
    ],
  };
  describe.each(['onNewMessageCompose', 'onMessageAttachmentsChanged', 'onMessageRecipientsChanged'])(
    '%s',
    (handler) => {
      const event = { attachmentDetails: { name: 'minutes.txt', size: 17, isInline: false } };

      test.each(Object.entries(compose))('meets %s, and the Send after it is a sound one', (_name, [faults, next]) => {
        const outlook = engine.anew();
        outlook.load({ ...withFile, faults });
        outlook.fire(handler, event);
        const before = outlook.runUntil(LONG_AFTER_MS);
        expect(before.completions).toHaveLength(1);
        expect(before.completions[0]?.at).toBeLessThanOrEqual(WRITING_DEADLINE_MS);
        expect(before.openTimers).toBe(0);
        outlook.load({ ...withFile, faults: {} });
        outlook.fire('onMessageSend');
        const { completions } = outlook.runUntil(2 * LONG_AFTER_MS);
        expect(completions).toHaveLength(2);
        expect(completions[1]?.options?.['allowEvent']).toBe(next === 'sent');
      });

      test.each(Object.entries(compose))('meets %s, and Send does not wait for long', (_name, [faults]) => {
        const outlook = engine.anew();
        outlook.load({ ...withFile, faults });
        outlook.fire(handler, event);
        outlook.runUntil(100);
        outlook.load({ ...withFile, faults: {} });
        outlook.fire('onMessageSend');
        const { completions } = outlook.runUntil(LONG_AFTER_MS);
        expect(completions.map((each) => each.event).sort()).toEqual([1, 2]);
        // At 100 ms, and Send waits two seconds for what is small.
        expect(completions.find((each) => each.event === 2)?.at).toBeLessThan(2_300);
      });
    },
  );
});
