import fc from 'fast-check';
import { FINDING_ACTIONS, GUIDANCE_IDS, PARTS, type Finding, type Policy } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { renderAlert, shortenUrl } from '../../src/wording';
import { aVerdict, forbidden, group, hidden, unreadable, visible, words } from './findings';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '[click](https://evil.example)',
    '**urgent**',
    '\\',
    '\\\\[a](https://evil.example)',
    '](https://evil.example)',
    '<a href="https://evil.example">',
    'https://evil.example',
    'a\r- b\n\n- c',
    '\u202Eabc',
    '\uD83D',
    '👩‍👩‍👧‍👦'.repeat(30),
    '*'.repeat(200),
  ),
);
const url = fc
  .array(fc.constantFrom('a', '(', ')', '[', ']', '*', '_', '%20', '-', '/', '?x='), { maxLength: 160 })
  .map((parts) => `https://pages.example/${parts.join('')}`.slice(0, 200));

const shared = {
  action: fc.constantFrom(...FINDING_ACTIONS),
  count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2_000_000 })),
  isAtLeast: fc.boolean(),
  guidance: fc.constantFrom(...GUIDANCE_IDS),
  evidence: fc.array(
    fc.record({ where: fc.constantFrom(...PARTS), masked: fc.constant('' as const), count: fc.nat() }),
    {
      maxLength: 5,
    },
  ),
};
const because = fc.constantFrom('sender-name' as const, 'list-name' as const, 'content' as const);
const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc
    .record({
      ...shared,
      parties: fc.integer({ min: 1, max: 5000 }),
      atPersonalProviders: fc.nat(5000),
      rolesOnly: fc.boolean(),
      sensitiveBecause: fc.option(because, { nil: undefined }),
    })
    .map(visible),
  fc.record({ ...shared, sensitiveBecause: because }).map(hidden),
  fc.record({ ...shared, lists: fc.array(hostile, { maxLength: 5 }), isOnlyQuoted: fc.boolean() }).map(words),
  fc.record(shared).map(forbidden),
  fc.record(shared).map(group),
  fc.record(shared).map(unreadable),
);
const policy: fc.Arbitrary<Policy> = fc
  .record({ name: hostile, bulkServiceUrl: fc.oneof(fc.constant(''), url), page: fc.option(url, { nil: undefined }) })
  .map(({ name, bulkServiceUrl, page }) => ({
    ...defaultPolicy,
    organisation: { name, inside: [], bulkServiceUrl },
    guidance: page === undefined ? defaultPolicy.guidance : { ...defaultPolicy.guidance, 'email-and-security': page },
  }));
const options = fc.record({ sendAnyway: fc.boolean(), review: fc.constantFrom('button' as const, 'ribbon' as const) });

/** What Outlook's Markdown makes of a text, read back with a reader of our own: escapes first, then links and bold. */
function readMarkdown(markdown: string): { links: string[]; bolds: number; bare: string } {
  const unescaped = markdown.replace(/\\[\\`*_[\]()<>#~|:.]/g, '·');
  const links: string[] = [];
  const rest = unescaped.replace(/\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, title: string, target: string) => {
    links.push(target);
    return title;
  });
  const bolds = rest.split('**').length - 1;
  return { links, bolds, bare: rest.replace(/\*\*/g, '') };
}

const withCommas = (count: number): string => count.toLocaleString('en-GB');
const encoded = (page: string): string =>
  page.replace(/[()[\]*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

it('holds the number and the guidance within 500 characters, whatever is found', () => {
  fc.assert(
    fc.property(
      fc.array(finding, { minLength: 1, maxLength: 6 }),
      policy,
      options,
      (findings, thePolicy, theOptions) => {
        const { plain, markdown } = renderAlert(aVerdict(findings), thePolicy, theOptions);
        const first = findings.find(({ action }) => action !== 'observe') ?? findings[0];
        if (first === undefined) throw new Error('no finding');
        const page = thePolicy.guidance[first.guidance];
        expect(plain.length).toBeLessThanOrEqual(500);
        expect(markdown.length).toBeLessThanOrEqual(500);
        expect(plain).toMatch(new RegExp(`^(At least )?${withCommas(first.count)} `));
        expect(plain.endsWith(shortenUrl(page))).toBe(true);
        expect(markdown.startsWith(`**${first.isAtLeast ? 'At least ' : ''}${withCommas(first.count)} `)).toBe(true);
        if (encoded(page).length <= 250) expect(readMarkdown(markdown).links).toContain(encoded(page));
      },
    ),
  );
});

it('shows the links of the policy and no others, one bold sentence, and no other mark, whatever labels and names say', () => {
  let linked = 0;
  fc.assert(
    fc.property(
      fc.array(finding, { minLength: 1, maxLength: 6 }),
      policy,
      options,
      (findings, thePolicy, theOptions) => {
        const { markdown } = renderAlert(aVerdict(findings), thePolicy, theOptions);
        const { links, bolds, bare } = readMarkdown(markdown);
        const allowed = [...Object.values(thePolicy.guidance), thePolicy.organisation.bulkServiceUrl].map(encoded);
        expect(links.filter((link) => !allowed.includes(link))).toEqual([]);
        expect(bolds).toBe(2);
        expect(bare).not.toMatch(/[\\`*_[\]<>#~|]|:\/\//);
        linked += links.length;
      },
    ),
  );
  expect(linked).toBeGreaterThan(50);
});

it('is valid text in one direction, with line ends of its own only', () => {
  fc.assert(
    fc.property(
      fc.array(finding, { minLength: 1, maxLength: 6 }),
      policy,
      options,
      (findings, thePolicy, theOptions) => {
        const { plain, markdown } = renderAlert(aVerdict(findings), thePolicy, theOptions);
        expect(plain).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
        expect(markdown.replace(/\n\n|(?<=\n\n)- |\r(?=- |\n\n)/g, '')).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
        expect(encodeURIComponent(plain + markdown)).toBeTruthy();
      },
    ),
  );
});
