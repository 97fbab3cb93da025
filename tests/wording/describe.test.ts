import { PARTS, UNCHECKED_REASONS } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { REASON_CODES } from '../../src/record';
import { describeFinding, describeUnchecked, escapeMarkdown, reasonsFor, shortenUrl } from '../../src/wording';
import { bulk, unreadable, unreadAttachments, visible, words } from './findings';

it('describes a finding in full', () => {
  expect(describeFinding(visible({ count: 12, atPersonalProviders: 12 }), defaultPolicy)).toEqual({
    title: "12 outside people will see each other's addresses",
    explanation:
      "12 people outside your organisation would see each other's email addresses. All of them are private addresses.",
    advice: 'Move them to Bcc, or use mail merge or a bulk email service.',
    links: [
      {
        title: 'ICO guidance on email and security',
        url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
      },
      {
        title: 'How to use mail merge',
        url: 'https://support.microsoft.com/office/0f123521-20ce-4aa8-8b62-ac211dedefa4',
      },
    ],
  });
});

it('does not advise Bcc where there is none', () => {
  expect(describeFinding(visible({ count: 12, fixes: ['use-bulk-service'] }), defaultPolicy).advice).toBe(
    'Write to people separately, or use mail merge or a bulk email service. Bcc is no help in meetings or encrypted mail.',
  );
});

it('tells people in the pane to look again while attachments are being read', () => {
  expect(
    describeFinding(unreadable({ evidence: unreadAttachments(1), reasons: ['late'] }), defaultPolicy),
  ).toMatchObject({
    title: 'Attachments are still being read',
    advice: 'Wait a moment and press Send again, or look again.',
  });
});

it('tells why a part was not checked', () => {
  expect(describeUnchecked({ part: 'body', reason: 'late' })).toBe(
    'The text could not be checked: reading took too long.',
  );
  expect(describeUnchecked({ part: 'attachments', reason: 'encrypted' })).toBe(
    'The attachments could not be checked: the content is encrypted.',
  );
});

it('has a full sentence for every part and reason', () => {
  for (const part of PARTS) {
    for (const reason of UNCHECKED_REASONS) {
      expect(describeUnchecked({ part, reason })).toMatch(/^(The|To|Cc|Bcc) ?[a-z ]*could not be checked: .+[^.]\.$/);
    }
  }
});

it('offers every reason once, with "other" last', () => {
  const all = reasonsFor([visible(), words()]);
  expect(all.map(({ code }) => code)).toEqual(REASON_CODES);
  expect(new Set(all.map(({ label }) => label)).size).toBe(REASON_CODES.length);
  expect(all[all.length - 1]?.code).toBe('other');
});

it.each([
  ['https://www.x.example/y/', 'x.example/y'],
  ['https://ico.org.uk/', 'ico.org.uk'],
  ['http://www2.x.example/a?b=c', 'www2.x.example/a?b=c'],
])('shortens %s to %s', (url, short) => {
  expect(shortenUrl(url)).toBe(short);
});

it.each([
  ['plain words, 2.5 % (sic)', 'plain words, 2.5 % \\(sic\\)'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['[a](https://b.example)', '\\[a\\]\\(https\\://b.example\\)'],
  ['already \\* escaped', 'already \\\\\\* escaped'],
  ['www.evil.example', 'www\\.evil.example'],
  ['<img src=x>', '\\<img src=x\\>'],
])('escapes %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

describe('the reasons a sender can choose from', () => {
  const codes = (...findings: Parameters<typeof reasonsFor>[0]): readonly string[] =>
    reasonsFor(findings).map(({ code }) => code);

  it('are about addresses when recipients would see each other', () => {
    expect(codes(visible())).toContain('recipients-agreed');
    expect(codes(visible())).not.toContain('meant-for-them');
  });

  it('are about content when a file or the text is what matters', () => {
    expect(codes(bulk())).toContain('meant-for-them');
    expect(codes(bulk())).not.toContain('recipients-agreed');
  });

  it('are both when both were found', () => {
    expect(codes(visible(), words())).toEqual(expect.arrayContaining(['recipients-agreed', 'meant-for-them']));
  });

  it('pass over what is only recorded', () => {
    expect(codes(words(), visible({ action: 'observe' }))).not.toContain('recipients-agreed');
  });

  it('always hold the ways out', () => {
    expect(codes(words())).toEqual(expect.arrayContaining(['needed-for-safety', 'false-alarm', 'other']));
  });
});
