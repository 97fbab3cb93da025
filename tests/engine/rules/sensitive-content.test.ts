import type { Message } from '../../../src/engine';
import { aMessage, organisations } from '../../helpers/a-message';
import { findingsOf } from './findings-of';
import { falcon, keywordPolicy } from './keyword-policy';

const html = (content: string): Message['body'] => ({ format: 'html', content });
const text = (content: string): Message['body'] => ({ format: 'text', content });

describe('sensitive-content', () => {
  const hits: Readonly<Record<string, Partial<Parameters<typeof aMessage>[0]>>> = {
    'in the subject': { subject: 'Notes on Falcon' },
    'case-blind': { body: text('about FALCON today') },
    'beside punctuation': { body: text('(falcon)') },
    'with a hyphen after it': { body: text('the Falcon-based plan') },
    'a phrase across a line break': { body: text('the blue\r\nheron plan') },
    'a phrase across tags': { body: html('<p>the <b>blue</b><br>heron</p>') },
    'a phrase across a non-breaking space': { body: html('blue&nbsp;heron') },
    'a word split by a tag': { body: html('F<b>alc</b>on') },
  };
  it.each(Object.keys(hits))('finds a keyword %s', (title) => {
    const [finding] = findingsOf('sensitive-content', aMessage({ to: ['kim@gmail.com'], ...hits[title] }), falcon);
    expect(finding).toMatchObject({ action: 'warn', count: 1, lists: ['Projects'], isOnlyQuoted: false });
  });

  const misses: Readonly<Record<string, Partial<Parameters<typeof aMessage>[0]>>> = {
    'inside a longer word': { body: text('falconry') },
    'in an attribute': { body: html('<p class="falcon" title="Falcon">x</p>') },
    'in a link address': { body: html('<a href="https://falcon.example/falcon">here</a>') },
    'in a style or comment': { body: html('<style>.falcon{}</style><!-- falcon -->hello') },
    'half a phrase': { body: text('blue whale, grey heron') },
    'in mail to colleagues only': { to: ['bo@charity.example'], body: text('Falcon') },
  };
  it.each(Object.keys(misses))('is quiet about a keyword %s', (title) => {
    expect(findingsOf('sensitive-content', aMessage({ to: ['kim@gmail.com'], ...misses[title] }), falcon)).toEqual([]);
  });

  it('respects case when the list asks for it', () => {
    const strict = keywordPolicy({ words: ['SAR'], isCaseSensitive: true });
    const mail = (content: string): Message => aMessage({ to: ['kim@gmail.com'], body: text(content) });
    expect(findingsOf('sensitive-content', mail('the SAR file'), strict)).toHaveLength(1);
    expect(findingsOf('sensitive-content', mail('a sar is a fish'), strict)).toEqual([]);
  });

  const quoted = 'Thanks!\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> All about Falcon\r\n';
  it('reports what is only quoted apart and one step milder', () => {
    const [finding] = findingsOf(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], composed: 'reply', body: text(quoted) }),
      falcon,
    );
    expect(finding).toMatchObject({ action: 'observe', isOnlyQuoted: true, confidence: 'low' });
    expect(finding?.evidence[0]?.where).toBe('quoted-text');
  });

  it('takes quoted text of a forwarded message in full', () => {
    const [finding] = findingsOf(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], composed: 'forward', body: text(quoted) }),
      falcon,
    );
    expect(finding).toMatchObject({ action: 'warn', isOnlyQuoted: false });
  });

  it('asks for the most serious action of the lists it met and names them all', () => {
    const policy = keywordPolicy({ label: 'A', words: ['one'] }, { label: 'B', words: ['two'], action: 'block' });
    const [finding] = findingsOf(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], body: text('two and one') }),
      policy,
    );
    expect(finding).toMatchObject({ action: 'block', lists: ['A', 'B'], count: 2 });
  });

  it('makes the limits of visible-recipients drop', () => {
    const message = aMessage({ to: organisations(8), body: text('Falcon') });
    expect(findingsOf('visible-recipients', message)[0]?.action).toBe('warn');
    expect(findingsOf('visible-recipients', message, falcon)[0]).toMatchObject({
      action: 'justify',
      sensitiveBecause: 'content',
    });
  });

  it('does not drop them for a list that only observes', () => {
    const trial = keywordPolicy({ words: ['Falcon'], action: 'observe' });
    expect(
      findingsOf('visible-recipients', aMessage({ to: organisations(8), body: text('Falcon') }), trial)[0]?.action,
    ).toBe('warn');
  });
});
