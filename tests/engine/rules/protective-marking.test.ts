import type { Policy } from '../../../src/engine';
import { parseAddressPattern } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aFile, aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const to = ['kim@partner.example'];
const namedFor = (marking: keyof Policy['rules']['protective-marking']['markings'], domain: string): Policy => {
  const rule = defaultPolicy.rules['protective-marking'];
  const markings = { ...rule.markings, [marking]: [parseAddressPattern(domain)!] };
  return { ...defaultPolicy, rules: { ...defaultPolicy.rules, 'protective-marking': { ...rule, markings } } };
};

describe('protective-marking', () => {
  const marked: Readonly<Record<string, Parameters<typeof aMessage>[0]>> = {
    'in the subject': { subject: 'OFFICIAL-SENSITIVE: Minutes' },
    'on the first line': { body: { format: 'text', content: 'OFFICIAL-SENSITIVE\r\n\r\nDear Kim,\r\nhere it is.' } },
    'on an attached file': {
      attachments: [aFile({ kind: 'document', markings: [{ marking: 'official-sensitive', count: 3 }] })],
    },
    'as a sensitivity label': { sensitivityLabel: 'Official-Sensitive / Personal' },
  };
  it.each(Object.keys(marked))('asks for a reason when the marking stands %s', (title) => {
    const [finding] = findingsOf('protective-marking', aMessage({ to, ...marked[title] }));
    expect(finding).toMatchObject({ action: 'justify', marking: 'official-sensitive', count: 1 });
  });

  it('tells the highest marking', () => {
    const message = aMessage({
      to,
      subject: 'OFFICIAL-SENSITIVE: x',
      body: { format: 'text', content: 'SECRET\r\n\r\nHello' },
    });
    expect(findingsOf('protective-marking', message)[0]).toMatchObject({ marking: 'secret' });
  });

  const quiet: Readonly<Record<string, Parameters<typeof aMessage>[0]>> = {
    'OFFICIAL alone': { subject: 'OFFICIAL: Minutes' },
    'small letters': { body: { format: 'text', content: 'An open secret, and official sensitive skin cream.' } },
    'private and confidential': { subject: 'PRIVATE AND CONFIDENTIAL: Your order' },
    'mail to colleagues': { to: ['bo@charity.example'], subject: 'OFFICIAL-SENSITIVE: Minutes' },
    'a marking that is only quoted': {
      composed: 'reply',
      body: {
        format: 'text',
        content:
          'Thanks\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> OFFICIAL-SENSITIVE\r\n> \r\n> Hello\r\n',
      },
    },
  };
  it.each(Object.keys(quiet))('says nothing about %s', (title) => {
    expect(findingsOf('protective-marking', aMessage({ to, ...quiet[title] }))).toEqual([]);
  });

  it('lets a marking go where the policy says it may', () => {
    const message = aMessage({ to, subject: 'OFFICIAL-SENSITIVE: Minutes' });
    expect(findingsOf('protective-marking', message, namedFor('official-sensitive', 'partner.example'))).toEqual([]);
    expect(findingsOf('protective-marking', message, namedFor('secret', 'partner.example'))).toHaveLength(1);
  });

  it('counts only those who are not named for it', () => {
    const message = aMessage({ to: [...to, 'lee@other.example'], subject: 'OFFICIAL-SENSITIVE: Minutes' });
    const policy = namedFor('official-sensitive', 'partner.example');
    expect(findingsOf('protective-marking', message, policy)[0]?.count).toBe(1);
  });
});
