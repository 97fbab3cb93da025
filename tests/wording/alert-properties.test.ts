import fc from 'fast-check';
import {
  DETECTOR_IDS,
  FILE_KINDS,
  FINDING_ACTIONS,
  GUIDANCE_IDS,
  HIDDEN_PLACES,
  MARKINGS,
  PARTS,
  UNCHECKED_REASONS,
  type Finding,
  type Policy,
} from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { renderAlert, shortenUrl } from '../../src/wording';
import {
  again,
  attached,
  aVerdict,
  bulk,
  forbidden,
  forgotten,
  group,
  hidden,
  inHiding,
  marked,
  nearly,
  unreadable,
  unusual,
  visible,
  words,
} from './findings';

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
const labels = fc.array(hostile, { maxLength: 5 });
const kinds = fc.array(
  fc.record({
    detector: fc.constantFrom(...DETECTOR_IDS.filter((id) => id !== 'keyword')),
    level: fc.constantFrom('medium' as const, 'high' as const),
    count: fc.integer({ min: 1, max: 2_000_000 }),
  }),
  { maxLength: 8 },
);
const file = fc.record({
  kind: fc.constantFrom(...FILE_KINDS),
  position: fc.integer({ min: 1, max: 400 }),
  of: fc.integer({ min: 1, max: 400 }),
});
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
  fc.record({ ...shared, lists: labels, kinds, isOnlyQuoted: fc.boolean(), isInsideOnly: fc.boolean() }).map(words),
  fc.record({ ...shared, lists: labels, kinds, file }).map(attached),
  fc
    .record({
      ...shared,
      kinds,
      file,
      people: fc.nat(),
      places: fc.array(fc.record({ place: fc.constantFrom(...HIDDEN_PLACES), rows: fc.nat() }), { maxLength: 5 }),
    })
    .map(inHiding),
  fc.record({ ...shared, file: fc.option(file, { nil: undefined }) }).map(bulk),
  fc.record({ ...shared, marking: fc.constantFrom(...MARKINGS) }).map(marked),
  fc.record(shared).map(forgotten),
  fc
    .record({
      ...shared,
      because: fc.constantFrom('blocked' as const, 'always-bcc' as const, 'never-together' as const),
    })
    .map(forbidden),
  fc.record({ ...shared, meant: hostile }).map(nearly),
  fc
    .record({
      ...shared,
      because: fc.constantFrom('only-outsider' as const, 'colleague-name' as const),
      isSensitive: fc.boolean(),
    })
    .map(unusual),
  fc.record(shared).map(again),
  fc.record(shared).map(group),
  fc
    .record({ ...shared, reasons: fc.uniqueArray(fc.constantFrom(...UNCHECKED_REASONS), { minLength: 1 }) })
    .map(unreadable),
);
const policy: fc.Arbitrary<Policy> = fc
  .record({ name: hostile, bulkServiceUrl: fc.oneof(fc.constant(''), url), page: fc.option(url, { nil: undefined }) })
  .map(({ name, bulkServiceUrl, page }) => ({
    ...defaultPolicy,
    organisation: { name, inside: [], bulkServiceUrl, toMailbox: '' },
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
        const beginning = beginningOf(first);
        expect(plain).toMatch(new RegExp(`^${beginning}`));
        expect(plain.endsWith(shortenUrl(page))).toBe(true);
        expect(markdown).toMatch(new RegExp(`^\\*\\*${beginning}`));
        if (encoded(page).length <= 250) expect(readMarkdown(markdown).links).toContain(encoded(page));
      },
    ),
  );
});

/** Of recipients and parts the number comes first; of what was seen in text and files what it is. */
function beginningOf({ rule, count, isAtLeast }: Finding): string {
  switch (rule) {
    case 'sensitive-content':
      return '(?:This message|The older text below what you wrote) holds ';
    case 'sensitive-attachment':
    case 'hidden-data':
      return 'The attached [A-Za-z ]+ (?:\\(attachment \\d+ of \\d+\\) )?holds ';
    case 'bulk-personal-data':
      return `Personal details of ${withCommas(count)} `;
    case 'protective-marking':
      return 'This message is marked [A-Z]';
    case 'new-domain-on-reply':
      return 'This reply also goes to ';
    case 'missing-attachment':
      return 'Your text speaks of an attachment';
    case 'visible-recipients':
    case 'forbidden-recipient':
    case 'repeat-of-exposure':
    case 'look-alike-recipient':
    case 'unusual-recipient':
    case 'bcc-with-sensitive-content':
    case 'group-of-unknown-size':
      return numberOf(count, isAtLeast);
    case 'unreadable-part':
      return `(?:${numberOf(count, isAtLeast)}|The attachments are still being read|An attachment could not|Attachments could not)`;
  }
}

function numberOf(count: number, isAtLeast: boolean): string {
  return `${isAtLeast ? 'At least ' : ''}${withCommas(count)} `;
}

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
