import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Policy } from '../../src/engine';
import { defaultPolicy, parsePolicy } from '../../src/policy';
import { aKeywordList } from '../helpers/a-keyword-list';

function accepted(text: string): Policy {
  const parsed = parsePolicy(text, 'policy.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'));
  return parsed.policy;
}

describe('an empty file means the defaults', () => {
  it.each([
    ['nothing', ''],
    ['white space', '  \n\n'],
    ['comments', '# later\n# more\n'],
    ['an empty mapping', '{}'],
    ['settings with nothing behind them', 'organisation:\nkeywords:\nrules:\n  visible-recipients:\n    one-party:\n'],
    ['null', 'null'],
    ['a byte order mark', '\uFEFF'],
  ])('%s', (_, text) => {
    expect(accepted(text)).toEqual(defaultPolicy);
  });
});

describe('a policy is read the same way', () => {
  const yaml =
    "organisation:\n  name: Harbour Trust\n  domains: ['*.a.example']\nrules:\n  sensitive-content:\n    mode: observe\n";
  it.each([
    [
      'as JSON',
      '{"organisation": {"name": "Harbour Trust", "domains": ["*.a.example"]}, "rules": {"sensitive-content": {"mode": "observe"}}}',
    ],
    [
      'as JSON indented with tabs',
      '{\n\t"organisation": {\n\t\t"name": "Harbour Trust", "domains": ["*.a.example"]},\n\t"rules": {"sensitive-content": {"mode": "observe"}}\n}',
    ],
    ['with a byte order mark', `\uFEFF${yaml}`],
    ['with Windows line ends', yaml.replace(/\n/g, '\r\n')],
    ['with a document start and comments', `# policy\n---\n${yaml}# end\n`],
  ])('%s', (_, text) => {
    expect(accepted(text)).toEqual(accepted(yaml));
  });
});

describe('a limit', () => {
  const limits = (text: string) => accepted(`rules:\n  visible-recipients:\n${text}`).rules['visible-recipients'];

  it('leaves the other steps and sets at their defaults', () => {
    const { severalParties, sensitive } = limits('    several-parties: {warn: 3}\n');
    expect(severalParties).toEqual({ warn: 3, justify: 10 });
    expect(sensitive).toEqual({ warn: 2, justify: 5, block: 10 });
  });

  it('is switched off by never', () => {
    expect(limits('    sensitive: {warn: never, block: never}\n').sensitive).toEqual({ justify: 5 });
  });

  it('may be added to a set that has none', () => {
    expect(limits('    one-party: {justify: 50, block: 1000}\n').oneParty).toEqual({
      warn: 20,
      justify: 50,
      block: 1000,
    });
  });

  it('stands beside other limits of its rule', () => {
    const { rules } = accepted(
      'rules:\n  bulk-personal-data:\n    warn: 20\n    named-contacts: {warn: 8, justify: 30}\n',
    );
    expect(rules['bulk-personal-data']).toEqual({
      mode: 'enforce',
      steps: { warn: 20, justify: 50 },
      namedContacts: { warn: 8, justify: 30 },
    });
  });

  it('may make two steps begin together', () => {
    expect(limits('    several-parties: {warn: 10}\n').severalParties).toEqual({ warn: 10, justify: 10 });
  });
});

it('keeps words as they are written, even if YAML has other plans for them', () => {
  const { keywords } = accepted(
    'keywords:\n  - label: 2026\n    words: [no, true, 007, 1e3, 12, 2026-11-21, "null", 0x1F, R&D]\n',
  );
  expect(keywords).toEqual([
    aKeywordList({
      label: '2026',
      words: ['no', 'true', '007', '1e3', '12', '2026-11-21', 'null', '0x1F', 'R&D'],
    }),
  ]);
});

it('accepts what is only unusual', () => {
  const policy = accepted(
    [
      'organisation:',
      '  domains: [nhs.net, MÜNCHEN.example, single.address@gmail.com, a-b.co.uk]',
      'keywords:',
      '  - {label: A, words: [Plan, plan], case-sensitive: true}',
      '  - {label: B, words: [Plan]}',
      'rules:',
      '  forbidden-recipient: {recipients: [gmail.com, "*.example"]}',
    ].join('\n'),
  );
  expect(policy.organisation.inside.map(({ value }) => value)).toEqual([
    'nhs.net',
    'xn--mnchen-3ya.example',
    'single.address@gmail.com',
    'a-b.co.uk',
  ]);
  expect(policy.rules['forbidden-recipient'].recipients.map(({ kind }) => kind)).toEqual(['domain', 'subdomains']);
});

it('reads the example of its README, which names every setting', () => {
  const readme = readFileSync(path.resolve(__dirname, '../../src/policy/README.md'), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const parsed = parsePolicy(example, 'README.md');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(Object.keys(parsed.document).sort()).toEqual([
    'ask-again-after-days',
    'detectors',
    'guidance',
    'keywords',
    'language',
    'lists',
    'mailboxes',
    'organisation',
    'pane',
    'patterns',
    'personal-providers',
    'published-numbers',
    'records',
    'role-names',
    'rules',
    'sensitive-names',
    'shared-parents',
  ]);
  expect(Object.keys(parsed.document.rules ?? {}).sort()).toEqual(Object.keys(defaultPolicy.rules).sort());
  expect(parsed.policy.rules).toEqual({
    ...defaultPolicy.rules,
    'hidden-data': {
      ...defaultPolicy.rules['hidden-data'],
      withoutPersonalData: {
        ...defaultPolicy.rules['hidden-data'].withoutPersonalData,
        'very-hidden-sheet': 'observe',
        comments: 'warn',
      },
    },
    'protective-marking': expect.objectContaining({ action: 'justify' }) as object,
    'forbidden-recipient': {
      mode: 'enforce',
      action: 'block',
      recipients: [{ kind: 'domain', value: 'rival.example', except: [] }],
    },
    'look-alike-recipient': { mode: 'enforce', action: 'warn', real: ['harbours.example'] },
  });
  expect(parsed.policy.keywords).toEqual([
    aKeywordList({
      label: 'Patients',
      words: ['care plan', 'discharge summary', 'safeguard*'],
      action: 'justify',
      allow: ['safeguarding policy'],
      near: ['patient', 'resident'],
      minimumCount: 2,
    }),
    aKeywordList({ label: 'Projects', words: ['ORCHID', 'Blue Heron'], isCaseSensitive: true, allow: ['orchid room'] }),
    aKeywordList({
      label: 'Case numbers',
      pattern: '\\bHT-\\d{5}\\b',
      isCaseSensitive: true,
      action: 'observe',
      allow: ['HT-00000'],
      near: ['case', 'file'],
      minimumCount: 3,
    }),
  ]);
});

it('never throws, whatever the text is', () => {
  const piece = fc.constantFrom(
    'organisation',
    'domains',
    'rules',
    'keywords',
    'language',
    'words',
    'label',
    ':',
    ': ',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a',
    '*a',
    '!x',
    '#',
    '|',
    '>',
    '?',
    ',',
    '\t',
    '5',
    'never',
    '%',
    '---',
    '...',
    '<<',
    '\u0085',
    '\uD800',
    'é',
  );
  let refused = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const parsed = parsePolicy(text, 'x');
        if (parsed.ok) return;
        refused += 1;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line, column, message } of parsed.problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).toMatch(/^["A-Za-z].*[.?]$/s);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(100);
});

it.each([
  ['very many settings', Array.from({ length: 60_000 }, (_, index) => `k${String(index)}: 1`).join('\n')],
  ['very many aliases', `a: &a [x]\nb: [${'*a,'.repeat(20_000)}]`],
  [
    'aliases of aliases',
    `a: &a [x]\n${Array.from({ length: 40 }, (_, i) => `b${String(i)}: &b${String(i)} [${`*${i === 0 ? 'a' : `b${String(i - 1)}`},`.repeat(9)}]`).join('\n')}`,
  ],
  ['very many wrong domains', `organisation: {domains: [${'a b,'.repeat(20_000)}]}`],
  ['very many anchors', '&a '.repeat(20_000)],
])('answers within seconds to %s', (_, text) => {
  const started = process.hrtime.bigint();
  expect(parsePolicy(text, 'x').ok).toBe(false);
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(60);
});
