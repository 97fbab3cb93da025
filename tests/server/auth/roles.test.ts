import { complainAboutIssuer, type RoleMapping } from '../../../src/server/auth';
import { rolesOf } from '../../../src/server/auth/provider';

const values = { viewer: ['V'], reviewer: ['R', 'R2'], administrator: ['A'], auditor: ['U'] };

describe('roles from claims', () => {
  it.each<[string, readonly string[], Record<string, unknown>, RoleMapping]>([
    ['a list', ['viewer', 'auditor'], { roles: ['U', 'V', 'W'] }, { claim: 'roles', values }],
    ['one text', ['administrator'], { role: 'A' }, { claim: 'role', values }],
    ['either of two values', ['reviewer'], { roles: ['R2'] }, { claim: 'roles', values }],
    ['a path', ['reviewer'], { realm_access: { roles: ['R'] } }, { claim: 'realm_access.roles', values }],
    [
      'a name with dots',
      ['viewer'],
      { 'https://a.example/roles': ['V'] },
      { claim: 'https://a.example/roles', values },
    ],
    ['nothing for another case', [], { roles: ['v'] }, { claim: 'roles', values }],
    ['nothing for a part of a value', [], { roles: 'VRA' }, { claim: 'roles', values }],
    ['nothing without the claim', [], {}, { claim: 'roles', values }],
    ['nothing for what every object inherits', [], {}, { claim: 'constructor.name', values: { viewer: ['Object'] } }],
    ['nothing for a claim that is something else', [], { roles: { V: true } }, { claim: 'roles', values }],
    [
      'nothing when too many groups were left out',
      [],
      { _claim_names: { groups: 'src1' } },
      { claim: 'groups', values },
    ],
    ['nothing for a role without values', [], { roles: ['V'] }, { claim: 'roles', values: {} }],
  ])('%s', (_, roles, claims, mapping) => {
    expect(rolesOf(claims, mapping)).toEqual(roles);
  });
});

describe('an issuer', () => {
  it.each([
    'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-000000000001/v2.0',
    'https://sign-in.charity.example/realms/staff',
    'http://127.0.0.1:8080',
  ])('%s is taken', (issuer) => expect(complainAboutIssuer(issuer)).toBeUndefined());

  it.each([
    ['https://login.microsoftonline.com/common/v2.0', /any organisation/],
    ['https://login.microsoftonline.com/organizations/v2.0', /any organisation/],
    ['https://login.microsoftonline.com/consumers', /any organisation/],
    ['http://sign-in.charity.example', /https/],
    ['http://localhost.evil.example', /https/],
    ['http://127.0.0.1.evil.example', /https/],
    ['https://anna:hidden@sign-in.charity.example', /^(?!.*hidden).*no password/],
    ['http://anna:hidden@sign-in.charity.example', /^(?!.*hidden).*no password/],
    ['sign-in.charity.example', /no address/],
  ])('%s is refused', (issuer, why) => expect(complainAboutIssuer(issuer)).toMatch(why));
});
