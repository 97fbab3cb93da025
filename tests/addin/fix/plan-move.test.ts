import { planMoveToBcc, planRemoval, fieldsWritten, type Plan, type Move } from '../../../src/addin/fix';
import type { Message, Policy, Recipient } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aGroup, aMessage, aRecipient, organisations, privatePeople } from '../../helpers/a-message';
import { putWritableOutlook, type WritableOutlook } from '../../helpers/writable-outlook';

const BEN = 'Ben <ben@charity.example>';
const CARA = 'Cara <cara@charity.example>';
const ANNA = 'anna@charity.example';
const FRIENDS = aGroup('Friends of the park');

let outlook: WritableOutlook;
beforeEach(() => (outlook = putWritableOutlook({})));
afterEach(() => outlook.remove());

const withMailbox = (toMailbox: string, name = ''): Policy => ({
  ...defaultPolicy,
  organisation: { ...defaultPolicy.organisation, name, toMailbox },
});
const addresses = (list: readonly Recipient[]): readonly string[] =>
  list.map(({ address, name }) => (address === '' ? name : address));
const fieldsAfter = ({ after }: Move) => ({
  to: addresses(after.to),
  cc: addresses(after.cc),
  bcc: addresses(after.bcc),
});

function moveOf(plan: Plan): Move {
  if (plan.kind === 'refused') throw new Error(`refused: ${plan.reason}`);
  return plan.move;
}

interface Row {
  readonly message: Message;
  readonly policy?: Policy;
  readonly chosen?: readonly Recipient[];
  readonly after: ReturnType<typeof fieldsAfter>;
  readonly placeholder?: string;
  readonly left?: readonly string[];
}

const READY: Record<string, Row> = {
  '6 of 8: the two colleagues stay where they are': {
    message: aMessage({ to: [BEN, ...privatePeople(3)], cc: [CARA, ...organisations(3)] }),
    after: {
      to: ['ben@charity.example'],
      cc: ['cara@charity.example'],
      bcc: [...privatePeople(3), ...organisations(3)],
    },
  },
  'everybody is outside: the sender stands in To': {
    message: aMessage({ to: privatePeople(3) }),
    after: { to: [ANNA], cc: [], bcc: privatePeople(3) },
    placeholder: ANNA,
  },
  'To was empty from the beginning: the sender stands there': {
    message: aMessage({ cc: privatePeople(2) }),
    after: { to: [ANNA], cc: [], bcc: privatePeople(2) },
    placeholder: ANNA,
  },
  'colleagues are left in Cc only: To still gets the sender': {
    message: aMessage({ to: privatePeople(2), cc: [BEN] }),
    after: { to: [ANNA], cc: ['ben@charity.example'], bcc: privatePeople(2) },
    placeholder: ANNA,
  },
  'the policy names a mailbox for To': {
    message: aMessage({ to: privatePeople(2) }),
    policy: withMailbox('news@charity.example', 'The Charity'),
    after: { to: ['news@charity.example'], cc: [], bcc: privatePeople(2) },
    placeholder: 'news@charity.example',
  },
  'To keeps a colleague: the mailbox of the policy is not needed': {
    message: aMessage({ to: [BEN, ...privatePeople(2)] }),
    policy: withMailbox('news@charity.example'),
    after: { to: ['ben@charity.example'], cc: [], bcc: privatePeople(2) },
  },
  'the mailbox for To is outside and stands there already: it stays': {
    message: aMessage({ to: ['list@service.example', ...privatePeople(2)] }),
    policy: withMailbox('list@service.example'),
    after: { to: ['list@service.example'], cc: [], bcc: privatePeople(2) },
  },
  'a sender at a personal provider: everybody else is outside': {
    message: aMessage({ from: 'me@gmail.com', to: ['me@gmail.com', 'you@gmail.com', 'them@gmail.com'] }),
    after: { to: ['me@gmail.com'], cc: [], bcc: ['you@gmail.com', 'them@gmail.com'] },
  },
  'only those who were ticked': {
    message: aMessage({ to: [BEN, ...privatePeople(3)] }),
    chosen: [aRecipient('person2@gmail.com')],
    after: {
      to: ['ben@charity.example', 'person1@gmail.com', 'person3@gmail.com'],
      cc: [],
      bcc: ['person2@gmail.com'],
    },
  },
  'a colleague who was ticked': {
    message: aMessage({ to: [BEN, ...privatePeople(1)] }),
    chosen: [aRecipient(BEN)],
    after: { to: privatePeople(1), cc: [], bcc: ['ben@charity.example'] },
  },
  'somebody is hidden already: taken out of Cc, not added again': {
    message: aMessage({ to: [BEN], cc: privatePeople(3), bcc: ['PERSON2@gmail.com'] }),
    after: {
      to: ['ben@charity.example'],
      cc: [],
      bcc: ['PERSON2@gmail.com', 'person1@gmail.com', 'person3@gmail.com'],
    },
  },
  'one person in To and Cc is moved once': {
    message: aMessage({ to: [BEN, 'kim@firm1.example'], cc: ['Kim@firm1.example', 'lee@firm2.example'] }),
    after: { to: ['ben@charity.example'], cc: [], bcc: ['kim@firm1.example', 'lee@firm2.example'] },
  },
  'one person under two tags gets both': {
    message: aMessage({ to: [BEN, 'kim+a@firm1.example', 'kim+b@firm1.example'] }),
    after: { to: ['ben@charity.example'], cc: [], bcc: ['kim+a@firm1.example', 'kim+b@firm1.example'] },
  },
  'a distribution list of strangers moves, one of colleagues stays': {
    message: aMessage({ to: [aGroup('Staff', 'staff@charity.example'), aGroup('List', 'list@firm1.example')] }),
    after: { to: ['staff@charity.example'], cc: [], bcc: ['list@firm1.example'] },
  },
  'a contact group keeps its field from being written; the others are moved': {
    message: aMessage({ to: [BEN, 'kim@firm1.example', FRIENDS], cc: privatePeople(2) }),
    after: {
      to: ['ben@charity.example', 'kim@firm1.example', 'Friends of the park'],
      cc: [],
      bcc: privatePeople(2),
    },
    left: ['Friends of the park: no-address', 'kim@firm1.example: beside-no-address'],
  },
  'a contact group alone in its field is named, because its members stay visible': {
    message: aMessage({ to: [BEN, FRIENDS], cc: privatePeople(2) }),
    after: { to: ['ben@charity.example', 'Friends of the park'], cc: [], bcc: privatePeople(2) },
    left: ['Friends of the park: no-address'],
  },
  'an Exchange name is no address that could be written': {
    message: aMessage({ to: privatePeople(2), cc: ['/o=Org/ou=Group/cn=Recipients/cn=kim', 'lee@firm2.example'] }),
    after: {
      to: [ANNA],
      cc: ['/o=Org/ou=Group/cn=Recipients/cn=kim', 'lee@firm2.example'],
      bcc: privatePeople(2),
    },
    placeholder: ANNA,
    left: ['/o=Org/ou=Group/cn=Recipients/cn=kim: no-address', 'lee@firm2.example: beside-no-address'],
  },
  'a contact group beside colleagues only is nobody’s business when others are ticked': {
    message: aMessage({ to: [BEN, FRIENDS], cc: privatePeople(1) }),
    chosen: [aRecipient('person1@gmail.com')],
    after: { to: ['ben@charity.example', 'Friends of the park'], cc: [], bcc: privatePeople(1) },
  },
  '999 people, one less than the web hands out': {
    message: aMessage({ to: [BEN], cc: privatePeople(999) }),
    after: { to: ['ben@charity.example'], cc: [], bcc: privatePeople(999) },
  },
};

describe('moving to Bcc', () => {
  test.each(Object.entries(READY))('%s', (_, { message, policy = defaultPolicy, chosen, after, placeholder, left }) => {
    const move = moveOf(planMoveToBcc(message, policy, chosen));
    expect(fieldsAfter(move)).toEqual(after);
    expect(move.before).toEqual({ to: message.to.entries, cc: message.cc.entries, bcc: message.bcc.entries });
    expect(move.placeholder?.address).toBe(placeholder);
    expect(move.left.map(({ recipient, reason }) => `${recipient.address || recipient.name}: ${reason}`)).toEqual(
      left ?? [],
    );
  });

  test('the name beside the mailbox of the policy is the organisation’s', () => {
    const move = moveOf(
      planMoveToBcc(aMessage({ to: privatePeople(1) }), withMailbox('n@charity.example', 'The Charity')),
    );
    expect(move.placeholder).toEqual({ name: 'The Charity', address: 'n@charity.example', kind: 'mailbox' });
  });

  test('changes nothing of what it was given, and nothing stays outside and visible', () => {
    const message = aMessage({ to: [BEN, ...privatePeople(120)], cc: organisations(130) });
    const copy = structuredClone(message);
    const { after } = moveOf(planMoveToBcc(message, defaultPolicy));
    expect(message).toEqual(copy);
    expect([after.to.length, after.cc.length, after.bcc.length]).toEqual([1, 0, 250]);
  });

  test('says which fields it writes, and so where names must be resolved', () => {
    const inCc = aMessage({ to: [BEN], cc: privatePeople(2) });
    expect(fieldsWritten(moveOf(planMoveToBcc(inCc, defaultPolicy)))).toEqual(['cc', 'bcc']);
    const inTo = aMessage({ to: privatePeople(2), cc: [BEN], bcc: privatePeople(2) });
    expect(fieldsWritten(moveOf(planMoveToBcc(inTo, defaultPolicy)))).toEqual(['to']);
  });
});

const capped = (message: Message): Message => ({ ...message, cc: { ...message.cc, isCapped: true } });

describe('moving to Bcc is refused', () => {
  const rows: Record<string, readonly [message: Message, reason: string]> = {
    'for a meeting, which has none': [{ ...aMessage({ to: privatePeople(9) }), kind: 'appointment' }, 'meeting'],
    'when the client cut a field off': [capped(aMessage({ cc: privatePeople(9) })), 'capped'],
    'when the client cut Bcc off': [
      { ...aMessage({ cc: privatePeople(9) }), bcc: { entries: [], isCapped: true } },
      'capped',
    ],
    'when To could not be read': [
      aMessage({ cc: privatePeople(9), unread: [{ part: 'to', reason: 'late' }] }),
      'not-read',
    ],
    'when Bcc could not be read': [
      aMessage({ cc: privatePeople(9), unread: [{ part: 'bcc', reason: 'failed' }] }),
      'not-read',
    ],
    'when Bcc holds a contact group': [aMessage({ cc: privatePeople(9), bcc: [FRIENDS] }), 'bcc-not-writable'],
    'when Bcc would be longer than can be read back': [
      aMessage({ to: privatePeople(501), cc: organisations(502) }),
      'bcc-too-long',
    ],
    'when nobody could stand in To': [aMessage({ from: undefined, to: privatePeople(3) }), 'no-mailbox-for-to'],
    'when the sender is known by an Exchange name only': [
      aMessage({ from: '/o=Org/cn=anna', to: privatePeople(3) }),
      'no-mailbox-for-to',
    ],
    'when everybody stands beside a contact group': [
      aMessage({ to: [FRIENDS, 'kim@firm1.example'] }),
      'fields-not-writable',
    ],
    'when there are colleagues only': [aMessage({ to: [BEN], cc: [CARA] }), 'nobody'],
    'when the strangers are in Bcc already': [aMessage({ to: [BEN], bcc: privatePeople(9) }), 'nobody'],
    'when nobody is addressed': [aMessage(), 'nobody'],
  };
  test.each(Object.entries(rows))('%s', (_, [message, reason]) => {
    expect(planMoveToBcc(message, defaultPolicy)).toMatchObject({ kind: 'refused', reason });
  });

  test('for encrypted mail, whose recipients Bcc may not hide', () => {
    const plan = planMoveToBcc({ ...aMessage({ cc: privatePeople(9) }), isEncrypted: true }, defaultPolicy);
    expect(plan).toEqual({ kind: 'refused', reason: 'encrypted', left: [] });
  });

  test('naming the entry that stands in the way', () => {
    expect(planMoveToBcc(aMessage({ cc: privatePeople(1), bcc: [FRIENDS] }), defaultPolicy)).toMatchObject({
      left: [{ recipient: FRIENDS, reason: 'no-address' }],
    });
    expect(planMoveToBcc(aMessage({ to: [FRIENDS, 'kim@firm1.example'] }), defaultPolicy)).toMatchObject({
      left: [{ recipient: FRIENDS }, { recipient: { address: 'kim@firm1.example' }, reason: 'beside-no-address' }],
    });
  });

  test('at 500 where classic hands out no more', () => {
    outlook = putWritableOutlook({ hostName: 'Outlook', platform: 'PC' });
    const message = aMessage({ to: [BEN], cc: privatePeople(300), bcc: organisations(300) });
    // A classic with Mailbox 1.16 hands out 1,000, which is enough here.
    expect(planMoveToBcc(message, defaultPolicy).kind).toBe('ready');
    outlook = putWritableOutlook({ hostName: 'something new', platform: 'PC2' });
    expect(planMoveToBcc(message, defaultPolicy)).toMatchObject({ reason: 'bcc-too-long' });
  });

  test('but 1,000 in two fields are moved', () => {
    const message = aMessage({ to: privatePeople(400), cc: organisations(600) });
    expect(moveOf(planMoveToBcc(message, defaultPolicy)).moved).toHaveLength(1_000);
  });
});

describe('taking people off', () => {
  test('takes exactly those off, wherever they stand, and puts nobody in To', () => {
    const message = aMessage({ to: ['kim@firm1.example'], cc: [BEN, 'KIM@firm1.example'], bcc: ['lee@firm2.example'] });
    const move = moveOf(planRemoval(message, ['kim@firm1.example', 'lee@firm2.example'].map(aRecipient)));
    expect(fieldsAfter(move)).toEqual({ to: [], cc: ['ben@charity.example'], bcc: [] });
    expect(addresses(move.moved)).toEqual(['kim@firm1.example', 'lee@firm2.example']);
    expect(move.placeholder).toBeUndefined();
  });

  test('works in a meeting', () => {
    const meeting: Message = { ...aMessage({ to: [BEN, 'kim@firm1.example'] }), kind: 'appointment' };
    expect(fieldsAfter(moveOf(planRemoval(meeting, [aRecipient('kim@firm1.example')]))).to).toEqual([
      'ben@charity.example',
    ]);
  });

  test.each<[string, Message, string]>([
    ['a field may be longer than we see', capped(aMessage({ to: ['kim@firm1.example'] })), 'capped'],
    ['a contact group stands beside them', aMessage({ to: [FRIENDS, 'kim@firm1.example'] }), 'fields-not-writable'],
    ['they are gone', aMessage({ to: [BEN] }), 'nobody'],
    ['a field could not be read', aMessage({ unread: [{ part: 'cc', reason: 'late' }] }), 'not-read'],
  ])('is refused when %s', (_, message, reason) => {
    expect(planRemoval(message, [aRecipient('kim@firm1.example')])).toMatchObject({ kind: 'refused', reason });
  });
});
