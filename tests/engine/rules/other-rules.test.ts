import { decide, type Finding, type KeywordList, type Message, type Policy, type RuleId } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aMessage, organisations, privatePeople } from '../../helpers/a-message';

const group = (name: string, address = ''): { name: string; address: string; kind: 'group' } => ({
  name,
  address,
  kind: 'group',
});
const keywordPolicy = (...lists: Partial<KeywordList>[]): Policy => ({
  ...defaultPolicy,
  keywords: lists.map((list) => ({ label: 'Projects', words: [], isCaseSensitive: false, action: 'warn', ...list })),
});
const falcon = keywordPolicy({ words: ['Falcon', 'blue heron'] });
const found = (rule: RuleId, message: Message, policy: Policy = defaultPolicy): Finding[] =>
  decide(message, policy).findings.filter((finding) => finding.rule === rule);
const html = (content: string): Message['body'] => ({ format: 'html', content });
const text = (content: string): Message['body'] => ({ format: 'text', content });

describe('bcc-with-sensitive-content', () => {
  const sender = 'HIV Support <support@charity.example>';
  it.each([
    ['ten hidden people of a sensitive list', aMessage({ from: sender, bcc: privatePeople(10) }), 'warn'],
    ['nine are too few to be a mailing', aMessage({ from: sender, bcc: privatePeople(9) }), undefined],
    ['a harmless newsletter', aMessage({ bcc: privatePeople(300) }), undefined],
    [
      'hidden colleagues',
      aMessage({ from: sender, bcc: Array.from({ length: 30 }, (_, i) => `c${String(i)}@charity.example`) }),
      undefined,
    ],
  ])('%s', (_, message, action) => {
    expect(found('bcc-with-sensitive-content', message)[0]?.action).toBe(action);
  });

  it('is advised for sensitive content too, and is the only thing said', () => {
    const { action, findings } = decide(aMessage({ bcc: privatePeople(12), body: text('About Falcon') }), {
      ...falcon,
      keywords: [{ ...falcon.keywords[0]!, action: 'warn' }],
    });
    expect(action).toBe('warn');
    expect(findings.map((finding) => finding.rule)).toEqual(['sensitive-content', 'bcc-with-sensitive-content']);
  });
});

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
    const [finding] = found('sensitive-content', aMessage({ to: ['kim@gmail.com'], ...hits[title] }), falcon);
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
    expect(found('sensitive-content', aMessage({ to: ['kim@gmail.com'], ...misses[title] }), falcon)).toEqual([]);
  });

  it('respects case when the list asks for it', () => {
    const strict = keywordPolicy({ words: ['SAR'], isCaseSensitive: true });
    const mail = (content: string): Message => aMessage({ to: ['kim@gmail.com'], body: text(content) });
    expect(found('sensitive-content', mail('the SAR file'), strict)).toHaveLength(1);
    expect(found('sensitive-content', mail('a sar is a fish'), strict)).toEqual([]);
  });

  const quoted = 'Thanks!\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> All about Falcon\r\n';
  it('reports what is only quoted apart and one step milder', () => {
    const [finding] = found(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], composed: 'reply', body: text(quoted) }),
      falcon,
    );
    expect(finding).toMatchObject({ action: 'observe', isOnlyQuoted: true, confidence: 'low' });
    expect(finding?.evidence[0]?.where).toBe('quoted-text');
  });

  it('takes quoted text of a forwarded message in full', () => {
    const [finding] = found(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], composed: 'forward', body: text(quoted) }),
      falcon,
    );
    expect(finding).toMatchObject({ action: 'warn', isOnlyQuoted: false });
  });

  it('asks for the most serious action of the lists it met and names them all', () => {
    const policy = keywordPolicy({ label: 'A', words: ['one'] }, { label: 'B', words: ['two'], action: 'block' });
    const [finding] = found(
      'sensitive-content',
      aMessage({ to: ['kim@gmail.com'], body: text('two and one') }),
      policy,
    );
    expect(finding).toMatchObject({ action: 'block', lists: ['A', 'B'], count: 2 });
  });

  it('makes the limits of visible-recipients drop', () => {
    const message = aMessage({ to: organisations(5), body: text('Falcon') });
    expect(found('visible-recipients', message)[0]?.action).toBe('warn');
    expect(found('visible-recipients', message, falcon)[0]).toMatchObject({
      action: 'justify',
      sensitiveBecause: 'content',
    });
  });

  it('does not drop them for a list that only observes', () => {
    const trial = keywordPolicy({ words: ['Falcon'], action: 'observe' });
    expect(
      found('visible-recipients', aMessage({ to: organisations(5), body: text('Falcon') }), trial)[0]?.action,
    ).toBe('warn');
  });
});

describe('forbidden-recipient', () => {
  const policy: Policy = {
    ...defaultPolicy,
    organisation: { ...defaultPolicy.organisation, inside: [{ kind: 'domain', value: 'rival.example', except: [] }] },
    rules: {
      ...defaultPolicy.rules,
      'forbidden-recipient': {
        mode: 'enforce',
        action: 'block',
        recipients: [{ kind: 'domain', value: 'rival.example', except: [] }],
      },
    },
  };
  it.each([
    ['in To', aMessage({ to: ['x@rival.example'] })],
    ['in Bcc', aMessage({ bcc: ['x@RIVAL.example'] })],
    ['below the domain', aMessage({ cc: ['x@mail.rival.example'] })],
  ])('blocks a forbidden address %s, inside or not', (_, message) => {
    expect(decide(message, policy).action).toBe('block');
  });

  it('is not taken in by a look-alike domain name', () => {
    expect(decide(aMessage({ to: ['x@notrival.example'] }), policy).findings).toEqual([]);
  });

  it('shows no more of the address than its ends', () => {
    expect(
      found('forbidden-recipient', aMessage({ to: ['somebody@rival.example'] }), policy)[0]?.evidence[0]?.masked,
    ).toBe('so…le');
  });
});

describe('group-of-unknown-size', () => {
  it.each([
    ['a contact group without an address warns', aMessage({ to: [group('Friends of the garden')] }), 'warn'],
    ['an outside list warns', aMessage({ to: [group('Members', 'members@lists.example')] }), 'warn'],
    ['a list of our own is only recorded', aMessage({ to: [group('All staff', 'all@charity.example')] }), 'observe'],
    ['a list in Bcc shows nobody', aMessage({ bcc: [group('Friends of the garden')] }), undefined],
    ['an ordinary person is no group', aMessage({ to: ['kim@firm.example'] }), undefined],
  ])('%s', (_, message, action) => {
    expect(found('group-of-unknown-size', message)[0]?.action).toBe(action);
  });

  it('counts an unjudgeable group among the outside addresses', () => {
    const message = aMessage({ to: [...privatePeople(4), group('Friends')] });
    expect(found('visible-recipients', message)[0]).toMatchObject({ count: 5, isAtLeast: true });
  });

  it('tells two groups without an address apart by their names', () => {
    expect(found('group-of-unknown-size', aMessage({ to: [group('Friends'), group('Donors')] }))[0]?.count).toBe(2);
  });
});

describe('unreadable-part', () => {
  it.each([
    ['late', 'warn'],
    ['failed', 'warn'],
    ['malformed', 'warn'],
    ['too-big', 'warn'],
    ['detector-failed', 'warn'],
    ['encrypted', 'observe'],
    ['cloud-link', 'observe'],
    ['not-readable-here', 'observe'],
  ] as const)('%s: %s', (reason, action) => {
    const verdict = decide(aMessage({ to: ['kim@gmail.com'], unread: [{ part: 'body', reason }] }), defaultPolicy);
    expect(verdict.findings).toMatchObject([{ rule: 'unreadable-part', action, count: 1 }]);
    expect(verdict.unchecked).toEqual([{ part: 'body', reason }]);
  });

  it('judges what it can read beside what it cannot', () => {
    const verdict = decide(
      aMessage({ to: privatePeople(20), unread: [{ part: 'cc', reason: 'late' }] }),
      defaultPolicy,
    );
    expect(verdict.action).toBe('block');
    expect(verdict.findings.map((finding) => finding.rule)).toEqual(['visible-recipients', 'unreadable-part']);
  });
});

describe('several findings', () => {
  it('tells the most serious first', () => {
    const verdict = decide(aMessage({ to: [...privatePeople(20), group('Friends')], body: text('Falcon') }), falcon);
    expect(verdict.action).toBe('block');
    expect(verdict.findings.map((finding) => finding.rule)).toEqual([
      'visible-recipients',
      'sensitive-content',
      'group-of-unknown-size',
    ]);
  });

  it('is silent about a harmless mail', () => {
    expect(decide(aMessage({ to: ['kim@gmail.com'], cc: ['bo@charity.example'] }), defaultPolicy)).toEqual({
      action: 'allow',
      findings: [],
      unchecked: [],
    });
  });
});
