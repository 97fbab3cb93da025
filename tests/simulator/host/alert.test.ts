import { findClient } from '../../../src/simulator/host/clients';
import { parseCompletionOptions } from '../../../src/simulator/host/protocol/completion';
import { alertDialog } from '../../../src/simulator/host/send/dialog';
import { parseAlertMarkdown, type Inline } from '../../../src/simulator/host/send/markdown';

const stop = { allowEvent: false, errorMessage: 'plain', errorMessageMarkdown: '**formatted**' };
const dialogFor = (options: object, client: string) =>
  alertDialog(parseCompletionOptions({ ...stop, ...options }), findClient(client));
const labels = (options: object, client = 'web') => dialogFor(options, client).buttons.map(({ label }) => label);
const words = (options: object, client: string) => JSON.stringify(dialogFor(options, client).blocks);

describe('the buttons of the alert under SoftBlock', () => {
  test('Don’t Send only, where the handler relaxes nothing', () => {
    expect(labels({})).toEqual(['Don’t Send']);
  });

  test('Send Anyway, where the handler relaxes the mode', () => {
    expect(labels({ sendModeOverride: 'promptUser' })).toEqual(['Send Anyway', 'Don’t Send']);
  });

  test('an own button with its label, where a command is attached', () => {
    expect(labels({ commandId: 'msgComposeOpenPane', cancelLabel: 'Review' })).toEqual(['Review', 'Don’t Send']);
  });

  test('a label without a command shows nothing', () => {
    expect(labels({ cancelLabel: 'Review' })).toEqual(['Don’t Send']);
  });

  test.each<[string, object, string[]]>([
    ['is renamed where a command is attached', { commandId: 'x', cancelLabel: 'Review' }, ['Review']],
    ['stays beside Send Anyway', { sendModeOverride: 'promptUser', cancelLabel: 'Review' }, ['Send Anyway', 'Review']],
    ['keeps its name without a label', { commandId: 'x' }, ['Don’t Send']],
    ['is as ever without options', {}, ['Don’t Send']],
  ])('with Mailbox 1.14 (Mac) Don’t Send %s', (_, options, buttons) => {
    expect(labels(options, 'mac')).toEqual(buttons);
  });

  test('below Mailbox 1.14 neither override nor command is known', () => {
    expect(labels({ sendModeOverride: 'promptUser', commandId: 'msgComposeOpenPane' }, 'web-1-12')).toEqual([
      'Don’t Send',
    ]);
  });

  test('a misspelt override relaxes nothing', () => {
    expect(labels({ sendModeOverride: 'PromptUser' })).toEqual(['Don’t Send']);
  });
});

describe('the text of the alert', () => {
  test('is the formatted one from Mailbox 1.15', () => {
    expect(words({}, 'web')).toContain('formatted');
    expect(words({}, 'classic')).toContain('formatted');
  });

  test('is the plain one before', () => {
    expect(words({}, 'web-1-12')).toContain('plain');
    expect(words({}, 'mac')).toContain('plain');
  });

  test('is Outlook’s own sentence where the handler gives none', () => {
    expect(words({ errorMessage: '', errorMessageMarkdown: '' }, 'web')).toContain('Last Look has found');
  });
});

const shown = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.kind === 'link') return `{${inline.text}|${inline.url}}`;
      return `${inline.isBold ? 'B' : ''}${inline.isItalic ? 'I' : ''}(${inline.text})`;
    })
    .join('');
const paragraph = (markdown: string) => {
  const [block] = parseAlertMarkdown(markdown);
  return block?.kind === 'paragraph' ? shown(block.inlines) : `${block?.kind ?? 'nothing'}`;
};

describe('the Markdown of the alert', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'bold with stars': ['**a** b', 'B(a)( b)'],
    'bold with underscores': ['__a__', 'B(a)'],
    italic: ['*a* b', 'I(a)( b)'],
    both: ['***a***', 'BI(a)'],
    'an https link': ['see [the ICO](https://ico.org.uk/x/)', '(see ){the ICO|https://ico.org.uk/x/}'],
    'no link for http': ['[x](http://x.example)', '([x](http://x.example))'],
    'no link for a script': ['[x](javascript:alert(1))', '([x](javascript:alert(1)))'],
    'no link in angle brackets': ['<https://x.example>', '(<https://x.example>)'],
    'escaped marks stay characters': ['\\*a\\* \\[b\\](https://x.example)', '(*a* [b](https://x.example))'],
    'a star alone': ['2 * 3', '(2 * 3)'],
    snake_case_words: ['snake_case_words', '(snake_case_words)'],
    'an opening mark without its end': ['**a', '(**a)'],
    'headings are not rendered': ['# a', '(# a)'],
    'markup is text': ['<img src=x onerror=1>', '(<img src=x onerror=1>)'],
  };
  test.each(Object.entries(cases))('%s', (_, [markdown, expected]) => expect(paragraph(markdown)).toBe(expected));

  test('two line feeds break the line, one does not', () => {
    expect(parseAlertMarkdown('a\nb\n\nc')).toHaveLength(2);
  });

  test('list items end with a carriage return', () => {
    expect(parseAlertMarkdown('x\n\n- a\r- b\ry').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'bullets',
      'paragraph',
    ]);
  });

  test('numbers must start at one and follow each other', () => {
    expect(parseAlertMarkdown('1. a\r2. b\r4. c\r').map(({ kind }) => kind)).toEqual(['numbers', 'paragraph']);
  });

  test('20,000 opening marks are read within jest’s own limit', () => {
    expect(parseAlertMarkdown('[**_'.repeat(5_000))).toHaveLength(1);
  });
});
