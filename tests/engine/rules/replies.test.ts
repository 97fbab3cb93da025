import { startThread, type Finding, type Message, type Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aMessage, organisations, privatePeople } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

type Fields = NonNullable<Parameters<typeof aMessage>[0]>;

const QUOTED: Message['body'] = {
  format: 'text',
  content:
    'Fine.\n\n-----Original Message-----\nFrom: kim@firm1.example\nSent: Monday\nTo: all\nSubject: Room\n\nWhich?',
};
const OWN: Message['body'] = {
  ...QUOTED,
  content: QUOTED.content.replace('kim@firm1.example', 'anna@charity.example'),
};

/** A reply that began with `start` and is sent with `end`. */
function reply(start: Fields, end: Fields = start): Message {
  const begun = aMessage({ composed: 'reply', body: QUOTED, ...start });
  return { ...aMessage({ composed: 'reply', body: QUOTED, ...end }), thread: startThread(begun, defaultPolicy, 11) };
}

function visible(
  message: Message,
  policy: Policy = defaultPolicy,
): Extract<Finding, { rule: 'visible-recipients' }> | undefined {
  const [finding] = findingsOf('visible-recipients', message, policy);
  return finding?.rule === 'visible-recipients' ? finding : undefined;
}

const actions: Readonly<Record<string, readonly [Message, Finding['action'] | undefined]>> = {
  'a group of nine that answers each other is only recorded': [reply({ to: organisations(9) }), 'observe'],
  'a group of twelve that answers each other warns': [reply({ to: organisations(12) }), 'warn'],
  'one more beside nine makes ten, and warns': [
    reply({ to: organisations(9) }, { to: [...organisations(9), 'new@other.example'] }),
    'warn',
  ],
  'eight strangers beside nine are judged as eight strangers': [
    reply({ to: organisations(9) }, { to: organisations(17) }),
    'warn',
  ],
  'as many strangers as there were people are judged in full': [
    reply({ to: organisations(6) }, { to: organisations(12) }),
    'justify',
  ],
  'a list added to a reply to one person is judged in full': [
    reply({ to: organisations(1) }, { to: organisations(9) }),
    'warn',
  ],
  'the same nine in a new mail warn': [aMessage({ to: organisations(9) }), 'warn'],
  'whoever answers their own mail to nine is warned': [reply({ to: organisations(9), body: OWN }), 'warn'],
  'private people have not chosen each other': [reply({ to: ['kim@firm1.example', ...privatePeople(8)] }), 'warn'],
  'half of them private is still a group': [reply({ to: [...organisations(4), ...privatePeople(4)] }), 'observe'],
  'a sensitive mailbox is never milder': [
    reply({ from: 'Adoption Support <adoption.support@charity.example>', to: organisations(4) }),
    'warn',
  ],
  'a sensitive text is never milder': [
    reply(
      { to: organisations(4) },
      {
        to: organisations(4),
        body: { ...QUOTED, content: `Mrs Jane Hartley was diagnosed with HIV last week.\n\n${QUOTED.content}` },
      },
    ),
    'warn',
  ],
  'twenty private people are stopped in a reply as well': [
    reply({ to: ['kim@firm1.example', ...privatePeople(20)] }),
    'block',
  ],
  'whoever has left the group is not missed': [reply({ to: organisations(20) }, { to: organisations(9) }), 'observe'],
};

describe('visible-recipients, in a reply', () => {
  it.each(Object.keys(actions))('%s', (title) => {
    const [message, action] = actions[title]!;
    expect(visible(message)?.action).toBe(action);
  });

  it('can be told to judge every reply in full', () => {
    const strict = {
      ...defaultPolicy,
      rules: {
        ...defaultPolicy.rules,
        'visible-recipients': { ...defaultPolicy.rules['visible-recipients'], answeredGroupMilder: false },
      },
    };
    expect(visible(reply({ to: organisations(9) }), strict)?.action).toBe('warn');
  });

  it('says that it only repeats what was shown, and offers Reply', () => {
    const finding = visible(reply({ to: organisations(12) }));
    expect(finding).toMatchObject({ isRepeat: true });
    expect(finding?.fixes).toEqual(['answer-author-only', 'move-to-bcc', 'use-bulk-service']);
  });

  it.each([
    ['somebody was added', reply({ to: organisations(12) }, { to: organisations(13) })],
    ['nobody saw how it began', aMessage({ composed: 'reply', to: organisations(12) })],
  ])('does not say so when %s', (_, message) => {
    expect(visible(message)).toMatchObject({ isRepeat: false, fixes: ['move-to-bcc', 'use-bulk-service'] });
  });
});

const start = { to: organisations(2), cc: ['ben@charity.example'] };
const newcomers: Readonly<Record<string, readonly [Message, number]>> = {
  'an organisation that had no part in it': [reply(start, { to: [...organisations(2), 'x@other.example'] }), 1],
  'one in Bcc': [reply(start, { ...start, bcc: ['x@other.example'] }), 1],
  'two people of one new organisation are one': [
    reply(start, { ...start, bcc: ['x@other.example', 'y@other.example'] }),
    1,
  ],
  'each private address is one': [reply(start, { to: [...organisations(2), ...privatePeople(2)] }), 2],
  'an outsider in a thread of colleagues': [reply({ to: ['ben@charity.example'] }, { to: ['x@other.example'] }), 1],
};
const noNewcomers: Readonly<Record<string, Message>> = {
  'a colleague': reply(start, { ...start, cc: ['eve@charity.example'] }),
  'one more of an organisation that is there': reply(start, { to: [...organisations(2), 'x@firm2.example'] }),
  'one more of an organisation that was there': reply(start, { to: ['x@firm2.example'] }),
  'nobody at all': reply(start),
  'somebody moved to Bcc': reply(start, { to: ['kim@firm1.example'], bcc: ['kim@firm2.example'] }),
  'a stranger in a new mail': aMessage({ to: ['x@other.example'] }),
  'a stranger in a reply that nobody saw begin': aMessage({ composed: 'reply', to: ['x@other.example'] }),
};

describe('new-domain-on-reply', () => {
  it.each(Object.keys(newcomers))('records %s', (title) => {
    const [message, count] = newcomers[title]!;
    expect(findingsOf('new-domain-on-reply', message)).toEqual([expect.objectContaining({ action: 'observe', count })]);
  });

  it.each(Object.keys(noNewcomers))('is silent about %s', (title) => {
    expect(findingsOf('new-domain-on-reply', noNewcomers[title]!)).toEqual([]);
  });

  it('warns when what goes there is sensitive', () => {
    const message = reply(start, {
      to: ['x@other.example'],
      body: { format: 'text', content: 'Mrs Jane Hartley was diagnosed with HIV last week.' },
    });
    expect(findingsOf('new-domain-on-reply', message)).toEqual([expect.objectContaining({ action: 'warn' })]);
  });
});
