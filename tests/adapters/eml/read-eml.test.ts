import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, RecipientList } from '../../../src/engine';
import { MAX_MESSAGE_BYTES, readEml } from '../../../src/adapters/eml';

const MAILS = join(__dirname, '../../fixtures/mails');

const read = (name: string): Promise<Message> => readEml(readFileSync(join(MAILS, `${name}.eml`)));
const readText = (text: string): Promise<Message> => readEml(Buffer.from(text));

/** "Name <address>", as short as it gets; a group in square brackets. */
const names = (list: RecipientList): string[] =>
  list.entries.map(({ name, address, kind }) => {
    const text = address === '' ? name : name === '' ? address : `${name} <${address}>`;
    return kind === 'group' ? `[${text}]` : text;
  });

interface Outcome {
  readonly kind?: Message['kind'];
  readonly composed?: Message['composed'];
  readonly isEncrypted?: boolean;
  readonly to?: string[];
  readonly cc?: string[];
  readonly bcc?: string[];
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: string[];
  readonly unread?: string[];
}

function toOutcome(message: Message): Required<Outcome> {
  return {
    kind: message.kind,
    composed: message.composed,
    isEncrypted: message.isEncrypted === true,
    to: names(message.to),
    cc: names(message.cc),
    bcc: names(message.bcc),
    subject: message.subject,
    body: `${message.body.format}: ${message.body.content.trim()}`,
    attachments: message.attachments.map(
      ({ name, sizeBytes, isInline, kind }) => `${name} ${kind} ${String(sizeBytes)}${isInline ? ' inline' : ''}`,
    ),
    unread: message.unread.map(({ part, reason }) => `${part} ${reason}`),
  };
}

const OUTCOMES: Readonly<Record<string, readonly [string, Outcome]>> = {
  'an ordinary mail is read whole': [
    'plain',
    {
      kind: 'mail',
      composed: 'new',
      to: ['Ben Okafor <ben@supplier.example>'],
      cc: [],
      bcc: [],
      subject: 'Delivery on Friday',
      body: 'text: See you at ten.',
      attachments: [],
      unread: [],
    },
  ],
  'line feeds alone end lines too': [
    'line-feeds-only',
    { to: ['ben@supplier.example'], body: 'text: See you at ten.', unread: [] },
  ],
  'a byte order mark and empty lines before the header are skipped': [
    'byte-order-mark',
    { to: ['ben@supplier.example'], subject: 'Saved by an editor', unread: [] },
  ],
  'a draft keeps its Bcc': [
    'draft-with-bcc',
    { to: ['Anna Ortiz <anna@charity.example>'], bcc: ['one@gmail.com', 'two@gmail.com', 'Three <three@outlook.com>'] },
  ],
  'repeated To and Cc headers count together, however they are spelled': [
    'repeated-headers',
    { to: ['one@gmail.com', 'three@gmail.com', 'five@gmail.com'], cc: ['two@gmail.com', 'four@gmail.com'] },
  ],
  'members of groups are recipients, a group without members is a group': [
    'groups',
    {
      to: ['One <one@gmail.com>', 'Two the younger <two@gmail.com>', 'three@gmail.com', '[Committee]'],
      cc: ['Inner <four@gmail.com>', 'five@gmail.com'],
      unread: [],
    },
  ],
  'undisclosed-recipients is nobody': [
    'undisclosed-recipients',
    { to: [], cc: [], bcc: ['one@gmail.com'], unread: [] },
  ],
  'comments, also nested and escaped ones, hide no recipient and add none': [
    'comments',
    {
      to: expect.arrayContaining([
        expect.stringContaining('<one@gmail.com>'),
        expect.stringContaining('<two@gmail.com>'),
        'Three <three@gmail.com>',
      ]) as string[],
      unread: [],
    },
  ],
  'folded headers are unfolded': [
    'folded',
    {
      to: ['One <one@gmail.com>', 'two@gmail.com', 'Three, the third <three@gmail.com>'],
      subject: 'Spring walk and picnic',
    },
  ],
  'encoded words are decoded after the list is split, also a character split over two words; an address is never made of one':
    [
      'encoded-words',
      {
        to: ['Zużma, Ewa <ewa@gmail.com>', 'Jörg Müller <joerg@gmail.com>', '[hidden@gmail.com]'],
        subject: 'Frühling im Park 2026',
      },
    ],
  'raw UTF-8 headers are read': [
    'raw-utf8-header',
    { to: ['Zoë Ångström <zoe@gmail.com>'], subject: 'Frühling im Park' },
  ],
  'raw Latin-1 headers are read': [
    'raw-latin1-header',
    { to: ['Zoë Müller <zoe@gmail.com>'], subject: 'Frühling im Park' },
  ],
  'an address in a quoted name is a name; semicolons separate like commas': [
    'quoted-names',
    {
      to: [
        'one@gmail.com <other@supplier.example>',
        "'two@gmail.com' <two@gmail.com>",
        'Ortiz, Anna "Annie" <boss> <three@gmail.com>',
        'four@gmail.com',
      ],
      unread: [],
    },
  ],
  'a quote, comment or bracket that never closes swallows no recipient and is named': [
    'unclosed-quote',
    {
      to: ['One <one@gmail.com>', 'two@gmail.com', 'three@gmail.com'],
      cc: ['Four walker <four@gmail.com>', 'five@gmail.com'],
      bcc: ['six@gmail.com', 'seven@gmail.com'],
      unread: ['to malformed', 'cc malformed', 'bcc malformed'],
    },
  ],
  'Resent headers are another journey': ['resent', { to: ['ben@supplier.example'], cc: [], bcc: [] }],
  'In-Reply-To makes a reply': ['reply', { composed: 'reply' }],
  'a forward prefix outweighs References': ['forward', { composed: 'forward' }],
  'HTML is preferred to text': [
    'html-and-text',
    { body: 'html: <p>HTML form, café.</p>', attachments: [], unread: [] },
  ],
  'an unknown charset is read as windows-1252': ['broken-charset', { subject: 'Café', body: 'text: Café at ten.' }],
  'file names in RFC 2231 form, in pieces and in encoded words are decoded': [
    'file-names',
    { attachments: ['naïve plan.pdf file 5', 'a very long name in two parts.bin file 6', 'café.bin file 2'] },
  ],
  'pictures shown in the body are inline, a document never is': [
    'inline-picture',
    { attachments: ['logo.png file 5 inline', 'photo.png file 5 inline', 'list.pdf file 5'] },
  ],
  'a message inside the message is an item; its recipients and words are not ours': [
    'nested-message',
    {
      to: ['ben@supplier.example'],
      subject: 'As attached',
      body: 'text: My own words.',
      attachments: [expect.stringContaining(' item ') as string],
    },
  ],
  'a mail that is a meeting request is an appointment with its attendees, each once, without rooms': [
    'invitation',
    {
      kind: 'appointment',
      to: ['Ben Okafor <BEN@supplier.example>', '[Trustees <trustees@charity.example>]'],
      cc: ['Cleo <cleo@gmail.com>'],
      body: 'text: Boots on at nine, bring tea.\nAnna',
      attachments: [],
      unread: [],
    },
  ],
  'an attendee without an address is of unknown size': [
    'invitation-of-a-group',
    { kind: 'appointment', to: ['Ben Okafor <ben@supplier.example>', '[Friends of the walk]'], cc: [] },
  ],
  'a calendar file sent along makes no appointment': [
    'calendar-file',
    {
      kind: 'mail',
      to: ['ben@supplier.example'],
      cc: [],
      attachments: [expect.stringContaining('walk.ics file') as string],
    },
  ],
  'an answer to an invitation is a mail': ['calendar-reply', { kind: 'mail', to: ['ben@supplier.example'], cc: [] }],
  'an S/MIME message is encrypted, and its container is no attachment': [
    'smime-encrypted',
    { isEncrypted: true, attachments: [], unread: ['body encrypted', 'attachments encrypted'] },
  ],
  'an opaque S/MIME signature cannot be opened here': [
    'smime-signed',
    { isEncrypted: false, attachments: [], unread: ['body not-readable-here', 'attachments not-readable-here'] },
  ],
  'a PGP/MIME message is encrypted': [
    'pgp-encrypted',
    { isEncrypted: true, attachments: [], unread: ['body encrypted', 'attachments encrypted'] },
  ],
  'a PGP message in the text is encrypted': ['pgp-inline', { isEncrypted: true, unread: ['body encrypted'] }],
  'an encrypted attachment is an attachment': [
    'encrypted-attachment',
    { isEncrypted: false, body: 'text: The other mail, as it came.', attachments: ['smime.p7m file 5'], unread: [] },
  ],
  'a body whose boundary never comes is judged as it stands, and named': [
    'missing-boundary',
    {
      body: expect.stringContaining('Words that must not be lost.') as string,
      unread: ['body malformed', 'attachments malformed'],
    },
  ],
  'a missing comma hides nobody': [
    'missing-commas',
    {
      to: ['one@gmail.com', 'two@gmail.com'],
      cc: ['Three <three@gmail.com>', 'Four <four@gmail.com>'],
      bcc: ['bo@gmail.com'],
      unread: ['to malformed', 'cc malformed'],
    },
  ],
  'several addresses in one bracket are several': [
    'several-in-one-bracket',
    { to: ['one@gmail.com', 'two@gmail.com', 'three@gmail.com'], unread: ['to malformed'] },
  ],
  'addresses hidden in an encoded word are named': ['address-as-encoded-word', { unread: ['to malformed'] }],
  'recipients on lines that continue nothing are named': [
    'unfolded-recipients',
    { to: ['ben@charity.example'], unread: ['message malformed'] },
  ],
  'a file that is no mail is named': ['no-mail-at-all', { to: [], unread: ['message malformed'] }],
  'an empty file is named': ['empty', { to: [], subject: '', body: 'text: ', unread: ['message malformed'] }],
};

describe('readEml', () => {
  test.each(Object.entries(OUTCOMES))('%s', async (_, [file, outcome]) => {
    expect(toOutcome(await read(file))).toMatchObject(outcome);
  });

  test('the sender is the first of From, else Sender, else unknown', async () => {
    expect((await read('plain')).from).toEqual({
      name: 'Anna Ortiz',
      address: 'anna@charity.example',
      kind: 'mailbox',
    });
    expect((await readText('Sender: desk@charity.example\n\n')).from?.address).toBe('desk@charity.example');
    expect((await readText('To: desk@charity.example\n\n')).from).toBeUndefined();
  });

  test.each([
    ['Refugees: a film', 'new'],
    ['Re: a film', 'reply'],
    ['RE[2]: a film', 'reply'],
    ['AW: a film', 'reply'],
    ['SV\uff1a a film', 'reply'],
    ['Fwd: Re: a film', 'forward'],
    ['[EXT] FW: a film', 'forward'],
    ['report: a film', 'new'],
    ['', 'new'],
  ])('the subject %j tells %s', async (subject, composed) => {
    expect((await readText(`From: a@b.example\nSubject: ${subject}\n\n`)).composed).toBe(composed);
  });

  test('5,000 recipients in one header are all there', async () => {
    const people = Array.from(
      { length: 5000 },
      (_, index) => `Person ${String(index)} <person${String(index)}@gmail.com>`,
    );
    const message = await readText(`From: a@b.example\nTo: ${people.join(',\n ')}\n\nHello`);
    expect(message.to.entries).toHaveLength(5000);
    expect(message.to.isCapped).toBe(false);
  });

  test('a header over the cap is cut at a whole line, its lists count as at least, and it is named', async () => {
    const people = Array.from({ length: 60_000 }, (_, index) => `person${String(index)}@provider.example`);
    const message = await readText(`From: a@b.example\nTo: ${people.join(',\n ')}\n\nHello`);
    expect(message.to.isCapped).toBe(true);
    expect(message.to.entries.length).toBeGreaterThan(20_000);
    expect(message.to.entries.every(({ address }) => /^person\d+@provider\.example$/.test(address))).toBe(true);
    expect(message.unread).toEqual([
      { part: 'body', reason: 'too-big' },
      { part: 'attachments', reason: 'too-big' },
    ]);
  });

  test('a message over the cap is judged by its header', async () => {
    const bytes = new Uint8Array(MAX_MESSAGE_BYTES + 1).fill(0x61);
    bytes.set(Buffer.from('From: a@b.example\nTo: one@gmail.com\nSubject: Big\n\n'));
    const message = await readEml(bytes);
    expect(toOutcome(message)).toMatchObject({
      to: ['one@gmail.com'],
      subject: 'Big',
      unread: ['body too-big', 'attachments too-big'],
    });
    expect(message.to.isCapped).toBe(false);
  });

  test('parts nested too deep cost the body, not the recipients', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=e${String(depth)}x\n\n--e${String(depth)}x\n`,
    );
    const message = await readText(`From: a@b.example\nTo: one@gmail.com\n${nested.join('')}`);
    expect(toOutcome(message)).toMatchObject({
      to: ['one@gmail.com'],
      unread: ['body malformed', 'attachments malformed'],
    });
  });
});

test('a megabyte of recipients in one line is counted up to the cut', async () => {
  const people = Array.from({ length: 60_000 }, (_, index) => `person${String(index)}@gmail.com`);
  const message = await readText(`From: anna@charity.example\r\nTo: ${people.join(', ')}\r\n\r\nHello\r\n`);
  expect(message.to.isCapped).toBe(true);
  expect(message.to.entries.length).toBeGreaterThan(40_000);
});
