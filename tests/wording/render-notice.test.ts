import { defaultPolicy } from '../../src/policy';
import type { Finding } from '../../src/engine';
import { renderNotice } from '../../src/wording';
import { visible } from './findings';

/** Longer lines are refused by Outlook. */
const LONGEST = 150;

const TEXTS: Record<string, readonly [Finding, text: string, plain: string]> = {
  'people at different places': [
    visible({ count: 12 }),
    "12 outside people will see each other's addresses.",
    "12 outside people will see each other's addresses. Move them to Bcc, or use mail merge or a bulk email service.",
  ],
  'one person': [
    visible({ count: 1 }),
    '1 outside person will be shown to the others.',
    '1 outside person will be shown to the others. Move that person to Bcc, or use mail merge or a bulk email service.',
  ],
  'role addresses only': [
    visible({ count: 8, rolesOnly: true }),
    '8 outside addresses will be shown to each other.',
    '8 outside addresses will be shown to each other. Move them to Bcc, or use mail merge or a bulk email service.',
  ],
  'a list that the client cut off': [
    visible({ count: 1000, isAtLeast: true }),
    "At least 1,000 outside people will see each other's addresses.",
    "At least 1,000 outside people will see each other's addresses. Move them to Bcc, or use mail merge or a bulk email service.",
  ],
  'a sensitive list, where Bcc alone is not enough': [
    visible({ count: 264, sensitiveBecause: 'sender-name' }),
    "264 outside people will see each other's addresses.",
    "264 outside people will see each other's addresses. Use mail merge or a bulk email service.",
  ],
  'a meeting or encrypted mail, where Bcc is no help': [
    visible({ count: 16, fixes: ['use-bulk-service'] }),
    "16 outside people will see each other's addresses.",
    "16 outside people will see each other's addresses. Write to people separately, or use mail merge or a bulk email service.",
  ],
};

describe('the quiet line, with a button and without one', () => {
  test.each(Object.entries(TEXTS))('%s', (_, [finding, text, plain]) => {
    expect(renderNotice(finding, defaultPolicy)).toEqual({ text, plain, paneButton: 'Review' });
    expect(plain.length).toBeLessThanOrEqual(LONGEST);
  });

  test('a policy’s own bulk service fits too', () => {
    const organisation = { ...defaultPolicy.organisation, bulkServiceUrl: 'https://bulk.charity.example/' };
    const { plain } = renderNotice(visible({ count: 12 }), { ...defaultPolicy, organisation });
    expect(plain).toMatch(/or use your bulk email service\.$/);
    expect(plain.length).toBeLessThanOrEqual(LONGEST);
  });
});
