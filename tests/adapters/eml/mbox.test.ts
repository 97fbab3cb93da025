import { MAX_MESSAGE_BYTES, readEml, splitMbox } from '../../../src/adapters/eml';

/** The text in chunks of that many bytes. */
async function* inChunks(text: string | Uint8Array, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += sizeBytes) {
    yield await Promise.resolve(bytes.subarray(start, start + sizeBytes));
  }
}

async function split(text: string, sizeBytes = 65_536): Promise<string[]> {
  const messages: string[] = [];
  for await (const message of splitMbox(inChunks(text, sizeBytes))) messages.push(Buffer.from(message).toString());
  return messages;
}

const MAIL = 'From: a@b.example\nTo: c@d.example\n\nHello\n';
const SEPARATOR = 'From a@b.example Mon Nov  2 09:05:00 2026\n';

const CASES: Readonly<Record<string, readonly [string, string[]]>> = {
  'an empty store holds nothing': ['', []],
  'blank lines hold nothing': ['\n\r\n  \n', []],
  'one message': [SEPARATOR + MAIL, [MAIL]],
  'two messages with an empty line between': [`${SEPARATOR}${MAIL}\n${SEPARATOR}${MAIL}`, [`${MAIL}\n`, MAIL]],
  'a dated separator counts without an empty line before it': [SEPARATOR + MAIL + SEPARATOR + MAIL, [MAIL, MAIL]],
  'a last line without a line feed is kept': [`${SEPARATOR}From: a@b.example\n\nHello`, ['From: a@b.example\n\nHello']],
  'CRLF separators': [
    (SEPARATOR + MAIL + '\n' + SEPARATOR + MAIL).replace(/\n/g, '\r\n'),
    [`${MAIL}\n`.replace(/\n/g, '\r\n'), MAIL.replace(/\n/g, '\r\n')],
  ],
  'separators of Google Takeout': [`From 1790000000000000000@xxx Mon Nov 02 09:05:00 +0000 2026\n${MAIL}`, [MAIL]],
  'separators of Thunderbird, dated and bare': [
    `From - Mon Nov 02 09:05:00 2026\n${MAIL}\nFrom \n${MAIL}\nFrom - \n${MAIL}`,
    [`${MAIL}\n`, `${MAIL}\n`, MAIL],
  ],
  'a date in another form counts after an empty line': [
    `From a@b.example Mon, 2 Nov 2026 09:05 +0000\n${MAIL}\nFrom a@b.example 2026-11-02 09:05\n${MAIL}`,
    [`${MAIL}\n`, MAIL],
  ],
  'a sentence that begins with From is text, even after an empty line': [
    `${SEPARATOR}${MAIL}\nFrom here on we meet at 9:05.\n\nFrom 2026 on too.\n`,
    [`${MAIL}\nFrom here on we meet at 9:05.\n\nFrom 2026 on too.\n`],
  ],
  'a time and a year within a paragraph are text': [
    `${SEPARATOR}${MAIL}From 9:05 in 2026 on.\n`,
    [`${MAIL}From 9:05 in 2026 on.\n`],
  ],
  'quoted separators lose one sign, other quotes none': [
    `${SEPARATOR}${MAIL}>From me\n>>From you\n> From them\n>Fromage\n x>From\n`,
    [`${MAIL}From me\n>From you\n> From them\n>Fromage\n x>From\n`],
  ],
  'what stands before the first separator is a message too': [`${MAIL}\n${SEPARATOR}${MAIL}`, [`${MAIL}\n`, MAIL]],
  'a file without any separator is one message': [MAIL, [MAIL]],
  'a separator with nothing after it is an empty message': [`${SEPARATOR}${MAIL}\n${SEPARATOR}`, [`${MAIL}\n`, '']],
  'a separator over 1,000 bytes is text': [
    `${SEPARATOR}${MAIL}From ${'a'.repeat(1000)} Mon Nov  2 09:05:00 2026\n`,
    [`${MAIL}From ${'a'.repeat(1000)} Mon Nov  2 09:05:00 2026\n`],
  ],
};

describe('splitMbox', () => {
  test.each(Object.entries(CASES))('%s', async (_, [text, messages]) => {
    expect(await split(text)).toEqual(messages);
  });

  test.each(Object.entries(CASES))('%s, however the bytes arrive', async (_, [text, messages]) => {
    for (const sizeBytes of [1, 2, 3, 7, 64, 1001]) expect(await split(text, sizeBytes)).toEqual(messages);
  });

  test('a message over the cap is cut just above it, so that its reader knows, and the next one is whole', async () => {
    const piece = Buffer.from(`${'a'.repeat(65_535)}\n`);
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(SEPARATOR + MAIL));
      for (let sent = 0; sent <= MAX_MESSAGE_BYTES + piece.length; sent += piece.length) yield piece;
      yield Buffer.from(`\n${SEPARATOR}${MAIL}`);
    };
    const messages: Uint8Array[] = [];
    for await (const message of splitMbox(chunks())) messages.push(message);
    expect(messages.map((message) => message.length)).toEqual([MAX_MESSAGE_BYTES + 1, MAIL.length]);
    expect((await readEml(messages[0] ?? new Uint8Array())).unread).toContainEqual({ part: 'body', reason: 'too-big' });
  });

  test('a store that is one endless line is read in one go', async () => {
    let total = 0;
    for await (const message of splitMbox(inChunks('>'.repeat(20_000_000), 4096))) total += message.length;
    expect(total).toBe(20_000_000);
    // Takes about 50 ms; a quadratic splitter would take minutes, and end at jest's own limit.
  });

  test('an error of the source reaches the caller', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(SEPARATOR));
      throw new Error('disk gone');
    };
    await expect(async () => {
      for await (const message of splitMbox(failing())) void message;
    }).rejects.toThrow('disk gone');
  });
});
