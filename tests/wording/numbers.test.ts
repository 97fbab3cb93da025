import { defaultPolicy } from '../../src/policy';
import { describeFinding } from '../../src/wording';
import type { Finding } from '../../src/engine';
import {
  again,
  forbidden,
  group,
  hidden,
  nearly,
  unreadable,
  unreadAttachments,
  unusual,
  visible,
  words,
} from './findings';

const LEADS: Record<string, readonly [Finding, string]> = {
  'one visible person': [
    visible({ count: 1 }),
    '1 person outside your organisation would be shown to the other recipients.',
  ],
  'two visible people': [
    visible({ count: 2 }),
    "2 people outside your organisation would see each other's email addresses. They belong to 2 different organisations.",
  ],
  'one private address among them': [
    visible({ count: 5, atPersonalProviders: 1 }),
    "5 people outside your organisation would see each other's email addresses. 1 of them is a private address.",
  ],
  'a thousand and more': [
    visible({ count: 5000, atPersonalProviders: 4999 }),
    "5,000 people outside your organisation would see each other's email addresses. 4,999 of them are private addresses.",
  ],
  'a capped list': [
    hidden({ count: 1234567, isAtLeast: true, sensitiveBecause: 'content' }),
    'At least 1,234,567 people outside your organisation would get a sensitive mailing through Bcc. What it says or carries is sensitive.',
  ],
  'one hidden person': [
    hidden({ count: 1, sensitiveBecause: 'list-name' }),
    '1 person outside your organisation would get a sensitive mailing through Bcc. Being on this list is private.',
  ],
  'one word': [
    words(),
    'This message holds 1 word or phrase from the list “Patients”. It goes to people outside your organisation.',
  ],
  'words of two lists': [
    words({ count: 3, lists: ['A', 'B'] }),
    'This message holds 3 words or phrases from the lists “A” and “B”. It goes to people outside your organisation.',
  ],
  'words of a list without a label': [
    words({ count: 2, lists: [''] }),
    "This message holds 2 words or phrases from your organisation's word lists. It goes to people outside your organisation.",
  ],
  'one forbidden recipient': [forbidden(), '1 recipient may not be written to, by a rule of your organisation.'],
  'two forbidden recipients': [
    forbidden({ count: 2 }),
    '2 recipients may not be written to, by a rule of your organisation.',
  ],
  'two recipients that belong in Bcc': [
    forbidden({ count: 2, because: 'always-bcc' }),
    '2 recipients may only stand in Bcc, by a rule of your organisation.',
  ],
  'two recipients that are kept apart': [
    forbidden({ count: 2, because: 'never-together' }),
    '2 recipients may not get the same message, by a rule of your organisation.',
  ],
  'one look-alike': [
    nearly(),
    '1 address is almost, but not quite, at gmail.com. A mistyped or faked address reaches a stranger.',
  ],
  'three look-alikes': [
    nearly({ count: 3 }),
    '3 addresses are almost, but not quite, at gmail.com. A mistyped or faked address reaches a stranger.',
  ],
  'one outsider': [unusual(), '1 outside person is among many colleagues. What it says or carries is sensitive.'],
  "a colleague's name": [
    unusual({ because: 'colleague-name', count: 2, isSensitive: false }),
    "2 private addresses have a colleague's name.",
  ],
  'a second exposure': [
    again({ count: 270 }),
    "270 people would see each other's addresses again, in what looks like a recall or an apology.",
  ],
  'one list': [
    group(),
    '1 recipient is a list of unknown size: its members would see the other addresses, and nobody here can count them.',
  ],
  'two lists': [
    group({ count: 2 }),
    '2 recipients are lists of unknown size: their members would see the other addresses, and nobody here can count them.',
  ],
  'one part': [unreadable(), '1 part of this message could not be checked: the text.'],
  'more parts than are worth naming': [
    unreadable({
      count: 4,
      evidence: (['cc', 'bcc', 'sender', 'body'] as const).map((where) => ({ where, masked: '', count: 1 })),
    }),
    '4 parts of this message could not be checked: Cc, Bcc, the sender and others.',
  ],
  'an attachment that is locked': [
    unreadable({ evidence: unreadAttachments(1), reasons: ['encrypted'] }),
    'An attachment could not be read: the content is encrypted.',
  ],
  'attachments for several reasons': [
    unreadable({ count: 3, evidence: unreadAttachments(3), reasons: ['malformed', 'not-readable-here', 'too-big'] }),
    'Attachments could not be read: the format is not the one that was stated, there is no way to read that here and the size is over the limit.',
  ],
  'attachments that are still being read, and another that never will be': [
    unreadable({ count: 2, evidence: unreadAttachments(2), reasons: ['encrypted', 'late'] }),
    'The attachments are still being read.',
  ],
  'attachments and the text': [
    unreadable({
      count: 2,
      evidence: [...unreadAttachments(1), { where: 'body', masked: '', count: 1 }],
      reasons: ['late'],
    }),
    '2 parts of this message could not be checked: the attachments and the text.',
  ],
  'a part that the finding does not name': [
    unreadable({ evidence: [] }),
    '1 part of this message could not be checked: the message.',
  ],
};

it.each(Object.entries(LEADS))('counts in good English: %s', (_, [finding, explanation]) => {
  expect(describeFinding(finding, defaultPolicy).explanation).toBe(explanation);
});
