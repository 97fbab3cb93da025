import type { RecipientWrite } from '../../../src/simulator/host/clients';
import { addAttachment, addEntries, createDraft, toPerson, type Draft } from '../../../src/simulator/host/mailbox';
import { parseLaunchOutcome } from '../../../src/simulator/host/protocol/completion';
import { frameAddress } from '../../../src/simulator/host/protocol/frame-address';
import type { HostedItem } from '../../../src/simulator/host/protocol/hosted-item';
import { answerItemCall } from '../../../src/simulator/host/protocol/item-calls';
import { createNoticeBoard } from '../../../src/simulator/host/protocol/notices';
import { createRoamingSettings } from '../../../src/simulator/host/protocol/roaming-settings';
import { createSessionData } from '../../../src/simulator/host/protocol/session-data';
import { parseRequest, renderResponse } from '../../../src/simulator/host/protocol/wire';

const me = { name: 'Maren Holt', address: 'maren@trust.example' };

function anItem(
  first: Draft = createDraft('mail', me),
  mostNotices = 5,
  mailboxMinor = 16,
  writes: readonly RecipientWrite[] = [],
): HostedItem {
  let draft = first;
  let written = 0;
  return {
    nextRecipientWrite: () => writes[written++] ?? 'done',
    readDraft: () => draft,
    changeDraft: (change) => (draft = change(draft)),
    sessionData: createSessionData(mailboxMinor, () => undefined),
    notices: createNoticeBoard(mostNotices, () => undefined),
    roamingSettings: createRoamingSettings(undefined, () => undefined),
  };
}

const call = (item: HostedItem, id: number, parameters: unknown = undefined, recipientCap?: number) =>
  answerItemCall(id, parameters, { item, recipientCap, initializationContext: '{"x":1}', closePane: () => undefined });

describe('requests of a frame', () => {
  const request = {
    _messageType: 0,
    _actionType: 0,
    _actionName: 'GetInitialData',
    _conversationId: 'c1',
    _correlationId: 0,
    _data: 1,
  };
  test('correlation id 0 is an id', () => {
    expect(parseRequest(JSON.stringify(request))).toMatchObject({ kind: 'invoke', correlationId: 0, data: 1 });
  });

  test('registrations are told from unregistrations', () => {
    expect(parseRequest(JSON.stringify({ ...request, _actionType: 1 }))?.kind).toBe('register');
    expect(parseRequest(JSON.stringify({ ...request, _actionType: 2 }))?.kind).toBe('unregister');
  });

  test.each(['', '{', 'null', '[]', '"text"', '{"_messageType":1}', '{"_messageType":0}'])('%j is none', (text) => {
    expect(parseRequest(text)).toBeUndefined();
  });

  test('an object that is not text is none', () => expect(parseRequest(request)).toBeUndefined());

  test('an answer repeats name, conversation and correlation', () => {
    const answer: unknown = JSON.parse(
      renderResponse('answer', { name: 'n', conversationId: 'c', correlationId: 0 }, 'https://h.example', { a: 1 }),
    );
    expect(answer).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _actionName: 'n',
      _conversationId: 'c',
      _correlationId: 0,
      _data: { a: 1 },
    });
  });
});

describe('the address of a frame', () => {
  const address = new URL(
    frameAddress(
      'https://localhost:3000/events.html',
      { conversationId: 'c1', appId: 'a1' },
      'https://localhost:3001',
      'cy-GB',
    ),
  );
  test('carries the host info with logging switched off', () => {
    expect(address.searchParams.get('_host_Info')).toMatch(/^Outlook\$Web\$16\.01\$cy-GB\$.*\$\$disableLogging\$0$/);
  });

  test('ends with the conversation, which the parser of office.js expects last', () => {
    expect(address.hash).toMatch(/&_xdm_Info=c1\|a1\|https:\/\/localhost:3001$/);
  });
});

describe('item calls', () => {
  const entries = [
    ...['a@x.example', 'typed text', 'b@x.example'].map(toPerson),
    { kind: 'contact-group' as const, name: 'Friends', address: '' },
  ];
  const item = anItem(addEntries(createDraft('mail', me), 'cc', entries));

  test('recipients come without unresolved text, and groups without an address', () => {
    expect(call(item, 15, { recipientField: 1 })).toEqual({
      error: false,
      data: [
        { name: 'a@x.example', address: 'a@x.example', recipientType: 3 },
        { name: 'b@x.example', address: 'b@x.example', recipientType: 3 },
        { name: 'Friends', address: '', recipientType: 1 },
      ],
    });
  });

  test('a capped client cuts the list', () => {
    expect(call(item, 15, { recipientField: 1 }, 2)).toMatchObject({ data: [{}, {}] });
  });

  test('recipients can be replaced and added', () => {
    const changing = anItem();
    call(changing, 21, { recipientField: 2, recipientArray: [{ name: 'A', address: 'a@x.example' }] });
    call(changing, 22, { recipientField: 2, recipientArray: [{ name: 'B', address: 'b@x.example' }] });
    expect(changing.readDraft().bcc.map(({ address }) => address)).toEqual(['a@x.example', 'b@x.example']);
  });

  const oneMore = { recipientField: 1, recipientArray: [{ name: 'C', address: 'c@x.example' }] };
  const namesIn = (changed: HostedItem) => changed.readDraft().cc.map(({ name }) => name);

  test.each([21, 22])('writing a field (%d) loses the text in it that was not resolved', (id) => {
    const changing = anItem(
      addEntries(createDraft('mail', me), 'cc', [toPerson('a@x.example'), toPerson('typed text')]),
    );
    call(changing, id, oneMore);
    expect(namesIn(changing)).not.toContain('typed text');
    expect(namesIn(changing)).toContain('C');
  });

  test('a list of the address book is one again when its address is written; a group without one is only a name', () => {
    const changing = anItem();
    const recipientArray = [
      { name: 'x', address: 'ALL-STAFF@harbourtrust.example' },
      { name: 'Support group members', address: '' },
    ];
    call(changing, 21, { recipientField: 1, recipientArray });
    expect(changing.readDraft().cc.map(({ kind, name }) => [kind, name])).toEqual([
      ['distribution-list', 'All staff'],
      ['unresolved', 'Support group members <>'],
    ]);
  });

  test('more than 100 at once are refused', () => {
    const recipientArray = Array.from({ length: 101 }, (_, index) => ({ name: '', address: `p${index}@x.example` }));
    const changing = anItem();
    expect(call(changing, 22, { recipientField: 0, recipientArray })).toEqual({ error: true, errorCode: 9012 });
    expect(changing.readDraft().to).toEqual([]);
  });

  test('a client can refuse a write, or say that it was done when it was not', () => {
    const changing = anItem(undefined, 5, 16, ['fails', 'ignored']);
    expect(call(changing, 22, oneMore)).toEqual({ error: true, errorCode: 5001 });
    expect(call(changing, 22, oneMore)).toMatchObject({ error: false });
    expect(namesIn(changing)).toEqual([]);
    expect(call(changing, 22, oneMore)).toMatchObject({ error: false });
    expect(namesIn(changing)).toEqual(['C']);
  });

  test('a time to be sent at is told, set, and kept when recipients change', () => {
    const changing = anItem();
    expect(call(changing, 166)).toEqual({ error: false, data: 0 });
    call(changing, 167, { time: 1_800_000_000_000 });
    call(changing, 21, oneMore);
    expect(call(changing, 166)).toEqual({ error: false, data: 1_800_000_000_000 });
  });

  test('a file can be attached and removed; one that is not there fails', () => {
    const holding = anItem();
    const base64String = Buffer.from('Tuesday').toString('base64');
    const attached = call(holding, 148, { base64String, name: 'a.txt', isInline: false }) as { readonly data: string };
    expect(Buffer.from(holding.readDraft().attachments[0]?.bytes ?? []).toString()).toBe('Tuesday');
    expect(call(holding, 20, { attachmentIndex: attached.data })).toMatchObject({ error: false });
    expect(holding.readDraft().attachments).toEqual([]);
    expect(call(holding, 20, { attachmentIndex: attached.data })).toEqual({ error: true, errorCode: 9003 });
  });

  test('a file is listed with its size and handed out as Base64, whole however large', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
    const holding = anItem(addAttachment(createDraft('mail', me), { name: 'a.bin', bytes }));
    const [listed] = (call(holding, 149, undefined) as { readonly data: readonly { readonly id: string }[] }).data;
    expect(listed).toMatchObject({ name: 'a.bin', size: 20_000, isInline: false });
    expect(call(holding, 150, { id: listed?.id })).toEqual({
      error: false,
      data: { content: Buffer.from(bytes).toString('base64'), format: 'base64' },
    });
  });

  test('a file that is gone fails with InvalidAttachmentId', () => {
    expect(call(item, 150, { id: 'attachment-9' })).toEqual({ error: true, errorCode: 9003 });
  });

  test('session data is kept, read, and missing keys fail with KeyNotFound', () => {
    call(item, 185, { name: 'k', value: 'v' });
    expect(call(item, 186, { name: 'k' })).toEqual({ error: false, data: 'v' });
    expect(call(item, 186, { name: 'other' })).toEqual({ error: true, errorCode: 9050 });
  });

  test('session data over 50,000 characters fails before Mailbox 1.16 only', () => {
    const big = { name: 'k', value: 'x'.repeat(60_000) };
    expect(call(anItem(undefined, 5, 15), 185, big)).toEqual({ error: true, errorCode: 9051 });
    expect(call(anItem(undefined, 5, 16), 185, big)).toMatchObject({ error: false });
  });

  test('roaming settings come as a list of one bag, and 32 KB is the limit', () => {
    expect(call(item, 404, [{ 'lastlook.queue': '[]' }])).toMatchObject({ error: false });
    expect(item.roamingSettings.read()).toEqual({ 'lastlook.queue': '[]' });
    expect(call(item, 404, [{ big: 'x'.repeat(40_000) }])).toMatchObject({ error: true });
    expect(item.roamingSettings.read()).toEqual({ 'lastlook.queue': '[]' });
  });

  test('a sixth notice fails, and one of the same key is replaced', () => {
    const noticed = anItem();
    for (const key of ['1', '2', '3', '4', '5']) call(noticed, 33, { key, type: 0, message: key });
    expect(call(noticed, 33, { key: '6', type: 0, message: '6' })).toEqual({ error: true, errorCode: 9025 });
    expect(call(noticed, 33, { key: '5', type: 0, message: '5' })).toEqual({ error: true, errorCode: 9023 });
    expect(call(noticed, 35, { key: '5', type: 2, message: 'five' })).toMatchObject({ error: false });
    expect(noticed.notices.read().at(-1)).toMatchObject({ kind: 'error', message: 'five' });
    expect(call(noticed, 36, { key: 'none' })).toEqual({ error: true, errorCode: 9024 });
  });

  test('of notices with a button there is one, which a new one of the same key replaces', () => {
    const noticed = anItem();
    const actions = [
      { actionType: 'showTaskPane', actionText: 'Review', commandId: 'msgComposeOpenPane', contextData: '{}' },
    ];
    expect(call(noticed, 35, { key: 'a', type: 3, message: 'a', actions })).toMatchObject({ error: false });
    expect(call(noticed, 35, { key: 'b', type: 3, message: 'b', actions })).toEqual({ error: true, errorCode: 9025 });
    expect(call(noticed, 35, { key: 'a', type: 3, message: 'new', actions })).toMatchObject({ error: false });
    expect(noticed.notices.read()).toMatchObject([
      { key: 'a', message: 'new', action: { label: 'Review', contextData: '{}' } },
    ]);
  });

  test('on a phone a new notice takes the place of the old one', () => {
    const phone = anItem(undefined, 1);
    call(phone, 35, { key: 'a', type: 0, message: 'a' });
    call(phone, 35, { key: 'b', type: 0, message: 'b' });
    expect(phone.notices.read().map(({ key }) => key)).toEqual(['b']);
  });

  test('a call of a newer Outlook fails instead of hanging', () => {
    expect(call(item, 9999)).toEqual({ error: true, errorCode: 5000 });
  });
});

describe('the completion of a launch', () => {
  test('options are read from the completed context', () => {
    const text = JSON.stringify({ completedContext: { allowEvent: false, errorMessage: 'no', contextData: { a: 1 } } });
    expect(parseLaunchOutcome(0, text)).toMatchObject({
      kind: 'completed',
      options: { allowEvent: false, errorMessage: 'no', contextData: '{"a":1}', sendModeOverride: '' },
    });
  });

  test('without options an event counts as allowed', () => {
    expect(parseLaunchOutcome(0, '{}')).toMatchObject({ options: { allowEvent: true } });
  });

  test('a function that office.js does not find makes the add-in unavailable', () => {
    expect(parseLaunchOutcome(11101, '').kind).toBe('unavailable');
  });
});
