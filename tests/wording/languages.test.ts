import { DETECTOR_IDS, HIDDEN_PLACES, MARKINGS, PARTS, REASON_CODES, UNCHECKED_REASONS } from '../../src/engine';
import type { Finding, Language } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import {
  chooseLanguage,
  describeEvidence,
  describeFinding,
  describeUnchecked,
  PANE,
  reasonsFor,
  renderAlert,
  renderNotice,
  REPORT,
  speak,
  WORDS,
} from '../../src/wording';
import type { Catalog } from '../../src/wording/catalog';
import { HANDLER_WORDS as ENGLISH } from '../../src/wording/handler-language';
import { HANDLER_WORDS as WELSH } from '../../src/wording/handler-language-cy';
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
  newcomer,
  unreadable,
  unreadAttachments,
  unusual,
  visible,
  words,
} from './findings';

afterEach(() => speak(WORDS.en));

describe('the language spoken', () => {
  test.each<[string | undefined, Language | undefined, Language]>([
    ['cy', undefined, 'cy'],
    ['cy-GB', undefined, 'cy'],
    ['CY-gb', undefined, 'cy'],
    ['en-GB', undefined, 'en'],
    ['en-US', undefined, 'en'],
    ['fr-FR', undefined, 'en'],
    ['cyx', undefined, 'en'],
    ['', undefined, 'en'],
    [undefined, undefined, 'en'],
    ['cy-GB', 'en', 'en'],
    ['en-GB', 'cy', 'cy'],
    ['fr', 'cy', 'cy'],
    [undefined, 'cy', 'cy'],
  ])('Outlook in %j, the policy %j: %s', (display, forced, language) =>
    expect(chooseLanguage(forced, display)).toBe(language),
  );
});

/** Every branch of every sentence about a finding. */
const FINDINGS: readonly Finding[] = [
  ...[1, 2, 264].flatMap((count) => [
    visible({ count }),
    visible({ count, parties: 1 }),
    visible({ count, isAtLeast: true }),
    visible({ count, atPersonalProviders: 1 }),
    visible({ count, atPersonalProviders: count }),
    visible({ count, rolesOnly: true }),
    visible({ count, isRepeat: true }),
    visible({ count, fixes: [] }),
    ...(['sender-name', 'list-name', 'content'] as const).map((why) => visible({ count, sensitiveBecause: why })),
    ...(['blocked', 'always-bcc', 'never-together'] as const).map((why) => forbidden({ count, because: why })),
    forbidden({ count, because: 'always-bcc', fixes: ['move-to-bcc'] }),
    again({ count }),
    again({ count, fixes: ['move-to-bcc'] }),
    nearly({ count }),
    ...(['only-outsider', 'first-time', 'colleague-name'] as const).map((why) => unusual({ count, because: why })),
    hidden({ count }),
    newcomer({ count }),
    newcomer({ count, sensitiveBecause: 'content' }),
    group({ count }),
    group({ count, fixes: ['move-to-bcc'] }),
    bulk({ count }),
    bulk({ count, file: undefined }),
    words({ count, lists: [] }),
    words({ count, lists: ['Cleifion'], isOnlyQuoted: true }),
    words({ count, lists: ['A', 'B', 'C'], isInsideOnly: true }),
    inHiding({ count, people: count }),
    inHiding({ count, people: 0, kinds: [] }),
    inHiding({ count: 0, people: 0, kinds: [] }),
    unreadable({ count, evidence: PARTS.slice(0, count).map((where) => ({ where, masked: '', count: 1 })) }),
    ...UNCHECKED_REASONS.map((reason) =>
      unreadable({ count, reasons: [reason], evidence: [...unreadAttachments(count)] }),
    ),
    ...MARKINGS.map((marking) => marked({ count, marking })),
  ]),
  forgotten(),
  attached(),
  ...DETECTOR_IDS.filter((id) => id !== 'keyword').flatMap((detector) => [
    words({ count: 1, lists: [], kinds: [{ detector, level: 'high', count: 1 }] }),
    attached({ count: 13, lists: ['A'], kinds: [{ detector, level: 'high', count: 12 }] }),
  ]),
  words({
    count: 9,
    kinds: DETECTOR_IDS.slice(0, 9).map((detector) => ({ detector, level: 'high' as const, count: 1 })),
  }),
  ...HIDDEN_PLACES.map((place) => inHiding({ count: 12, places: [{ place, rows: 12 }] })),
  ...(
    [
      'spreadsheet',
      'document',
      'presentation',
      'pdf',
      'text',
      'calendar',
      'mail',
      'archive',
      'picture',
      'other',
    ] as const
  ).map((kind) => attached({ file: { kind, position: 2, of: 3 } })),
];

const OPTIONS = [true, false].flatMap((sendAnyway) =>
  (['button', 'ribbon'] as const).map((review) => ({ sendAnyway, review })),
);

/** What no text in Welsh holds, and what none at all does. */
const ENGLISH_WORDS =
  /\b(?:the|and|of|is|are|to|would|will|not|it|people|person outside|address(?:es)?|recipients?|message|attachment|check|press|again|send|bcc:)\b/;
const BROKEN = /undefined|NaN|\[object|\(\||\|[a-z]*\)| {2}|\.\.|''/;

function expectWhole(text: string, language: Language): void {
  expect(text).not.toMatch(BROKEN);
  // Names and addresses of pages are nobody's language, and neither is the button that a person sees in English.
  if (language === 'cy') expect(text.replace(/\S+\.\S+\/\S*/g, '')).not.toMatch(ENGLISH_WORDS);
}

describe.each<[Language, Catalog]>([
  ['en', ENGLISH],
  ['cy', WELSH],
])('in %s', (language, catalog) => {
  test('every alert is whole, and holds at most 500 characters', () => {
    for (const action of ['warn', 'justify', 'block'] as const)
      for (const options of OPTIONS)
        for (const [index, finding] of FINDINGS.entries()) {
          const others = FINDINGS.slice(index + 1, index + 4);
          for (const findings of [[finding], [finding, ...others]]) {
            const { plain, markdown, paneButton } = renderAlert(
              aVerdict(findings, action),
              defaultPolicy,
              options,
              catalog,
            );
            expectWhole(plain, language);
            expect(plain.length).toBeLessThanOrEqual(500);
            expect(markdown.length).toBeLessThanOrEqual(500);
            expect(paneButton.length).toBeLessThanOrEqual(20);
          }
        }
  });

  test('every finding alone keeps its advice and its closing in plain text', () => {
    for (const finding of FINDINGS) {
      const { plain } = renderAlert(
        aVerdict([finding], 'warn'),
        defaultPolicy,
        OPTIONS[0] ?? { sendAnyway: true, review: 'button' },
        catalog,
      );
      expect(plain).toContain(catalog.closings.sendAnyway.button);
    }
  });

  test('the notice holds at most 150 characters', () => {
    for (const finding of FINDINGS.filter(({ rule }) => rule === 'visible-recipients')) {
      const { text } = renderNotice(finding, defaultPolicy, catalog);
      expectWhole(text, language);
      expect(text.length).toBeLessThanOrEqual(150);
    }
  });

  test('everything that is said of a finding in the pane and the report is whole', () => {
    speak(WORDS[language]);
    for (const finding of FINDINGS) {
      const { title, explanation, advice, links } = describeFinding(finding, defaultPolicy);
      [title, explanation, advice, ...links.map((link) => link.title)].forEach((text) => expectWhole(text, language));
      describeEvidence(finding, {}).forEach(({ where }) => expectWhole(where, language));
    }
    for (const part of PARTS)
      for (const reason of UNCHECKED_REASONS) expectWhole(describeUnchecked({ part, reason }), language);
    reasonsFor(FINDINGS).forEach(({ label }) => expectWhole(label, language));
    expect(reasonsFor(FINDINGS)).toHaveLength(REASON_CODES.length);
  });

  test('every sentence of the pane and the report is whole', () => {
    speak(WORDS[language]);
    const said = [...sentencesOf(PANE), ...sentencesOf(REPORT)];
    expect(said.length).toBeGreaterThan(180);
    said.forEach((text) => expectWhole(text, language));
    expect(said).toMatchSnapshot();
  });

  test('what is said first of each finding', () => {
    speak(WORDS[language]);
    expect(FINDINGS.map((finding) => describeFinding(finding, defaultPolicy).explanation)).toMatchSnapshot();
  });
});

test('the two languages say different things, sentence by sentence', () => {
  speak(WORDS.en);
  const english = sentencesOf(PANE);
  speak(WORDS.cy);
  const welsh = sentencesOf(PANE);
  expect(welsh).toHaveLength(english.length);
  const same = welsh.filter((text, index) => text === english[index]);
  expect(new Set(same)).toEqual(new Set(['Last Look', 'Cc', 'Bcc', 'example.test', '264', 'Anna …']));
});

describe('the ICO’s pages', () => {
  test.each<[Language, RegExp, RegExp]>([
    ['en', /^https:\/\/ico\.org\.uk\//, /^ICO guidance on /],
    ['cy', /^https:\/\/cy\.ico\.org\.uk\//, /^Canllawiau'r ICO ar .* \(gall fod yn Saesneg\)$/],
  ])('in %s', (language, address, title) => {
    speak(WORDS[language]);
    const [page] = describeFinding(visible({ count: 12 }), defaultPolicy).links;
    expect(page?.url).toMatch(address);
    expect(page?.title).toMatch(title);
  });

  test('a page of the organisation’s own stays where it is', () => {
    speak(WORDS.cy);
    const own = 'https://intranet.harbour.example/ico.org.uk/email';
    const policy = { ...defaultPolicy, guidance: { ...defaultPolicy.guidance, 'email-and-security': own } };
    expect(describeFinding(visible({ count: 12 }), policy).links[0]?.url).toBe(own);
  });
});

const ANNA = { name: 'Anna', address: 'anna@example.test' };
const EMPTY = { entries: [], isCapped: false };

/** Arguments of the sentences that take any, by their name; others are told of a number. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  peopleCount: ['mail', 'appointment'].flatMap((kind) => [
    [kind, 1, 0, 0],
    [kind, 1, 1, 0],
    [kind, 264, 0, 1],
    [kind, 264, 2, 12],
  ]),
  searchFound: [[0], [1], [12]],
  groupTitle: ['personal', 'alone', 'organisation', 'list', 'unknown', 'inside'].map((kind) => [kind, 'example.test']),
  tickAll: [
    ['gmail.com', 1],
    ['gmail.com', 12],
  ],
  showMore: [
    [5, 5],
    [5, 12],
  ],
  number: [[264]],
  namesAndMore: [[['Anna']]],
  placeholder: [[ANNA]],
  leftBehind: [
    [[{ recipient: ANNA, reason: 'no-address' }]],
    [
      [
        { recipient: ANNA, reason: 'no-address' },
        { recipient: ANNA, reason: 'beside-no-address' },
      ],
    ],
  ],
  evidence: [
    ['to', 12, {}],
    ['to', 1, { to: 'Anna' }],
  ],
  areNamesResolved: [[['Anna', 'Ben']]],
  damagedFields: [[['Anna']], [['Anna', 'Ben']]],
  undoNote: [[['Anna', 'Ben']]],
  timeLeft: [
    [1, 1],
    [71, 59],
  ],
  deadline: [[{ weekday: 3, day: 25, month: 10, hour: 9, minute: 5 }]],
  recipients: [[{ to: EMPTY, cc: { ...EMPTY, isCapped: true }, bcc: EMPTY }]],
  summary: [
    [{ allow: 1, warn: 0, justify: 0, block: 0 }, 0],
    [{ allow: 4, warn: 3, justify: 2, block: 1 }, 2],
  ],
};
const ABOUT_SOMEBODY =
  /^(?:tickPerson|remove(?:Person|Question)|separatelyText|keepOnly(?:Question)?|opensInBrowser|wrongWarningAbout)$/;

/** Every text in a catalogue, those of functions for one and for several. Addresses of pages and ids are none. */
function sentencesOf(words: unknown, name = ''): string[] {
  if (typeof words === 'string') return /^(?:language|url|id)$/.test(name) ? [] : [words];
  if (typeof words === 'function') {
    const say = words as (...given: readonly unknown[]) => unknown;
    const given =
      ARGUMENTS[name] ??
      (ABOUT_SOMEBODY.test(name)
        ? [['Anna']]
        : [
            [1, 12],
            [264, 264],
          ]);
    return given.flatMap((each) => sentencesOf(say(...each)));
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => sentencesOf(value, key));
}
