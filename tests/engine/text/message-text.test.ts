import fc from 'fast-check';
import { MAX_BODY_CHARACTERS, MAX_SUBJECT_CHARACTERS } from '../../../src/engine/limits';
import { createKeywordFinder } from '../../../src/engine/text/keyword-finder';
import { readMessageText, type MessageText } from '../../../src/engine/text/message-text';
import { aMessage } from '../../helpers/a-message';
import * as bodies from './bodies';

const read = (format: 'html' | 'text', content: string): MessageText =>
  readMessageText(aMessage({ body: { format, content } }));

/** Every body of `bodies.ts` says which segment a text belongs to by its words: OWN…, QUOTED…, SIGNED…, LEGAL…. */
const MARK = /\b(?:OWN|QUOTED|SIGNED|LEGAL)[a-z]*/g;
const marks = (text: string): string[] => text.match(MARK) ?? [];

describe('each client: own text, history, signature and disclaimer are told apart', () => {
  test.each(bodies.CLIENTS)('$client', ({ format, content }) => {
    const text = read(format, content);
    const everything = marks(content.replace(/<[^>]*>/g, ' '));
    const expected = (prefix: string): string[] => everything.filter((mark) => mark.startsWith(prefix));
    expect({
      own: marks(text.own),
      quoted: marks(text.quoted),
      signature: marks(text.signature),
      disclaimer: marks(text.disclaimer),
    }).toEqual({
      own: expected('OWN'),
      quoted: expected('QUOTED'),
      signature: expected('SIGNED'),
      disclaimer: expected('LEGAL'),
    });
  });
});

test.each([
  'Sent from my iPhone',
  'Get Outlook for Android',
  'Sent from Outlook for iOS, the best way to carry a mailbox',
])('"%s" is no text of the sender’s', (line) => {
  expect(read('text', `See you there.\n\n${line}`)).toMatchObject({ own: 'See you there.', signature: line });
});

describe('when in doubt, the text is the sender’s own', () => {
  test.each(bodies.DOUBTS)('$doubt', ({ format, content }) => {
    expect(read(format, content).own).toContain('LEAK');
  });
});

describe('normalised text', () => {
  test.each([
    ['a phrase across a line break', 'text', 'sexual\r\nhealth'],
    ['a phrase across <br>', 'html', 'sexual<br>health'],
    ['a phrase across paragraphs', 'html', '<p>sexual</p>\n<p>health</p>'],
    ['a phrase across cells', 'html', '<tr><td>sexual</td><td></td><td>health</td></tr>'],
    ['a phrase across a no-break space', 'html', 'sexual&nbsp;health'],
    ['a phrase across the source’s own line break', 'html', '<p>sexual\r\n  health</p>'],
    ['a phrase split by inline tags', 'html', 'sex<b>ual</b> <i>health</i>'],
    ['a phrase with hidden characters', 'text', 'sex\u00adual\u200b health'],
  ] as const)('%s is the keyword "sexual health"', (_, format, content) => {
    const finder = createKeywordFinder([{ words: ['sexual health'], isCaseSensitive: true }]);
    expect(finder.find(read(format, content).own)).toHaveLength(1);
  });

  test.each([
    ['paragraphs are lines', 'html', '<p>one</p>\n<p>two</p>', 'one\ntwo'],
    ['the source’s own line break is a space', 'html', '<p>one\r\n  two</p>', 'one two'],
    ['a table is rows and cells', 'html', '<table><tr><th>A<th>B<tr><td>1<td>2</table>', 'A\tB\n1\t2'],
    ['lines and tabs of plain text stay', 'text', 'A\tB\r\n\r\n1\t2\r\n', 'A\tB\n1\t2'],
  ] as const)('%s', (_, format, content, own) => {
    expect(read(format, content).own).toBe(own);
  });

  test('the subject is normalised too', () => {
    expect(readMessageText(aMessage({ subject: ' HIV\u2013clinic\u00a0 news ' })).subject).toBe('HIV-clinic news');
  });

  test('old Mac line ends are line ends', () => {
    expect(read('text', 'own\r\rOn 3 May 2025, Bob wrote:\r> one\r> two').own).toBe('own');
  });
});

describe('caps', () => {
  test('a body at its cap is whole', () => {
    expect(read('text', 'a'.repeat(MAX_BODY_CHARACTERS)).unchecked).toEqual([]);
  });

  test('a longer one is read up to it and named', () => {
    const text = read('text', 'a'.repeat(MAX_BODY_CHARACTERS) + 'b');
    expect(text.unchecked).toEqual([{ part: 'body', reason: 'too-big' }]);
    expect(text.own).toHaveLength(MAX_BODY_CHARACTERS);
  });

  test('so is a subject', () => {
    const text = readMessageText(aMessage({ subject: 'a'.repeat(MAX_SUBJECT_CHARACTERS + 1) }));
    expect(text.unchecked).toEqual([{ part: 'subject', reason: 'too-big' }]);
  });
});

describe('whatever the body', () => {
  const piece = fc.constantFrom(
    ...[
      'From: a',
      'Sent: b',
      'To: c',
      'Subject: d',
      '-----Original Message-----',
      '> quoted',
      '-- ',
      'Kind regards',
      '',
      '\u00a0',
    ],
    ...[
      'On 3 May 2025, Bob wrote:',
      'This email and any attachments are confidential.',
      'hello there',
      'Sent from my iPhone',
    ],
    ...[
      '________________',
      'Registered charity number 1',
      '<div id="Signature">',
      '<blockquote type="cite">',
      '</div>',
    ],
    ...['</blockquote>', '<div class="gmail_quote">', '<div id="divRplyFwdMsg">', '<hr tabindex="-1">', '<!--', '-->'],
  );
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 25 }).map((all) => all.join('\n')),
  );

  test('it never throws', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('html' as const, 'text' as const), (content, format) => {
        read(format, content);
      }),
      { numRuns: 2000 },
    );
  });

  test('every word of it is in exactly one segment', () => {
    const numbered = fc
      .array(piece, { maxLength: 25 })
      .map((all) => all.map((each, index) => `${each} w${String(index)}`));
    fc.assert(
      fc.property(numbered, (lines) => {
        const { own, quoted, signature, disclaimer } = read('text', lines.join('\n'));
        const words = [own, quoted, signature, disclaimer].join(' ').match(/\bw\d+/g) ?? [];
        expect(words.sort()).toEqual(lines.map((_, index) => `w${String(index)}`).sort());
      }),
      { numRuns: 2000 },
    );
  });

  test.each(bodies.CLIENTS)('damage to it is survived: $client', ({ format, content }) => {
    fc.assert(
      fc.property(
        fc.nat(content.length),
        fc.nat(60),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (at, length, junk) => {
          read(format, content.slice(0, at) + junk + content.slice(at + length));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['quote marks', '>\n'.repeat(200000)],
    ['quotes and answers in turn', '> a\nb\n'.repeat(100000)],
    ['header blocks', 'From: a\nSent: b\nTo: c\nSubject: d\n\n'.repeat(40000)],
    ['original-message rules', '-----Original Message-----\n\n'.repeat(60000)],
    ['attributions', 'On 3 May 2025, Bob wrote:\n> a\n'.repeat(40000)],
    ['disclaimers', 'This email and any attachments are confidential.\n\n'.repeat(30000)],
    ['sign-offs', 'Kind regards\n'.repeat(100000)],
    ['line breaks', '\n'.repeat(1000000)],
    ['spaces', ' '.repeat(1000000) + 'a'],
    ['colons', ':'.repeat(1000000)],
    ['one long line of quote marks', '>'.repeat(1000000)],
  ])('a flood of %s ends', (_, content) => {
    expect(() => read('text', content)).not.toThrow();
    expect(() => read('html', content.replace(/\n/g, '<br>'))).not.toThrow();
  });
});
