import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { PARTS, UNCHECKED_REASONS } from '../../../src/engine';
import { readEml, splitMbox } from '../../../src/adapters/eml';

const MAILS = join(__dirname, '../../fixtures/mails');
const SAMPLES = readdirSync(MAILS)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(join(MAILS, name)));

/** A sample mail with some bytes overwritten, cut out or repeated. */
const mutatedMail = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 12 })), { maxLength: 6 }),
  )
  .map(([sample, edits]) =>
    edits.reduce<Uint8Array>((bytes, [at, length, put]) => {
      const start = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
    }, sample),
  );

/** Pieces that mean something to a mail parser, in senseless order. */
const shuffledMail = fc
  .array(
    fc.constantFrom(
      'To:',
      'Cc: ',
      'From ',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '<',
      '>',
      '(',
      ')',
      '"',
      '\\',
      ',',
      ';',
      ':',
      '@',
      'a@b.example',
      '=?utf-8?B?',
      '?=',
      '=?x?Q?=FF?=',
      'Content-Type: multipart/mixed; boundary=e\n',
      '--e\n',
      '--e--\n',
      'Content-Type: message/rfc822\n',
      'Content-Type: text/calendar\n',
      'METHOD:REQUEST\n',
      'ATTENDEE;CN=":mailto:',
      'Content-Transfer-Encoding: base64\n',
      '\u0000',
      '\u00ff',
      '\u{1f600}',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.from(pieces.join('')));

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 5) yield await Promise.resolve(bytes.subarray(start, start + 5));
}

describe.each([
  ['random bytes', fc.uint8Array({ maxLength: 400 })],
  ['damaged mails', mutatedMail],
  ['shuffled mail syntax', shuffledMail],
])('for %s', (_, bytes: fc.Arbitrary<Uint8Array>) => {
  test('readEml gives a well-formed message and does not change its input', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const before = Buffer.from(input);
        const message = await readEml(input);
        expect(Buffer.from(input).equals(before)).toBe(true);
        expect(typeof message.subject).toBe('string');
        expect(typeof message.body.content).toBe('string');
        for (const { entries } of [message.to, message.cc, message.bcc]) {
          for (const { name, address, kind } of entries) {
            expect(name !== '' || address !== '' || kind === 'group').toBe(true);
          }
        }
        for (const { part, reason } of message.unread) {
          expect(PARTS).toContain(part);
          expect(UNCHECKED_REASONS).toContain(reason);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('splitMbox loses and invents no bytes besides separators and quote signs', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        let total = 0;
        for await (const message of splitMbox(inPieces(input))) total += message.length;
        expect(total).toBeLessThanOrEqual(input.length);
        if (!Buffer.from(input).includes('From ') && Buffer.from(input).toString('latin1').trim() !== '') {
          expect(total).toBe(input.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

// What is not bounded ends at jest's own limit.
describe('mail that is made to be slow', () => {
  const head = 'From: a@b.example\nTo: c@d.example\nSubject: x\n';
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const unread = ['body malformed', 'attachments malformed'];
  test.each<[string, string, string[]]>([
    [
      '10,000 multiparts, one in the other',
      head +
        numbers(10_000)
          .map((at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`)
          .join(''),
      unread,
    ],
    ['10,000 messages, one in the other', head + 'Content-Type: message/rfc822\n\n'.repeat(10_000) + head, []],
    [
      '100,000 parts',
      `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(100_000)}--b--`,
      unread,
    ],
  ])('%s: the recipient is read, and what is not is named', async (_, mail, expected) => {
    const message = await readEml(Buffer.from(mail));
    expect(message.to.entries.map(({ address }) => address)).toEqual(['c@d.example']);
    expect(message.unread.map(({ part, reason }) => `${part} ${reason}`)).toEqual(expected);
  });
});
