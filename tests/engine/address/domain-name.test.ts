import { domainStanding, isPublicSuffix, toAsciiDomain } from '../../../src/engine/address';
import { PERSONAL_PROVIDERS } from '../../../src/engine/data/personal-providers';
import { SHARED_PARENTS } from '../../../src/engine/data/shared-parents';

const shipped = { personalProviders: { add: [], remove: [] }, sharedParents: { add: [], remove: [] } };

describe('the registrable domain', () => {
  test.each([
    ['of a domain is itself', 'charity.example', 'charity.example'],
    ['of a host is its organisation', 'mail.leeds.charity.example', 'charity.example'],
    ['knows suffixes of two labels', 'mail.firm.co.uk', 'firm.co.uk'],
    ['knows trusts below nhs.uk', 'mail.trust.nhs.uk', 'trust.nhs.uk'],
    ['knows schools below a county', 'mail.school.leeds.sch.uk', 'school.leeds.sch.uk'],
    ['takes what a private registry rents out', 'mail.firm.uk.com', 'firm.uk.com'],
    ['works on Punycode', 'post.xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['of a public suffix is unknown', 'co.uk', undefined],
    ['of a government below its own top-level domain is itself', 'mail.agency.gov.scot', 'gov.scot'],
    ['of a single name is unknown', 'intranet', undefined],
    ['of an IP address is unknown', '192.0.2.1', undefined],
    ['of an IP literal is unknown', '[192.0.2.1]', undefined],
    ['of an IPv6 literal is unknown', '[ipv6:2001:db8::1]', undefined],
    ['separates tenants of Microsoft 365', 'contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['takes the longest shared parent', 'contoso.mail.onmicrosoft.com', 'contoso.mail.onmicrosoft.com'],
    ['of a host below a tenant is the tenant', 'eu.contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['of a domain in front of a shared parent is that whole domain', 'mail.firm.co.uk.cjsm.net', 'firm.co.uk.cjsm.net'],
    ['separates trusts below hscni.net', 'mail.belfast.hscni.net', 'belfast.hscni.net'],
    ['of a shared parent itself is unknown', 'nhs.net', undefined],
    ['ignores a label that only ends like a shared parent', 'my-nhs.net', 'my-nhs.net'],
  ])('%s', (_title, domain, expected) => {
    expect(domainStanding(domain, shipped).registrable).toBe(expected);
  });
});

describe('a personal provider', () => {
  test.each([
    'gmail.com',
    'hotmail.co.uk',
    'btinternet.com',
    'mail.gmail.com',
    'household.plus.com',
    'gmx.de',
    'wp.pl',
    'libero.it',
    'orange.fr',
    'proton.me',
  ])('%s is one', (domain) => {
    expect(domainStanding(domain, shipped).isPersonalProvider).toBe(true);
  });

  test.each([
    'charity.example',
    'notgmail.com',
    'gmail.com.evil.example',
    'bt.com',
    'plus.net',
    'nhs.net',
    'com',
    'microsoft.com',
  ])('%s is none', (domain) => {
    expect(domainStanding(domain, shipped).isPersonalProvider).toBe(false);
  });
});

describe("the policy's changes", () => {
  const changed = {
    personalProviders: { add: ['webmail.example'], remove: ['plus.com', 'staff.sky.com'] },
    sharedParents: { add: ['campus.example'], remove: ['nhs.net', 'onmicrosoft.com'] },
  };
  const provider = (domain: string) => domainStanding(domain, changed).isPersonalProvider;
  const shared = (domain: string) => domainStanding(domain, changed).isSharedParent;

  test('an added provider counts, with what is below it', () => {
    expect([provider('webmail.example'), provider('eu.webmail.example'), provider('nowebmail.example')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a removed provider no longer counts, and the rest of the list still does', () => {
    expect([provider('plus.com'), provider('home.plus.com'), provider('gmail.com')]).toEqual([false, false, true]);
  });

  test('a removed subdomain is an exception to its parent', () => {
    expect([provider('sky.com'), provider('staff.sky.com'), provider('x.staff.sky.com')]).toEqual([true, false, false]);
  });

  test('shared parents change the same way', () => {
    expect(domainStanding('history.campus.example', changed).registrable).toBe('history.campus.example');
    expect([shared('campus.example'), shared('nhs.net'), shared('hscni.net')]).toEqual([true, false, true]);
    expect(domainStanding('nhs.net', changed).registrable).toBe('nhs.net');
  });

  test('one list change given for both lists is not mixed up', () => {
    const same = { add: ['both.example'], remove: [] };
    const policy = { personalProviders: same, sharedParents: same };
    expect(domainStanding('gmail.com', policy)).toEqual({
      registrable: 'gmail.com',
      isPersonalProvider: true,
      isSharedParent: false,
    });
    expect(domainStanding('nhs.net', policy)).toEqual({
      registrable: undefined,
      isPersonalProvider: false,
      isSharedParent: true,
    });
  });
});

describe('a public suffix', () => {
  test.each(['com', 'uk', 'co.uk', 'sch.uk', 'nhs.uk', 'xn--p1ai'])('%s is one', (domain) => {
    expect(isPublicSuffix(domain)).toBe(true);
  });

  test.each(['charity.example', 'firm.co.uk', 'localhost', 'onmicrosoft.com', 'gov.scot', '192.0.2.1'])(
    '%s is none',
    (domain) => {
      expect(isPublicSuffix(domain)).toBe(false);
    },
  );
});

describe('the shipped lists', () => {
  test('hold several hundred personal providers', () => {
    expect(PERSONAL_PROVIDERS.length).toBeGreaterThan(400);
  });

  test.each([
    ['personal providers', PERSONAL_PROVIDERS],
    ['shared parents', SHARED_PARENTS],
  ])('%s are plain domains, each once, and no public suffix', (_title, list) => {
    expect(list.filter((each) => toAsciiDomain(each) !== each || isPublicSuffix(each))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  test('no domain is on both', () => {
    expect(PERSONAL_PROVIDERS.filter((each) => SHARED_PARENTS.includes(each))).toEqual([]);
  });
});
