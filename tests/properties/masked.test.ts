import fc from 'fast-check';
import {
  decide,
  detectText,
  digestAttachment,
  normaliseText,
  TEXT_PLACES,
  type Attachment,
  type Message,
  type Policy,
  type TextPlace,
} from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { makeRecord } from '../../src/record';
import { describeFinding, renderAlert } from '../../src/wording';
import { createJsonReporter } from '../../src/cli/reporters/json';
import { aKeywordList } from '../helpers/a-keyword-list';
import { aFile, aMessage } from '../helpers/a-message';
import { RUNS } from '../helpers/arbitraries';
import { GENERATED_KINDS, makeRows } from '../helpers/generated-identifiers';

/** Words that make a detector sure of each kind. */
const LABELS: Readonly<Record<string, string>> = {
  'nhs-number': 'NHS number',
  'national-insurance-number': 'NI number',
  'uk-passport': 'passport number',
  'gb-driving-licence': 'driving licence',
  utr: 'UTR',
  'date-of-birth': 'date of birth',
  'pupil-number': 'UPN',
  'home-address': 'She lives at',
  'sort-code-account': 'Please pay by BACS, sort code and account',
  iban: 'IBAN',
  'payment-card': 'card number',
};

const WORD = 'Kestrel Meadow Plan';
const policy: Policy = { ...defaultPolicy, keywords: [aKeywordList({ words: [WORD] })] };

const value = fc.oneof(
  fc
    .tuple(fc.constantFrom(...(Object.keys(LABELS) as (keyof typeof GENERATED_KINDS)[])), fc.nat(1_000_000))
    .map(([kind, seed]) => ({ label: LABELS[kind]!, value: makeRows(GENERATED_KINDS[kind]!.valid, 1, seed)[0]! })),
  fc.constant({ label: 'about the', value: WORD }),
  fc
    .string({
      unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789!$%'),
      minLength: 10,
      maxLength: 20,
    })
    .map((secret) => ({ label: 'The password is', value: `${secret}7a!` })),
);
const carrier = fc.constantFrom<'subject' | 'body' | 'quote' | TextPlace>('subject', 'body', 'quote', ...TEXT_PLACES);

/** A message that carries the text in one place. */
function messageWith(text: string, where: 'subject' | 'body' | 'quote' | TextPlace): Message {
  const to = ['kim@partner.example', 'lee@gmail.com'];
  if (where === 'subject') return aMessage({ to, subject: text });
  if (where === 'body') return aMessage({ to, body: { format: 'text', content: text } });
  if (where === 'quote') {
    const content = `Thanks\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> ${text}\r\n> and more\r\n`;
    return aMessage({ to, composed: 'reply', body: { format: 'text', content } });
  }
  const digest = digestAttachment(
    { kind: 'document', texts: [{ place: where, content: text, rows: 1 }], unchecked: [] },
    policy,
  );
  const attachment: Attachment = aFile({}, { name: text, digest });
  return aMessage({ to, attachments: [attachment] });
}

/** Everything that leaves the engine, as text. */
function outputs(message: Message): string {
  const verdict = decide(message, policy);
  const at = '2026-11-21T09:30:12.345Z';
  const facts = { id: '0a', exposure: '0b', at, client: 'web', build: '1', took: 9, outcome: 'stopped' } as const;
  return [
    JSON.stringify(verdict),
    JSON.stringify(makeRecord(verdict, message, policy, facts)),
    JSON.stringify(renderAlert(verdict, policy, { sendAnyway: true, review: 'button' })),
    JSON.stringify(verdict.findings.map((finding) => describeFinding(finding, policy))),
    createJsonReporter(policy).renderMessage({ path: 'a', index: 0, isOneOfMany: false, message, verdict, tookMs: 1 }),
    JSON.stringify(message.attachments.map(({ digest }) => digest)),
  ].join('\n');
}

/** As short a piece as no word of ours holds by chance. */
const PIECE = 6;

/** What any detector or list matches there, sure or not. */
function matchedValues(text: string): readonly string[] {
  const plain = normaliseText(text);
  const values = detectText(plain, { policy, onFailed: () => undefined }).map(({ start, end }) =>
    plain.slice(start, end),
  );
  return text.includes(WORD) ? [...values, WORD] : values;
}

/** Pieces of the middle; of detectors those with a digit, because words such as "health" are ours as well. */
function piecesOf(matched: string): readonly string[] {
  const middle = Array.from(matched).slice(2, -2).join('');
  const count = Math.max(0, middle.length - PIECE + 1);
  const pieces = Array.from({ length: count }, (_, at) => middle.slice(at, at + PIECE));
  return matched === WORD ? pieces : pieces.filter((piece) => /\d/.test(piece));
}

it('nothing that leaves the engine carries more of a value than its first and last two characters', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(value, carrier, (secret, where) => {
      const text = `${secret.label}: ${secret.value} for Mrs Ann Lee`;
      const message = messageWith(text, where);
      const told = outputs(message);
      const found = decide(message, policy).findings.some(({ evidence }) =>
        evidence.some(({ masked }) => masked !== ''),
      );
      if (found) seen.set(secret.label, (seen.get(secret.label) ?? 0) + 1);
      const pieces = matchedValues(text).flatMap(piecesOf);
      expect(pieces.filter((piece) => told.includes(piece))).toEqual([]);
    }),
    { numRuns: RUNS * 2 },
  );
  // Every kind was really found, or the property would hold for nothing.
  expect([...seen.keys()].sort()).toEqual(
    [...new Set([...Object.values(LABELS), 'The password is', 'about the'])].sort(),
  );
});
