import type { Finding, Policy } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { renderAlert, type AlertOptions } from '../../src/wording';
import {
  again,
  aVerdict,
  attached,
  bulk,
  forbidden,
  forgotten,
  group,
  hidden,
  inHiding,
  marked,
  nearly,
  unreadable,
  unreadAttachments,
  unusual,
  visible,
  words,
} from './findings';

const withOrganisation = (fields: Partial<Policy['organisation']>): Policy => ({
  ...defaultPolicy,
  organisation: { ...defaultPolicy.organisation, ...fields },
});
const named = withOrganisation({ name: 'Harbour Trust', bulkServiceUrl: 'https://www.harbour.example/bulk/' });

const newest: AlertOptions = { sendAnyway: true, review: 'button' };
const oldest: AlertOptions = { sendAnyway: false, review: 'ribbon' };

type Situation = readonly [findings: readonly Finding[], options: AlertOptions, policy?: Policy];

const SITUATIONS: Record<string, Situation> = {
  'a warning in a client with Send Anyway': [[visible({ count: 7, atPersonalProviders: 3 })], newest],
  'a warning in a client without Send Anyway or buttons': [[visible({ count: 7, atPersonalProviders: 1 })], oldest],
  'a warning with Send Anyway where Review is only in the ribbon': [
    [visible({ count: 7 })],
    { sendAnyway: true, review: 'ribbon' },
  ],
  'a reason is needed': [[visible({ action: 'justify', count: 12, atPersonalProviders: 12 })], newest],
  'a reason is needed, from the ribbon': [[visible({ action: 'justify', count: 12 })], oldest],
  'a blocked sensitive list': [
    [visible({ action: 'block', count: 264, atPersonalProviders: 264, sensitiveBecause: 'sender-name' })],
    newest,
  ],
  'a blocked sensitive list, from the ribbon': [
    [visible({ action: 'block', count: 264, sensitiveBecause: 'content' })],
    oldest,
  ],
  'more people than the client can count, in a named organisation with its own bulk service': [
    [visible({ action: 'justify', count: 1000, parties: 700, atPersonalProviders: 650, isAtLeast: true })],
    newest,
    named,
  ],
  'people of one other organisation': [[visible({ count: 24, parties: 1 })], newest],
  'office addresses only': [[visible({ count: 11, rolesOnly: true })], newest],
  'a hidden list that looks sensitive': [[hidden({ count: 77 })], newest],
  'a hidden list that looks sensitive, with a bulk service': [[hidden({ count: 77 })], newest, named],
  'one word of one list': [[words()], newest],
  'words of three lists in quoted text': [
    [words({ count: 4, lists: ['Patients', 'Projects', 'Bids'], isOnlyQuoted: true })],
    newest,
  ],
  'a forbidden recipient': [[forbidden({ count: 1 })], newest],
  'recipients that belong in Bcc': [
    [forbidden({ count: 270, because: 'always-bcc', fixes: ['move-to-bcc'] })],
    newest,
    named,
  ],
  'a list that belongs in Bcc, invited to a meeting': [[forbidden({ because: 'always-bcc' })], newest],
  'recipients that are kept apart': [[forbidden({ count: 2, because: 'never-together' })], newest],
  'a look-alike': [[nearly()], newest],
  'look-alikes of two domains': [[nearly(), nearly({ count: 2, meant: 'hotmail.co.uk' })], oldest],
  "a colleague's name at a private address": [[unusual({ because: 'colleague-name' })], newest],
  'one outsider among colleagues, and sensitive content': [[words({ count: 2 }), unusual()], newest],
  'a recall that shows the addresses again': [
    [visible({ action: 'block', count: 270 }), again({ count: 270 })],
    newest,
  ],
  'an apology to few': [[again({ count: 4 })], newest],
  'an apology by a meeting': [[again({ count: 4, fixes: ['use-bulk-service'] })], newest],
  'a list of unknown size': [[group()], newest],
  'two parts that could not be checked': [
    [
      unreadable({
        count: 2,
        evidence: [
          { where: 'body', masked: '', count: 1 },
          { where: 'attachments', masked: '', count: 1 },
        ],
      }),
    ],
    newest,
  ],
  'attachments that are still being read': [
    [unreadable({ evidence: unreadAttachments(1), reasons: ['late'] })],
    newest,
  ],
  'attachments that are still being read, in a client without a button': [
    [unreadable({ evidence: unreadAttachments(1), reasons: ['late'] })],
    oldest,
  ],
  'something found, and attachments still being read': [
    [words({ count: 2 }), unreadable({ evidence: unreadAttachments(1), reasons: ['late'] })],
    newest,
  ],
  'a locked attachment': [[unreadable({ evidence: unreadAttachments(1), reasons: ['encrypted'] })], newest],
  'two findings': [[visible({ action: 'block', count: 264 }), words({ count: 2 })], newest],
  'three kinds and two more in the text': [
    [
      words({
        lists: [],
        count: 9,
        kinds: [
          { detector: 'nhs-number', level: 'high', count: 2 },
          { detector: 'topic-health', level: 'high', count: 3 },
          { detector: 'date-of-birth', level: 'medium', count: 1 },
          { detector: 'iban', level: 'high', count: 1 },
          { detector: 'password-in-prose', level: 'medium', count: 2 },
        ],
      }),
    ],
    newest,
  ],
  'health in mail to many colleagues': [
    [words({ lists: [], kinds: [{ detector: 'topic-health', level: 'high', count: 1 }], isInsideOnly: true })],
    newest,
  ],
  'a hidden sheet with health numbers': [
    [
      inHiding({
        action: 'justify',
        kinds: [{ detector: 'nhs-number', level: 'high', count: 2354 }],
        places: [
          { place: 'hidden-sheet', rows: 2354 },
          { place: 'comments', rows: 3 },
        ],
        count: 2357,
      }),
      bulk({ action: 'justify', count: 2354 }),
    ],
    newest,
  ],
  'hidden columns and nothing personal': [
    [inHiding({ places: [{ place: 'hidden-columns', rows: 12 }], count: 12 })],
    newest,
  ],
  'many people in the second of two files': [
    [bulk({ action: 'justify', count: 2743, file: { kind: 'spreadsheet', position: 2, of: 2 } }), attached()],
    newest,
  ],
  'many people in the text': [[bulk({ file: undefined })], newest],
  'sensitive things and words in a document': [
    [attached({ file: { kind: 'document', position: 1, of: 1 }, lists: ['Projects'], count: 3 })],
    newest,
  ],
  'a protective marking': [[marked({ action: 'justify', count: 2 })], newest],
  'no attachment': [[forgotten()], newest],
  'five findings': [
    [
      visible({ action: 'justify', count: 30 }),
      words({ count: 2 }),
      words({ isOnlyQuoted: true }),
      group(),
      unreadable(),
    ],
    newest,
  ],
};

it.each(Object.entries(SITUATIONS))('reads well: %s', (_, [findings, options, policy = defaultPolicy]) => {
  const { plain, markdown } = renderAlert(aVerdict(findings), policy, options);
  // Carriage returns end list items; shown, because an editor would hide or change them.
  const text = `\n${plain}\n\n${'-'.repeat(20)}\n\n${markdown.replace(/\r/g, '<CR>\n')}\n`;
  expect(text).toMatchSnapshot();
});

describe('an alert', () => {
  const render = (findings: readonly Finding[], policy: Policy = defaultPolicy) =>
    renderAlert(aVerdict(findings), policy, newest);

  it('begins with the number of the most serious finding', () => {
    const { plain, markdown } = render([visible({ action: 'block', count: 264 }), words({ count: 3 })]);
    expect(plain).toMatch(/^264 people outside your organisation would see each other's email addresses\. /);
    expect(markdown).toMatch(/^\*\*264 people /);
  });

  it('ends with the written-out address in plain text and with a link in Markdown', () => {
    const { plain, markdown } = render([visible({ count: 5 })]);
    expect(plain).toMatch(/: ico\.org\.uk\/for-organisations\/[a-z/-]+\/email-and-security$/);
    expect(markdown).toMatch(/\]\(https:\/\/ico\.org\.uk\/for-organisations\/[a-z/-]+\/email-and-security\/\)$/);
  });

  it('does not tell what is only observed', () => {
    const observed = words({ action: 'observe', lists: ['Quiet list'] });
    expect(render([visible({ count: 5 }), observed]).plain).toBe(render([visible({ count: 5 })]).plain);
  });

  it('names at most three findings and counts the rest', () => {
    const five = [
      visible({ count: 9 }),
      group({ count: 2 }),
      words({ count: 3 }),
      words({ isOnlyQuoted: true }),
      unreadable(),
    ];
    const { plain } = render(five);
    expect(plain).toContain('Also: 2 lists of unknown size; 3 words or phrases from the list “Patients”; 2 more.');
  });

  it('calls office addresses addresses among the further findings too', () => {
    const { plain } = render([forbidden({ count: 1 }), visible({ count: 11, rolesOnly: true })]);
    expect(plain).toContain('Also: 11 outside addresses will be shown to each other.');
  });

  it("calls guidance the ICO's only when it is on the ICO's site", () => {
    const guidance = { ...defaultPolicy.guidance, 'email-and-security': 'https://ico.org.uk.evil.example/x' };
    expect(render([visible({ count: 5 })], { ...defaultPolicy, guidance }).plain).toMatch(
      /[^O] Guidance on email and security: ico\.org\.uk\.evil\.example\/x$/,
    );
  });

  it('says so when there is nothing to say', () => {
    expect(render([]).plain).toBe('Last Look found nothing that should keep this message.');
  });

  it('gives up the bulk service link before the reason, and never the way to send', () => {
    const policy = withOrganisation({ bulkServiceUrl: `https://bulk.example/${'x'.repeat(150)}` });
    const { plain } = render([visible({ action: 'block', count: 264, sensitiveBecause: 'list-name' })], policy);
    expect(plain).toContain('Use your bulk email service. At the very least use Bcc');
    expect(plain).toContain('Being on this list is private');
    expect(plain).toContain('Press Review');
  });

  it('does without a link that could not be rendered', () => {
    const policy = withOrganisation({ bulkServiceUrl: 'javascript:alert(1)' });
    const { plain, markdown } = render([hidden({ count: 20 })], policy);
    expect(plain + markdown).not.toContain('javascript');
    expect(markdown).toContain('Use your bulk email service: Bcc');
  });
});

test('the dialog’s button bears the name that the text tells people to press', () => {
  const { plain, markdown, paneButton } = renderAlert(aVerdict([visible()]), defaultPolicy, newest);
  expect(paneButton.length).toBeLessThanOrEqual(20);
  for (const text of [plain, markdown]) expect(text).toContain(paneButton);
});
