import { hasText, startThread, type Message } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { aMessage, organisations, privatePeople } from '../helpers/a-message';

const quoting = (author: string): Message['body'] => ({
  format: 'text',
  content: `Thanks.\n\n-----Original Message-----\nFrom: ${author}\nSent: Monday, 2 November 2026 09:10\nTo: the committee\nSubject: Room\n\nWhich room?`,
});

const reply = (fields: Parameters<typeof aMessage>[0] = {}): Message =>
  aMessage({ composed: 'reply', to: ['Kim Lee <kim@firm1.example>', ...organisations(4).slice(1)], ...fields });

const isAnswered = (message: Message): boolean | undefined => startThread(message, defaultPolicy, 3)?.isAnswered;

describe('what is remembered of a reply as it opened', () => {
  it('holds the outside people in To and Cc, and their organisations', () => {
    const thread = startThread(reply({ cc: ['Ben <ben@charity.example>', 'eve@gmail.com'] }), defaultPolicy, 3);
    const known = (text: string): boolean => thread !== undefined && hasText(thread.group, text);
    expect(['kim@firm1.example', 'kim@firm4.example', 'firm4.example', 'eve@gmail.com'].map(known)).toEqual(
      Array(4).fill(true),
    );
    expect(['ben@charity.example', 'charity.example', 'gmail.com', 'kim@firm5.example'].map(known)).toEqual(
      Array(4).fill(false),
    );
  });

  it('holds no address in the clear', () => {
    expect(JSON.stringify(startThread(reply(), defaultPolicy, 3))).not.toContain('firm');
  });

  it('fits beside what else a draft keeps, however many people there are', () => {
    const thread = startThread(reply({ to: privatePeople(3_000) }), defaultPolicy, 3);
    expect(JSON.stringify(thread).length).toBeLessThan(8_200);
  });

  it.each(['new', 'forward', 'unknown'] as const)('is nothing of a message that is %s', (composed) => {
    expect(startThread(reply({ composed }), defaultPolicy, 3)).toBeUndefined();
  });

  it.each(['to', 'cc'] as const)('is nothing when %s could not be read', (part) => {
    expect(startThread(reply({ unread: [{ part, reason: 'late' }] }), defaultPolicy, 3)).toBeUndefined();
  });
});

const answered: Readonly<Record<string, Message>> = {
  'the address above the history is that of somebody visible': reply({ body: quoting('<kim@firm1.example>') }),
  'the name above the history is that of somebody visible': reply({ body: quoting('Kim Lee') }),
  'a colleague wrote to all': reply({ cc: ['Ben Ito <ben@charity.example>'], body: quoting('Ben Ito') }),
  'the line says "wrote"': reply({
    body: {
      format: 'text',
      content: 'Yes.\n\nOn Mon, 2 Nov 2026 at 09:10, Kim Lee\n<kim@firm1.example> wrote:\n> Which room?\n> Kim',
    },
  }),
  'the address is that of somebody visible whose name is the sender’s': reply({
    to: ['Anna Ortiz <anna.ortiz@firm1.example>', ...organisations(4).slice(1)],
    body: quoting('Anna Ortiz <anna.ortiz@firm1.example>'),
  }),
  'the address stands in brackets, in capital letters': reply({ body: quoting('Lee, Kim [mailto:KIM@Firm1.example]') }),
  'the words of a name stand in another order': reply({ body: quoting('Lee, Kim (Facilities)') }),
  'the mail is HTML': reply({
    body: {
      format: 'html',
      content:
        '<p>Yes</p><div id="divRplyFwdMsg"><b>From:</b> Kim Lee &lt;kim@firm1.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> all<br><b>Subject:</b> Room</div><p>Which room?</p>',
    },
  }),
};

const notAnswered: Readonly<Record<string, Message>> = {
  'the sender answers her own mail': reply({ body: quoting('Anna Ortiz <anna@charity.example>') }),
  'the sender is named without an address': reply({ body: quoting('Anna Ortiz') }),
  'somebody wrote who is not there': reply({ body: quoting('Eve <eve@elsewhere.example>') }),
  'nothing is quoted': reply(),
  'an address begins like one that is visible': reply({ body: quoting('<kim@firm1.example.org>') }),
  'an address ends like one that is visible': reply({ body: quoting('<joakim@firm1.example>') }),
  'a name holds one that is visible': reply({ body: quoting('Hakim Leech') }),
  'the address is a stranger’s, the name that of somebody visible': reply({
    body: quoting('Kim Lee <kim@elsewhere.example>'),
  }),
  'somebody visible has one name only, which the author has too': reply({
    to: ['Kim <kim@firm1.example>', ...organisations(4).slice(1)],
    body: quoting('Kim Park'),
  }),
  'the sender is named the other way round, beside somebody visible': reply({
    body: quoting('Ortiz, Anna, for Kim Lee'),
  }),
  'the sender has another address too': reply({ body: quoting('Anna Ortiz <anna.ortiz@elsewhere.example>') }),
  'the sender has no name, and no address is given': reply({ from: 'anna@charity.example', body: quoting('Kim Lee') }),
  'the sender writes in somebody’s place': reply({
    body: quoting('Anna Ortiz <anna@charity.example> on behalf of Kim Lee <kim@firm1.example>'),
  }),
  'a name stands in the text only': reply({ body: { format: 'text', content: 'From: Kim Lee I hear it is late.' } }),
  'nobody knows who the sender is': reply({ from: undefined, body: quoting('Kim Lee') }),
};

describe('somebody else has written to the group', () => {
  it.each(Object.keys(answered))('when %s', (title) => {
    expect(isAnswered(answered[title]!)).toBe(true);
  });

  it.each(Object.keys(notAnswered))('not when %s', (title) => {
    expect(isAnswered(notAnswered[title]!)).toBe(false);
  });
});
