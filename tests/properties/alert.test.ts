import fc from 'fast-check';
import { decide, type Message, type Policy, type Recipient } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { parseAlertMarkdown, type Inline } from '../../src/simulator/host/send/markdown';
import { renderAlert } from '../../src/wording';
import { RUNS, arbitraryOutsider } from '../helpers/arbitraries';
import { aKeywordList } from '../helpers/a-keyword-list';

const EVIL = 'https://evil.example/';

/** What somebody who wants to speak in our name would write. */
const hostile = fc
  .array(
    fc.constantFrom(
      `[press here](${EVIL})`,
      `](${EVIL})`,
      EVIL,
      '**safe**',
      '*safe*',
      '__safe__',
      '_safe_',
      '\\',
      '\\\\',
      '[',
      ']',
      '(',
      ')',
      '\r- safe',
      '\n\n1. safe',
      '\n\n',
      '<a href="https://evil.example/">safe</a>',
      '`safe`',
      '\u202e',
      '\u2066',
      '\u200f',
      '&#42;&#42;',
      'safe',
      '☃'.repeat(10_000),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const recipient: fc.Arbitrary<Recipient> = fc
  .tuple(arbitraryOutsider, hostile, fc.constantFrom<Recipient['kind']>('mailbox', 'mailbox', 'group'))
  .map(([someone, name, kind]) => ({ ...someone, name, kind }));
const people = fc.array(recipient, { maxLength: 30 }).map((entries) => ({ entries, isCapped: false }));

const message: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom<Message['kind']>('mail', 'appointment'),
  composed: fc.constant<Message['composed']>('new'),
  from: recipient.map((someone): Recipient => ({ ...someone, kind: 'mailbox' })),
  to: people,
  cc: people,
  bcc: people,
  subject: hostile,
  sensitivityLabel: hostile,
  body: hostile.map((text) => ({ format: 'text' as const, content: `${text} Falcon ` })),
  attachments: hostile.map((name) => [
    { name, sizeBytes: 1, isInline: false, kind: 'file' as const, digest: undefined },
  ]),
  unread: fc.constant([]),
});

/** The label is an administrator's, yet nobody proved that an administrator is kind. */
const policy: fc.Arbitrary<Policy> = fc.tuple(hostile, hostile).map(([label, name]) => ({
  ...defaultPolicy,
  organisation: { name, inside: [], bulkServiceUrl: 'https://bulk.example/send', toMailbox: '' },
  keywords: [aKeywordList({ label, words: ['Falcon'] })],
}));

const WORDS_ONLY = /[^a-z☃]/gi;

it('no subject, name, file or label changes what an alert is made of: our links, one bold sentence, our list', () => {
  let shownLabels = 0;
  let links = 0;
  fc.assert(
    fc.property(message, policy, fc.boolean(), (theMessage, thePolicy, sendAnyway) => {
      const verdict = decide(theMessage, thePolicy);
      // A message that may leave has no alert.
      fc.pre(verdict.action !== 'allow');
      const { markdown } = renderAlert(verdict, thePolicy, { sendAnyway, review: 'button' });
      const blocks = parseAlertMarkdown(markdown);
      const inlines = blocks.flatMap((block): readonly Inline[] =>
        block.kind === 'paragraph' ? block.inlines : block.items.flat(),
      );
      const allowed = [...Object.values(thePolicy.guidance), thePolicy.organisation.bulkServiceUrl];
      const linked = inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.url] : []));
      expect(linked.filter((url) => !allowed.includes(url))).toEqual([]);
      expect(linked.length).toBeGreaterThan(0);
      const bold = inlines.flatMap((inline) => (inline.kind === 'text' && inline.isBold ? [inline] : []));
      expect(bold).toHaveLength(1);
      expect(blocks[0]).toEqual({ kind: 'paragraph', inlines: bold });
      expect(inlines.filter((inline) => inline.kind === 'text' && inline.isItalic)).toEqual([]);
      expect(blocks.filter(({ kind }) => kind === 'numbers')).toEqual([]);
      expect(blocks.filter(({ kind }) => kind === 'bullets').length).toBeLessThanOrEqual(1);
      expect(markdown).not.toMatch(/[\u200f\u202e\u2066]/);
      expect(markdown.length).toBeLessThanOrEqual(500);
      links += linked.length;
      const label = thePolicy.keywords[0]!.label.replace(WORDS_ONLY, '').slice(0, 12);
      if (label !== '' && markdown.replace(WORDS_ONLY, '').includes(label)) shownLabels += 1;
    }),
    { numRuns: RUNS },
  );
  expect(links).toBeGreaterThan(RUNS / 2);
  // Nothing of the message is shown; the labels are, and so the property is not about nothing.
  expect(shownLabels).toBeGreaterThan(RUNS / 10);
});
