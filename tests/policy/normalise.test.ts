import type { AddressPattern } from '../../src/engine';
import { defaultPolicy, normalisePolicy, parsePolicy } from '../../src/policy';
import { aKeywordList } from '../helpers/a-keyword-list';

const written = (pattern: AddressPattern): string | { domain: string; except: string[] } => {
  const text = pattern.kind === 'subdomains' ? `*.${pattern.value}` : pattern.value;
  return pattern.except.length === 0
    ? text
    : { domain: text, except: pattern.except.map((each) => written(each) as string) };
};

describe('normalisePolicy', () => {
  it('makes the default policy of an empty document', () => {
    expect(normalisePolicy({})).toEqual(defaultPolicy);
  });

  it('writes domains in lower case and punycode, each once', () => {
    const { personalProviders, sharedParents } = normalisePolicy({
      'personal-providers': { add: ['Post.EXAMPLE', 'post.example.', 'bücher.example'] },
      'shared-parents': { remove: ['NHS.net'] },
    });
    expect(personalProviders).toEqual({ add: ['post.example', 'xn--bcher-kva.example'], remove: [] });
    expect(sharedParents).toEqual({ add: [], remove: ['nhs.net'] });
  });

  it('keeps exceptions with their domain', () => {
    const { inside } = normalisePolicy({
      organisation: {
        domains: [{ domain: '*.partner.example', except: ['Press.Partner.example', 'x@partner.example'] }],
      },
    }).organisation;
    expect(inside).toEqual([
      {
        kind: 'subdomains',
        value: 'partner.example',
        except: [
          { kind: 'domain', value: 'press.partner.example', except: [] },
          { kind: 'address', value: 'x@partner.example', except: [] },
        ],
      },
    ]);
  });

  it('reads mailboxes and lists as addresses, domains or names', () => {
    const { mailboxes, lists } = normalisePolicy({
      mailboxes: { sensitive: ['Clinic@Harbour.EXAMPLE', '*.clinics.example'] },
      lists: { 'always-bcc': ['Volunteers', ' Friends of St. Mary '], 'never-together': [['one.example', 'Two']] },
    });
    expect(mailboxes).toEqual({
      sensitive: [
        { kind: 'address', value: 'clinic@harbour.example', except: [] },
        { kind: 'subdomains', value: 'clinics.example', except: [] },
      ],
      alwaysBcc: [],
    });
    expect(lists).toEqual({
      sensitive: [],
      alwaysBcc: [
        { kind: 'name', value: 'volunteers' },
        { kind: 'name', value: 'friends of st. mary' },
      ],
      neverTogether: [
        [
          { kind: 'domain', value: 'one.example', except: [] },
          { kind: 'name', value: 'two' },
        ],
      ],
    });
  });

  it('replaces a list of words by a plain list', () => {
    expect(normalisePolicy({ 'role-names': ['Front Desk', 'front  desk', 'INFO'] }).roleNames).toEqual([
      'front desk',
      'info',
    ]);
    expect(normalisePolicy({ 'sensitive-names': [] }).sensitiveNames).toEqual([]);
  });

  it('changes a list of words by add and remove; removing wins', () => {
    const { roleNames } = normalisePolicy({
      'role-names': { add: ['Volunteering', 'info', 'Gone'], remove: ['PRESS', 'gone'] },
    });
    expect(roleNames).toEqual([...defaultPolicy.roleNames.filter((name) => name !== 'press'), 'volunteering']);
  });

  it('tidies labels and words but keeps their case', () => {
    const { keywords } = normalisePolicy({ keywords: [{ label: ' Our  Patients ', words: ['Care \n plan'] }] });
    expect(keywords).toEqual([aKeywordList({ label: 'Our Patients', words: ['Care plan'] })]);
  });

  it('puts patterns behind the lists of words, as they are written', () => {
    const { keywords } = normalisePolicy({
      keywords: [{ label: 'A', words: ['a b'], allow: ['a  b c'], near: ['d'], 'minimum-count': 2 }],
      patterns: [{ label: 'B', pattern: 'x  \\d', action: 'block', 'case-sensitive': true }],
    });
    expect(keywords).toEqual([
      aKeywordList({ label: 'A', words: ['a b'], allow: ['a b c'], near: ['d'], minimumCount: 2 }),
      aKeywordList({ label: 'B', pattern: 'x  \\d', action: 'block', isCaseSensitive: true }),
    ]);
  });

  it('fills in what is not written of tables', () => {
    const { rules, guidance } = normalisePolicy({
      rules: { 'unreadable-part': { reasons: { encrypted: 'justify' } } },
      guidance: { 'wrong-recipient': 'https://a.example/' },
    });
    expect(rules['unreadable-part'].reasons).toEqual({
      ...defaultPolicy.rules['unreadable-part'].reasons,
      encrypted: 'justify',
    });
    expect(guidance).toEqual({ ...defaultPolicy.guidance, 'wrong-recipient': 'https://a.example/' });
  });

  it('takes the mailbox for To as it is written', () => {
    const { organisation } = normalisePolicy({ organisation: { 'to-mailbox': ' News@Charity.example ' } });
    expect(organisation.toMailbox).toBe('News@Charity.example');
    expect(defaultPolicy.organisation.toMailbox).toBe('');
  });

  it('leaves out a pattern that nobody can parse', () => {
    expect(
      normalisePolicy({ organisation: { domains: ['not a domain', 'a.example'] } }).organisation.inside,
    ).toHaveLength(1);
  });

  it('changes nothing when its own output is written again', () => {
    const first = normalisePolicy({
      organisation: {
        name: ' A  B ',
        domains: ['A.example', { domain: '*.B.example', except: ['C.b.example'] }, 'X+tag@d.example'],
      },
      'personal-providers': { add: ['Bücher.example'] },
      'role-names': { add: ['DESK'] },
      keywords: [{ label: ' L ', words: [' a  b '], action: 'block' }],
    });
    const second = normalisePolicy({
      organisation: { name: first.organisation.name, domains: first.organisation.inside.map(written) },
      'personal-providers': { add: [...first.personalProviders.add] },
      'role-names': [...first.roleNames],
      keywords: first.keywords.map(({ label, words, action }) => ({ label, words: [...words], action })),
    });
    expect(second).toEqual(first);
  });

  it('gives the same policy for a document that was parsed and written again', () => {
    const parsed = parsePolicy(
      'organisation: {name: 12, domains: [A.example]}\nkeywords: [{label: x, words: [no, 12]}]',
      'x',
    );
    if (!parsed.ok) throw new Error('refused');
    expect(parsePolicy(JSON.stringify(parsed.document), 'x')).toEqual(parsed);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultPolicy))).toEqual(defaultPolicy);
  });
});
