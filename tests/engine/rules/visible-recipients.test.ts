import { decide, type Action, type Message, type Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aGroup, aMessage, organisations, privatePeople } from '../../helpers/a-message';

const colleagues = Array.from({ length: 60 }, (_, index) => `c${String(index)}@charity.example`);
const supplier = Array.from({ length: 25 }, (_, index) => `s${String(index)}@supplier.example`);
const roles = Array.from({ length: 40 }, (_, index) => `info@charity${String(index)}.example`);

const visible = (message: Message, policy: Policy = defaultPolicy) =>
  decide(message, policy).findings.find((finding) => finding.rule === 'visible-recipients');

const actions: Readonly<Record<string, [Message, Action]>> = {
  'four private people are nothing': [aMessage({ cc: privatePeople(4) }), 'allow'],
  'five private people warn': [aMessage({ cc: privatePeople(5) }), 'warn'],
  'nine private people still warn': [aMessage({ to: privatePeople(9) }), 'warn'],
  'ten private people need a reason': [aMessage({ to: privatePeople(10) }), 'justify'],
  'twenty private people are stopped': [aMessage({ to: privatePeople(20) }), 'block'],
  'To and Cc are counted together': [aMessage({ to: privatePeople(3), cc: privatePeople(5).slice(3) }), 'warn'],
  'one address in To and Cc counts once': [aMessage({ to: privatePeople(4), cc: privatePeople(4) }), 'allow'],
  'case, dots and plus-tags do not make new people': [
    aMessage({ to: [...privatePeople(4), 'PERSON1@GMAIL.COM', 'person2@gmail.com.', 'person3+news@gmail.com'] }),
    'allow',
  ],
  'Bcc is never visible': [aMessage({ bcc: privatePeople(300) }), 'allow'],
  'someone visible stays visible though also in Bcc': [
    aMessage({ to: privatePeople(5), bcc: privatePeople(5) }),
    'warn',
  ],
  'colleagues never count': [aMessage({ to: colleagues }), 'allow'],
  'colleagues do not dilute outsiders': [aMessage({ to: [...colleagues, ...privatePeople(5)] }), 'warn'],
  'twelve people at one supplier are one party': [aMessage({ to: supplier.slice(0, 12) }), 'allow'],
  'twenty at one supplier warn': [aMessage({ to: supplier.slice(0, 20) }), 'warn'],
  'twelve at one supplier and one stranger are two parties': [
    aMessage({ to: [...supplier.slice(0, 12), 'kim@gmail.com'] }),
    'justify',
  ],
  'twenty firms need a reason, not a hard stop': [aMessage({ to: organisations(20) }), 'justify'],
  'two hundred firms with forty private people among them are stopped': [
    aMessage({ to: [...organisations(200), ...privatePeople(40)] }),
    'block',
  ],
  'nine role addresses pass': [aMessage({ to: roles.slice(0, 9) }), 'allow'],
  'ten role addresses are one step milder': [aMessage({ to: roles.slice(0, 10) }), 'warn'],
  'one person among the roles ends the mildness': [
    aMessage({ to: [...roles.slice(0, 10), 'kim@firm.example'] }),
    'justify',
  ],
  'a charity that mails from a personal provider is stopped like any other': [
    aMessage({ from: 'Village Choir <choir@gmail.com>', cc: privatePeople(20) }),
    'block',
  ],
  'the sender copying herself is inside even at a personal provider': [
    aMessage({ from: 'Kim <kim@gmail.com>', to: ['kim@gmail.com', ...privatePeople(4)] }),
    'allow',
  ],
  'colleagues at a shared mail system are strangers until the policy says otherwise': [
    aMessage({ from: 'A <a@nhs.net>', to: ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => `${name}@nhs.net`) }),
    'warn',
  ],
  'two tenants of one mail system are two parties': [
    aMessage({
      to: [
        'a@one.onmicrosoft.com',
        ...supplier.slice(0, 7).map((each) => each.replace('supplier.example', 'two.onmicrosoft.com')),
      ],
    }),
    'warn',
  ],
  'a sensitive sender mailbox warns at two': [
    aMessage({ from: 'HIV Support <a@charity.example>', to: privatePeople(2) }),
    'warn',
  ],
  'a zero-width space hides no sensitive name': [
    aMessage({ from: 'H\u200bIV Support <a@charity.example>', to: privatePeople(2) }),
    'warn',
  ],
  'a sensitive sender mailbox needs a reason at five': [
    aMessage({ from: 'Team <adoption.support@charity.example>', to: privatePeople(5) }),
    'justify',
  ],
  'a sensitive sender mailbox stops at ten': [
    aMessage({ from: 'Survivors Network <a@charity.example>', to: organisations(10) }),
    'block',
  ],
  'a sensitive mailbox that is one word is known too': [
    aMessage({ from: 'Team <sexualhealth@charity.example>', to: privatePeople(5) }),
    'justify',
  ],
  'a sensitive domain alone says nothing: it is the whole organisation': [
    aMessage({ from: 'Communications <comms@hiv-charity.example>', to: privatePeople(4) }),
    'allow',
  ],
  'a word inside another word is not sensitive': [
    aMessage({ from: 'Archives <hive@charity.example>', to: privatePeople(4) }),
    'allow',
  ],
  'the name of a group is read though its address stands in To as a person': [
    aMessage({
      to: ['friends@lists.example', 'kim@gmail.com'],
      bcc: [{ name: 'Survivors group', address: 'friends@lists.example', kind: 'group' }],
    }),
    'warn',
  ],
  'one person alone is never a list': [
    aMessage({ from: 'HIV Support <a@charity.example>', to: privatePeople(1) }),
    'allow',
  ],
  'entries nobody can judge are strangers': [
    aMessage({
      to: ['jsmith', 'kjones', 'ben', 'eve', 'ann', '/O=ORG/OU=X/CN=RECIPIENTS/CN=ann', 'x@[192.0.2.1]', '@'],
    }),
    'warn',
  ],
  'meeting invitations are judged alike': [
    aMessage({ kind: 'appointment', to: privatePeople(3), cc: privatePeople(6).slice(3) }),
    'warn',
  ],
  'without a sender only the policy knows who is inside': [
    aMessage({ from: undefined, to: colleagues.slice(0, 20) }),
    'warn',
  ],
};

describe('visible-recipients', () => {
  it.each(Object.keys(actions))('%s', (title) => {
    const [message, action] = actions[title]!;
    const found = visible(message)?.action ?? 'observe';
    expect(found === 'observe' ? 'allow' : found).toBe(action);
  });

  it('tells how many addresses of how many parties, and in which fields', () => {
    const finding = visible(aMessage({ to: supplier.slice(0, 3), cc: privatePeople(5) }));
    expect(finding).toMatchObject({ count: 8, parties: 6, atPersonalProviders: 5, isAtLeast: false });
    expect(finding?.evidence).toEqual([
      { where: 'to', masked: '', count: 3 },
      { where: 'cc', masked: '', count: 5 },
    ]);
  });

  it.each([
    [
      'a list the client cut off',
      { ...aMessage(), to: { entries: aMessage({ to: privatePeople(9) }).to.entries, isCapped: true } },
    ],
    ['a group among the addresses', aMessage({ to: [...privatePeople(9), aGroup('Volunteers')] })],
  ])('says "at least" for %s', (_, message) => {
    expect(visible(message)?.isAtLeast).toBe(true);
  });

  it('records role addresses below the warning instead of interrupting', () => {
    expect(visible(aMessage({ to: roles.slice(0, 9) }))).toMatchObject({ action: 'observe', rolesOnly: true });
  });

  it('only records in observe mode', () => {
    const policy: Policy = {
      ...defaultPolicy,
      rules: {
        ...defaultPolicy.rules,
        'visible-recipients': { ...defaultPolicy.rules['visible-recipients'], mode: 'observe' },
      },
    };
    expect(decide(aMessage({ to: privatePeople(300) }), policy)).toMatchObject({
      action: 'allow',
      findings: [{ rule: 'visible-recipients', action: 'observe', count: 300 }],
    });
  });

  it('is told who is inside by the policy', () => {
    const policy: Policy = {
      ...defaultPolicy,
      organisation: {
        ...defaultPolicy.organisation,
        inside: [
          {
            kind: 'subdomains',
            value: 'supplier.example',
            except: [{ kind: 'domain', value: 'press.supplier.example', except: [] }],
          },
        ],
      },
    };
    const at = (domain: string): string[] => supplier.map((each) => each.replace('supplier.example', domain));
    expect(visible(aMessage({ to: at('desk.supplier.example') }), policy)).toBeUndefined();
    expect(visible(aMessage({ to: at('press.supplier.example') }), policy)?.count).toBe(25);
    expect(visible(aMessage({ to: at('supplier.example') }), policy)?.count).toBe(25);
    expect(visible(aMessage({ to: at('evilsupplier.example') }), policy)?.count).toBe(25);
  });
});

describe('the fixes of a visible-recipients finding', () => {
  it.each([
    ['name Bcc for a mail', {}, ['move-to-bcc', 'use-bulk-service']],
    ['name Bcc for a mail that is not encrypted', { isEncrypted: false }, ['move-to-bcc', 'use-bulk-service']],
    ['name none for an invitation, which has none', { kind: 'appointment' } as const, ['use-bulk-service']],
    ['name none for encrypted mail, which may show it', { isEncrypted: true }, ['use-bulk-service']],
    [
      'name none for an encrypted answer either',
      { isEncrypted: true, composed: 'reply' } as const,
      ['use-bulk-service'],
    ],
  ])('%s', (_, fields, fixes) => {
    expect(visible(aMessage({ ...fields, to: privatePeople(12) }))?.fixes).toEqual(fixes);
  });
});
