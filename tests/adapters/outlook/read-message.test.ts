import { createItemCalls } from '../../../src/adapters/outlook/item-call';
import { readMessage } from '../../../src/adapters/outlook';
import type { Message } from '../../../src/engine';
import { putOutlookHere, type OutlookHere } from '../../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const mail = {
  user: { name: 'Owner', address: 'owner@charity.example' },
  from: anna,
  to: [{ name: 'Ben', address: 'ben@firm.example' }],
  cc: [{ name: 'Cleo', address: 'cleo@firm.example' }],
  bcc: [{ name: 'Dan', address: 'dan@firm.example' }],
  subject: 'Hello',
  html: '<p>Hi</p>',
  attachments: [{ name: 'a.pdf', size: 12, isInline: false, attachmentType: 'file' }],
};

let outlook: OutlookHere;
afterEach(() => outlook.remove());

function read(mailbox: object): Promise<Message> {
  outlook = putOutlookHere(mailbox);
  return outlook.settle(readMessage(createItemCalls(2_000)));
}

test('a mail is read whole', async () => {
  expect(await read(mail)).toEqual({
    kind: 'mail',
    composed: 'new',
    isEncrypted: false,
    from: { ...anna, kind: 'mailbox' },
    to: { entries: [{ name: 'Ben', address: 'ben@firm.example', kind: 'mailbox' }], isCapped: false },
    cc: { entries: [{ name: 'Cleo', address: 'cleo@firm.example', kind: 'mailbox' }], isCapped: false },
    bcc: { entries: [{ name: 'Dan', address: 'dan@firm.example', kind: 'mailbox' }], isCapped: false },
    subject: 'Hello',
    body: { format: 'html', content: '<p>Hi</p>' },
    sensitivityLabel: undefined,
    attachments: [{ id: '0', name: 'a.pdf', sizeBytes: 12, isInline: false, kind: 'file', digest: undefined }],
    unread: [],
  });
});

test('required attendees are visible like To, optional ones like Cc, and nothing is asked for Bcc', async () => {
  const message = await read({
    ...mail,
    itemType: 'appointment',
    organizer: anna,
    requiredAttendees: mail.to,
    optionalAttendees: mail.cc,
  });
  expect(message.kind).toBe('appointment');
  expect(message.from?.address).toBe(anna.address);
  expect(message.to.entries.map(({ address }) => address)).toEqual(['ben@firm.example']);
  expect(message.cc.entries.map(({ address }) => address)).toEqual(['cleo@firm.example']);
  expect(message.unread).toEqual([]);
});

test.each([
  ['newMail', 'new'],
  ['reply', 'reply'],
  ['forward', 'forward'],
  ['something', 'unknown'],
])('compose type %s is %s', async (composeType, composed) => {
  expect((await read({ ...mail, composeType })).composed).toBe(composed);
});

describe('entries of unknown size', () => {
  test.each([
    [
      'a distribution list',
      { name: 'All staff', address: 'all@firm.example', recipientType: 'distributionList' },
      'group',
    ],
    ['a contact group without an address', { name: 'Friends' }, 'group'],
    ['an entry that is null', null, 'group'],
    ['a personal contact', { name: 'Eve', address: 'eve@gmail.com', recipientType: 'other' }, 'mailbox'],
    ['a person outside', { name: 'Eve', address: 'eve@gmail.com', recipientType: 'externalUser' }, 'mailbox'],
    ['a person without a name', { address: 'eve@gmail.com' }, 'mailbox'],
  ])('%s', async (_, entry, kind) => {
    const message = await read({ ...mail, to: [entry] });
    expect(message.to.entries).toHaveLength(1);
    expect(message.to.entries[0]?.kind).toBe(kind);
    expect(message.unread).toEqual([]);
  });
});

describe('lists cut off by the client', () => {
  const clients: [string, object, number][] = [
    ['classic with Mailbox 1.15', { platform: 'PC', mailbox: 15 }, 500],
    ['classic with Mailbox 1.16', { platform: 'PC', mailbox: 16 }, 1_000],
    ['the web', { platform: 'OfficeOnline', hostName: 'OutlookWebApp', mailbox: 12 }, 1_000],
    ['new Outlook', { platform: 'OfficeOnline', hostName: 'newOutlookWindows', mailbox: 16 }, 1_000],
    ['old Mac', { platform: 'Mac', mailbox: 8 }, 500],
    ['iOS', { platform: 'iOS', hostName: 'OutlookIOS', mailbox: 5 }, 100],
    ['Android', { platform: 'Android', hostName: 'OutlookAndroid', mailbox: 5 }, 100],
    ['a client that does not say', { platform: 'x', hostName: 'x' }, 500],
  ];
  const many = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => ({ name: '', address: `p${index}@gmail.com` }));

  test.each(clients)('%s', async (_, client, cap) => {
    const full = await read({ ...mail, ...client, to: many(cap + 10), cap });
    expect([full.to.entries.length, full.to.isCapped]).toEqual([cap, true]);
    outlook.remove();
    const below = await read({ ...mail, ...client, to: many(cap - 1), cap });
    expect([below.to.entries.length, below.to.isCapped]).toEqual([cap - 1, false]);
  });

  test('new Mac has no limit', async () => {
    const message = await read({ ...mail, platform: 'Mac', mailbox: 14, to: many(1_500), cap: 5_000 });
    expect([message.to.entries.length, message.to.isCapped]).toEqual([1_500, false]);
  });

  test.each([
    [499, false],
    [500, true],
    [501, false],
    [999, false],
    [1_000, true],
  ])('%i entries of a client that says it has no limit: cut off is %s', async (count, isCut) => {
    const message = await read({ ...mail, platform: 'Mac', mailbox: 14, cc: many(count), cap: 5_000 });
    expect([message.cc.entries.length, message.cc.isCapped]).toEqual([count, isCut]);
  });
});

describe('the sensitivity label', () => {
  const labels = [
    { id: '1', name: 'Public', children: [] },
    { id: '2', name: 'Confidential', children: [{ id: '3', name: 'Patients', children: [] }] },
  ];
  const late = [{ part: 'message', reason: 'late' }];
  const failed = [{ part: 'message', reason: 'failed' }];
  const table: Record<string, [mailbox: object, label: string | undefined, unread: object[]]> = {
    'is told by its name': [{ labels, label: '1' }, 'Public', []],
    'is told with the label above it': [{ labels, label: '3' }, 'Confidential / Patients', []],
    'may be none': [{ labels }, undefined, []],
    'is none where the organisation has none': [{ label: '1' }, undefined, []],
    'is none where asking for labels is an error': [{ labels, faults: { 'label.enabled': 'fail' } }, undefined, []],
    'is none in a client without labels': [
      { labels, label: '1', missing: ['context.sensitivityLabelsCatalog'] },
      undefined,
      [],
    ],
    'is none of an item without labels': [{ labels, label: '1', missing: ['item.sensitivityLabel'] }, undefined, []],
    'is unread when nobody says whether there are labels': [
      { labels, faults: { 'label.enabled': 'hang' } },
      undefined,
      late,
    ],
    'is unread when it hangs': [{ labels, faults: { 'label.get': 'hang' } }, undefined, late],
    'is unread when it fails': [{ labels, faults: { 'label.get': 'fail' } }, undefined, failed],
    'is unread when its name hangs': [{ labels, label: '1', faults: { 'label.list': 'hang' } }, undefined, late],
    'is unread when its name is missing': [{ labels, label: '9' }, undefined, failed],
    'is unread when there are no names': [{ labels, label: '1', faults: { 'label.list': 'null' } }, undefined, failed],
    'is none when its name is not needed': [{ labels, faults: { 'label.list': 'hang' } }, undefined, []],
  };
  test.each(Object.entries(table))('%s', async (_, [more, label, unread]) => {
    const message = await read({ ...mail, ...more });
    expect([message.sensitivityLabel, message.unread]).toEqual([label, unread]);
  });
});

describe('what cannot be read is named', () => {
  const table: Record<string, [mailbox: object, unread: object[]]> = {
    'a list that hangs': [{ faults: { cc: 'hang' } }, [{ part: 'cc', reason: 'late' }]],
    'a list that fails': [{ faults: { bcc: 'fail' } }, [{ part: 'bcc', reason: 'failed' }]],
    'a success without a list': [{ faults: { to: 'null' } }, [{ part: 'to', reason: 'failed' }]],
    'a field that does not exist': [{ missing: ['item.cc'] }, [{ part: 'cc', reason: 'failed' }]],
    'a sender that throws': [{ faults: { from: 'throw' } }, [{ part: 'sender', reason: 'failed' }]],
    'a sender without an answer': [{ faults: { from: 'null' } }, [{ part: 'sender', reason: 'failed' }]],
    'a subject that hangs': [{ faults: { subject: 'hang' } }, [{ part: 'subject', reason: 'late' }]],
    'a body that hangs': [{ faults: { 'body.html': 'hang' } }, [{ part: 'body', reason: 'late' }]],
    'a body refused in both forms': [
      { faults: { 'body.html': 'fail', 'body.text': 'fail' } },
      [{ part: 'body', reason: 'failed' }],
    ],
    'attachments that fail': [{ faults: { attachments: 'fail' } }, [{ part: 'attachments', reason: 'failed' }]],
    'a client that cannot list attachments': [
      { missing: ['item.getAttachmentsAsync'] },
      [{ part: 'attachments', reason: 'not-readable-here' }],
    ],
  };
  test.each(Object.entries(table))('%s', async (_, [faults, unread]) => {
    expect((await read({ ...mail, ...faults })).unread).toEqual(unread);
  });

  test('a body refused as HTML is read as text', async () => {
    const message = await read({ ...mail, faults: { 'body.html': 'fail' } });
    expect(message.body).toEqual({ format: 'text', content: 'Hi' });
    expect(message.unread).toEqual([]);
  });

  test('without an answer the owner of the mailbox stands in for the sender', async () => {
    expect((await read({ ...mail, faults: { from: 'fail' } })).from?.address).toBe('owner@charity.example');
  });

  test('without an item everything is unread and nothing rejects', async () => {
    const message = await read({ ...mail, missing: ['context.mailbox'] });
    expect(message.unread.map(({ part }) => part).sort()).toEqual(
      ['attachments', 'bcc', 'body', 'cc', 'sender', 'subject', 'to'].sort(),
    );
    expect(message.from).toBeUndefined();
  });
});

describe('whether a message will be encrypted', () => {
  test.each([
    ['IPM.Note.SMIME', {}, true],
    ['IPM.Note.Custom.SMIME', {}, true],
    ['IPM.Note.SMIME.MultipartSigned', {}, false],
    ['IPM.Note', {}, false],
    [undefined, {}, false],
    ['IPM.Note.SMIME', { itemClass: 'fail' }, false],
    ['IPM.Note.SMIME', { itemClass: 'throw' }, false],
    ['IPM.Note.SMIME', { itemClass: 'hang' }, false],
  ])('class %s, faults %j: %s, and everything else is read', async (itemClass, faults, isEncrypted) => {
    const message = await read({ ...mail, ...(itemClass !== undefined && { itemClass }), faults });
    expect([message.isEncrypted, message.unread]).toEqual([isEncrypted, []]);
  });
});
