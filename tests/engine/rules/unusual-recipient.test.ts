import type { Finding, Message, Policy } from '../../../src/engine';
import { defaultPolicy, normalisePolicy } from '../../../src/policy';
import { aGroup, aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const colleagues = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `c${String(index)}@charity.example`);
const aboutHealth = { format: 'text', content: 'Mrs Jane Hartley was diagnosed with HIV last week.' } as const;

type Because = Extract<Finding, { rule: 'unusual-recipient' }>['because'];

const unusual = (message: Message, policy: Policy = defaultPolicy): Finding | undefined =>
  findingsOf('unusual-recipient', message, policy)[0];

const told: Readonly<Record<string, [Message, Because]>> = {
  'the only outside address among five colleagues': [
    aMessage({ to: [...colleagues(5), 'kim@firm.example'] }),
    'only-outsider',
  ],
  'the only outside address, in Bcc': [aMessage({ to: colleagues(9), bcc: ['kim@gmail.com'] }), 'only-outsider'],
  "the sender's own name at a personal provider": [aMessage({ to: ['anna.ortiz77@gmail.com'] }), 'colleague-name'],
  "the sender's name turned round": [aMessage({ to: ['Ortiz, Anna <ao77@gmail.com>'] }), 'colleague-name'],
  "another recipient's name at a personal provider": [
    aMessage({ to: ['Kim Lee <kl@charity.example>', 'Kim Lee <kimster@hotmail.co.uk>'] }),
    'colleague-name',
  ],
  'a name that stands in both addresses only': [
    aMessage({ to: ['kim.lee@charity.example'], cc: ['lee_kim@yahoo.co.uk'] }),
    'colleague-name',
  ],
  'the name before the number': [
    aMessage({ to: [...colleagues(9), 'Anna Ortiz <anna.ortiz@gmail.com>'] }),
    'colleague-name',
  ],
};

const silent: Readonly<Record<string, Message>> = {
  'one outside address among four colleagues': aMessage({ to: [...colleagues(4), 'kim@firm.example'] }),
  'two outside addresses among many colleagues': aMessage({
    to: [...colleagues(9), 'a@firm.example', 'b@firm.example'],
  }),
  'one list among many colleagues': aMessage({ to: [...colleagues(9), aGroup('Friends', 'friends@lists.example')] }),
  'one outside address alone': aMessage({ to: ['kim@firm.example'] }),
  'colleagues only': aMessage({ to: colleagues(9) }),
  "a colleague's first name at a personal provider": aMessage({
    to: ['Kim <kl@charity.example>', 'Kim <kim@gmail.com>'],
  }),
  "a colleague's name at a firm": aMessage({ to: ['Kim Lee <kim.lee@firm.example>', 'Kim Lee <kl@charity.example>'] }),
  'half a name': aMessage({ to: ['anna.smith@gmail.com', 'b.ortiz@gmail.com'] }),
  'an initial and a name, which many share': aMessage({ to: ['k.lee@charity.example', 'k.lee@gmail.com'] }),
  'a desk and an address of the same name': aMessage({
    to: ['Press Office <press-office@charity.example>', 'Press Office <press.office@gmail.com>'],
  }),
  'nobody outside, and the sender to herself': aMessage({ to: ['Anna Ortiz <anna@charity.example>'] }),
};

describe('unusual-recipient', () => {
  it.each(Object.keys(told))('records %s', (title) => {
    const [message, because] = told[title]!;
    expect(unusual(message)).toMatchObject({ action: 'observe', because, count: 1, isSensitive: false });
  });

  it.each(Object.keys(told))('warns when the content is about people: %s', (title) => {
    const [message, because] = told[title]!;
    expect(unusual({ ...message, body: aboutHealth })).toMatchObject({ action: 'warn', because, isSensitive: true });
  });

  it.each(Object.keys(silent))('is silent, sensitive content or not: %s', (title) => {
    expect(unusual(silent[title]!)).toBeUndefined();
    expect(unusual({ ...silent[title]!, body: aboutHealth })).toBeUndefined();
  });

  it('takes its number and its actions from the policy', () => {
    const policy = normalisePolicy({
      rules: { 'unusual-recipient': { action: 'warn', 'with-sensitive-content': 'justify', colleagues: 3 } },
    });
    const message = aMessage({ to: [...colleagues(3), 'kim@firm.example'] });
    expect(unusual(message, policy)?.action).toBe('warn');
    expect(unusual({ ...message, body: aboutHealth }, policy)?.action).toBe('justify');
    const quiet = normalisePolicy({ rules: { 'unusual-recipient': { mode: 'observe', colleagues: 3 } } });
    expect(unusual({ ...message, body: aboutHealth }, quiet)?.action).toBe('observe');
  });
});
