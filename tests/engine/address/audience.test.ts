import * as fc from 'fast-check';
import type { Policy, Recipient } from '../../../src/engine';
import { parseAddressPattern, readAudience, type Audience, type Person } from '../../../src/engine/address';
import { defaultPolicy } from '../../../src/policy';
import { aGroup, aMessage, organisations, privatePeople } from '../../helpers/a-message';

const policy: Policy = { ...defaultPolicy, roleNames: ['info', 'press', 'office', 'news'] };

function withInside(...patterns: readonly string[]): Policy {
  return {
    ...policy,
    organisation: { ...policy.organisation, inside: patterns.map((each) => parseAddressPattern(each)!) },
  };
}

function visible(to: readonly (string | Recipient)[], from?: string, using = policy): readonly Person[] {
  return readAudience(aMessage(from === undefined ? { to } : { to, from }), using).visible;
}

const isInside = (to: string | Recipient, from?: string, using = policy) => visible([to], from, using)[0]?.isInside;
const parties = (people: readonly Person[]) => new Set(people.map((person) => person.party)).size;

describe('inside', () => {
  test.each([
    ['the sender', 'anna@charity.example', 'anna@charity.example'],
    ["the sender's own domain without any setting", 'ben@charity.example', 'anna@charity.example'],
    ['a subdomain of it', 'ben@leeds.charity.example', 'anna@charity.example'],
    ['the parent of a sender at a subdomain', 'ben@charity.example', 'anna@leeds.charity.example'],
    ['other spellings of it', 'Ben@CHARITY.example.', 'Anna@charity.EXAMPLE'],
    ['its Punycode', 'ben@xn--bcher-kva.example', 'anna@bücher.example'],
    ['a sender at a personal provider: only that address', 'anna@gmail.com', 'anna@gmail.com'],
    ['the same with a plus-tag', 'anna+copy@gmail.com', 'Anna@gmail.com'],
    ['a sender at a shared parent: only that address', 'anna@nhs.net', 'anna@nhs.net'],
    ['a sender known by an Exchange name only', '/o=Labs/cn=anna', '/O=LABS/CN=ANNA'],
  ])('%s', (_title, to, from) => {
    expect(isInside(to, from)).toBe(true);
  });

  test.each([
    ['another organisation', 'ben@firm.example', 'anna@charity.example'],
    ['a look-alike ending', 'ben@evilcharity.example', 'anna@charity.example'],
    ['another tenant below one public suffix', 'ben@beta.co.uk', 'anna@alpha.co.uk'],
    ['others at the same personal provider', 'ben@gmail.com', 'anna@gmail.com'],
    ['others at a subdomain of it', 'ben@mail.gmail.com', 'anna@gmail.com'],
    ['others at nhs.net', 'ben@nhs.net', 'anna@nhs.net'],
    ['others at hscni.net', 'ben@belfast.hscni.net', 'anna@belfast.hscni.net'],
    ['others at cjsm.net', 'ben@firm.example.cjsm.net', 'anna@firm.example.cjsm.net'],
    ['another tenant of Microsoft 365', 'ben@fabrikam.onmicrosoft.com', 'anna@contoso.onmicrosoft.com'],
    ['even the same tenant, until the policy says so', 'ben@contoso.onmicrosoft.com', 'anna@contoso.onmicrosoft.com'],
    ['others at a public suffix', 'ben@leeds.sch.uk', 'anna@leeds.sch.uk'],
    ['others at an IP literal', 'ben@[192.0.2.1]', 'anna@[192.0.2.1]'],
    ['others at a single name', 'ben@intranet', 'anna@intranet'],
    ['an address without a domain', 'ben', 'anna@charity.example'],
    ['an Exchange name', '/o=Labs/cn=ben', 'anna@charity.example'],
    ['a malformed address', 'ben smith@charity.example', 'anna@charity.example'],
    ['nothing', '', 'anna@charity.example'],
  ])('not inside: %s', (_title, to, from) => {
    expect(isInside(to, from)).toBe(false);
  });

  test.each([
    ['a domain', 'ben@firm.example', true],
    ['a star pattern', 'ben@leeds.council.example', true],
    ['not the bare domain of a star pattern', 'ben@council.example', false],
    ['one address of a personal provider', 'chair@gmail.com', true],
    ['not its neighbours', 'bench@gmail.com', false],
    ['own tenant', 'ben@contoso.onmicrosoft.com', true],
    ['not another tenant', 'ben@fabrikam.onmicrosoft.com', false],
  ])("the policy's list: %s", (_title, to, expected) => {
    const using = withInside('firm.example', '*.council.example', 'chair@gmail.com', 'contoso.onmicrosoft.com');
    expect(isInside(to, 'anna@contoso.onmicrosoft.com', using)).toBe(expected);
  });

  test.each([
    ['the own domain, when the policy excepts its subdomain', 'pupil@students.college.example', false],
    ['a mailbox that is excepted', 'governors@college.example', false],
    ['not the rest of the own domain', 'ben@college.example', true],
    ['not what another entry names again', 'ben@union.students.college.example', true],
    ['not the sender', 'anna@students.college.example', true, 'anna@students.college.example'],
  ])('an exception leaves out %s', (_title, to, expected, from = 'anna@college.example') => {
    const except = ['students.college.example', 'governors@college.example'].map((each) => parseAddressPattern(each)!);
    const inside = [
      parseAddressPattern('college.example', except)!,
      parseAddressPattern('union.students.college.example')!,
    ];
    expect(isInside(to, from, { ...policy, organisation: { ...policy.organisation, inside } })).toBe(expected);
  });

  test("without a sender only the policy's list counts", () => {
    const message = aMessage({ from: undefined, to: ['ben@charity.example', 'cleo@firm.example'] });
    const people = readAudience(message, withInside('firm.example')).visible;
    expect(people.map((person) => person.isInside)).toEqual([false, true]);
  });

  test('a sender without an address makes nobody inside', () => {
    const message = { ...aMessage({ to: ['', 'ben'] }), from: { name: 'Anna', address: '', kind: 'mailbox' as const } };
    expect(readAudience(message, policy).visible.map((person) => person.isInside)).toEqual([false, false]);
  });

  test("customers' addresses below the own domain can be made a personal provider", () => {
    const using = { ...policy, personalProviders: { add: ['customers.isp.example'], remove: [] } };
    expect(isInside('ben@customers.isp.example', 'anna@isp.example', using)).toBe(false);
    expect(isInside('ben@isp.example', 'anna@isp.example', using)).toBe(true);
  });

  test('a group is never inside, but an inside address stays recognisable', () => {
    const [inside, outside] = visible([
      aGroup('All staff', 'all@charity.example'),
      aGroup('List', 'list@firm.example'),
    ]);
    expect(inside).toMatchObject({ isInside: false, isInsideDomain: true });
    expect(outside).toMatchObject({ isInside: false, isInsideDomain: false });
  });
});

describe('parties', () => {
  test.each([
    ['twenty people at one personal provider are twenty', privatePeople(20), 20],
    ['twenty people at twenty firms are twenty', organisations(20), 20],
    ['people of one supplier are one', ['a@firm.example', 'b@firm.example', 'c@mail.firm.example'], 1],
    ['two tenants are two', ['a@contoso.onmicrosoft.com', 'b@fabrikam.onmicrosoft.com'], 2],
    ['one tenant is one', ['a@contoso.onmicrosoft.com', 'b@contoso.onmicrosoft.com'], 1],
    ['people directly at a shared parent are one each', ['a@nhs.net', 'b@nhs.net'], 2],
    ['people at one trust below a shared parent are one', ['a@belfast.hscni.net', 'b@belfast.hscni.net'], 1],
    ['people at an IP literal are one each', ['a@[192.0.2.1]', 'b@[192.0.2.1]'], 2],
    ['people at a public suffix are one each', ['a@leeds.sch.uk', 'b@leeds.sch.uk'], 2],
    ['addresses that cannot be judged are one each', ['ben', 'cleo', '/o=Labs/cn=ben', 'a b@firm.example'], 4],
  ])('%s', (_title, to, expected) => {
    expect(parties(visible(to))).toBe(expected);
  });

  test('people at a provider that the policy takes off the list are one', () => {
    const using = { ...policy, personalProviders: { add: [], remove: ['zen.co.uk'] } };
    expect(parties(visible(['a@zen.co.uk', 'b@zen.co.uk'], undefined, using))).toBe(1);
    expect(parties(visible(['a@zen.co.uk', 'b@zen.co.uk']))).toBe(2);
  });

  test('inside people have the party "inside", and no address can pretend to be it', () => {
    const [ben, fake] = visible(['ben@charity.example', 'inside']);
    expect([ben?.party, fake?.party === 'inside']).toEqual(['inside', false]);
  });
});

describe('distinct people', () => {
  const fields = ({ visible: seen, hidden }: Audience) => ({
    visible: seen.map((person) => `${person.where}:${person.address.key}`),
    hidden: hidden.map((person) => person.address.key),
  });

  test('one address in To and Cc counts once, as To', () => {
    const message = aMessage({ to: ['a@firm.example'], cc: ['A@Firm.example', 'a+x@firm.example', 'b@firm.example'] });
    expect(fields(readAudience(message, policy))).toEqual({
      visible: ['to:a@firm.example', 'cc:b@firm.example'],
      hidden: [],
    });
  });

  test('someone visible is not hidden, and Bcc is never visible', () => {
    const message = aMessage({ to: ['a@firm.example'], bcc: ['a@firm.example', 'b@firm.example', 'b@firm.example'] });
    expect(fields(readAudience(message, policy))).toEqual({
      visible: ['to:a@firm.example'],
      hidden: ['b@firm.example'],
    });
  });

  test('groups without an address are told apart by name', () => {
    expect(visible([aGroup('Trustees'), aGroup('Donors'), aGroup(' trustees ')]).length).toBe(2);
  });

  test('entries with neither name nor address are one each', () => {
    const message = aMessage({ to: [aGroup(''), aGroup('')], cc: [aGroup('')] });
    expect(readAudience(message, policy).visible.length).toBe(3);
  });

  test('the name of a group is no address: it does not merge with an entry spelt alike', () => {
    expect(visible([aGroup('trustees'), 'trustees', 'name:trustees']).length).toBe(3);
  });

  test.each([
    ['the group first', [aGroup('', 'all@charity.example'), 'all@charity.example']],
    ['the mailbox first', ['all@charity.example', aGroup('', 'all@charity.example')]],
  ])('an address listed as group and as mailbox is the group: %s', (_title, to) => {
    expect(visible(to).map((person) => [person.recipient.kind, person.isInside])).toEqual([['group', false]]);
  });

  test('the order of recipients does not matter', () => {
    const address = fc.constantFrom(
      'a@firm.example',
      'A@firm.example',
      'b@gmail.com',
      'b+x@gmail.com',
      'ben@charity.example',
      'ben',
      '',
    );
    const recipient = fc.record({
      name: fc.constant(''),
      address,
      kind: fc.constantFrom('mailbox' as const, 'group' as const),
    });
    const list = fc.array(
      recipient.filter((each) => each.address !== ''),
      { maxLength: 8 },
    );
    const summary = (to: readonly Recipient[]) =>
      visible(to)
        .map((person) => [person.address.key, person.isInside, person.party].join(' '))
        .sort();
    fc.assert(
      fc.property(list, (to) => {
        expect(summary([...to].reverse())).toEqual(summary(to));
      }),
    );
  });

  test('never throws, whatever the entries hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (to, from) => {
        visible(
          to.map((address) => ({ name: address, address, kind: 'mailbox' as const })),
          from,
        );
      }),
    );
  });
});

describe('roles', () => {
  test.each([
    'info@firm.example',
    'INFO@firm.example',
    'info+spring@firm.example',
    'press-office@firm.example',
    'press.office@firm.example',
    'news_info@firm.example',
  ])('%s is a role', (address) => {
    expect(visible([address])[0]?.isRole).toBe(true);
  });

  test.each([
    'info@gmail.com',
    'info.smith@firm.example',
    'information@firm.example',
    'press2@firm.example',
    'info-@firm.example',
    'info',
    'anna@info.example',
    '"press office"@firm.example',
  ])('%s is no role', (address) => {
    expect(visible([address])[0]?.isRole).toBe(false);
  });
});
