import { decide, type Finding, type Message, type Policy } from '../../../src/engine';
import { defaultPolicy, normalisePolicy } from '../../../src/policy';
import { aGroup, aMessage, privatePeople } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

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
      findingsOf('forbidden-recipient', aMessage({ to: ['somebody@rival.example'] }), policy)[0]?.evidence[0]?.masked,
    ).toBe('so…le');
  });
});

describe('what the policy says of mailboxes and lists', () => {
  const policy = normalisePolicy({
    mailboxes: { sensitive: ['thursday@charity.example'], 'always-bcc': ['news@charity.example', 'Harbour News'] },
    lists: {
      sensitive: ['friends@lists.example'],
      'always-bcc': ['All Volunteers', 'parents@lists.example'],
      'never-together': [
        ['bidder-one.example', 'bidder-two.example', 'third@gmail.com'],
        ['Governors', 'union@lists.example'],
      ],
    },
  });
  const found = (message: Message): readonly Finding[] => findingsOf('forbidden-recipient', message, policy);

  const told: Readonly<Record<string, [Message, Partial<Extract<Finding, { rule: 'forbidden-recipient' }>>]>> = {
    'a mailbox that always sends by Bcc shows nobody to a stranger': [
      aMessage({ from: 'News <news@charity.example>', to: ['b@charity.example'], cc: privatePeople(2) }),
      { because: 'always-bcc', count: 2, fixes: ['move-to-bcc'], evidence: [{ where: 'cc', masked: '', count: 2 }] },
    ],
    'such a mailbox by its name': [
      aMessage({ from: 'HARBOUR NEWS <n@charity.example>', to: privatePeople(3) }),
      { because: 'always-bcc', count: 3 },
    ],
    'a list by its name': [
      aMessage({ to: [aGroup('All volunteers'), 'kim@gmail.com'] }),
      { because: 'always-bcc', count: 1, fixes: ['move-to-bcc'] },
    ],
    'a list by its address, known as one or not': [
      aMessage({ cc: ['parents@lists.example'] }),
      { because: 'always-bcc', count: 1 },
    ],
    'a list invited to a meeting, which has no Bcc': [
      aMessage({ kind: 'appointment', to: [aGroup('All volunteers')] }),
      { because: 'always-bcc', fixes: ['remove-recipient'] },
    ],
    'a list in encrypted mail, which may show who is in Bcc': [
      aMessage({ isEncrypted: true, to: [aGroup('All volunteers')] }),
      { because: 'always-bcc', fixes: ['remove-recipient'] },
    ],
    'two who are kept apart': [
      aMessage({ to: ['a@bidder-one.example'], bcc: ['b@bidder-one.example', 'c@mail.bidder-two.example'] }),
      { because: 'never-together', count: 3, fixes: ['remove-recipient'] },
    ],
    'a list and a list': [
      aMessage({ to: [aGroup('Governors', 'gov@charity.example'), 'union@lists.example'] }),
      { because: 'never-together', count: 2 },
    ],
  };

  const silent: Readonly<Record<string, Message>> = {
    'that mailbox by Bcc, with itself in To': aMessage({
      from: 'News <news@charity.example>',
      to: ['news@charity.example'],
      bcc: privatePeople(40),
    }),
    'that mailbox to one person': aMessage({
      from: 'News <news@charity.example>',
      to: ['kim@gmail.com', 'b@charity.example'],
    }),
    'that mailbox to colleagues': aMessage({
      from: 'News <news@charity.example>',
      to: ['b@charity.example', 'c@charity.example'],
    }),
    'that mailbox as a recipient': aMessage({ to: ['news@charity.example', 'kim@gmail.com'] }),
    'the list in Bcc': aMessage({ bcc: [aGroup('All volunteers'), 'parents@lists.example'] }),
    'a list whose name only begins so': aMessage({ to: [aGroup('All volunteers in Leeds')] }),
    'one of two who are kept apart': aMessage({
      to: ['a@bidder-one.example', 'b@bidder-one.example', 'kim@gmail.com'],
    }),
    'one of each pair': aMessage({ to: ['a@bidder-one.example', 'union@lists.example'] }),
  };

  it.each(Object.keys(told))('stops %s', (title) => {
    const [message, finding] = told[title]!;
    expect(found(message)).toEqual([expect.objectContaining({ action: 'block', ...finding })]);
  });

  it.each(Object.keys(silent))('is silent: %s', (title) => {
    expect(found(silent[title]!)).toEqual([]);
  });

  it.each([
    [
      'mail from a mailbox',
      aMessage({ from: 'Front desk <thursday@charity.example>', to: privatePeople(2) }),
      'sender-name',
    ],
    ['mail to a list', aMessage({ to: ['friends@lists.example', 'kim@gmail.com'] }), 'list-name'],
  ])('makes %s sensitive', (_, message, sensitiveBecause) => {
    expect(findingsOf('visible-recipients', message, policy)).toEqual([expect.objectContaining({ sensitiveBecause })]);
    expect(findingsOf('visible-recipients', message)).toEqual([]);
  });

  it.each([
    ['a recipient at such a mailbox', aMessage({ to: ['thursday@charity.example', ...privatePeople(2)] })],
    ['another mailbox there', aMessage({ from: 'Desk <desk@charity.example>', to: privatePeople(2) })],
  ])('does not make sensitive: %s', (_, message) => {
    expect(findingsOf('visible-recipients', message, policy)).toEqual([]);
  });
});
