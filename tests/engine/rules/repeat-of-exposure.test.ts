import type { Finding, Message } from '../../../src/engine';
import { aMessage, organisations, privatePeople } from '../../helpers/a-message';
import { normalisePolicy } from '../../../src/policy';
import { findingsOf } from './findings-of';

const repeat = (message: Message): Finding | undefined => findingsOf('repeat-of-exposure', message)[0];

const mail = (people: number, subject: string, content = ''): Message =>
  aMessage({ cc: privatePeople(people), subject, body: { format: 'text', content } });

const told: Readonly<Record<string, Message>> = {
  "Outlook's own recall": mail(12, 'Recall: Open day', 'Harbour Trust would like to recall the message, "Open day".'),
  'a recall in words': mail(6, 'Open day', 'I would like to recall the email I sent this morning.'),
  'a request to disregard it': mail(5, 'Open day', 'Please disregard my previous email.'),
  'a request to delete it': mail(5, 'Open day', 'Could you delete the last message from us? Thank you.'),
  'a mail sent by mistake': mail(8, 'Open day', 'My earlier e-mail was sent to you by mistake.'),
  'a mail sent in error': mail(8, 'Open day', 'The list was sent in error.'),
  'two strangers whose addresses were visible': mail(
    2,
    'Apology',
    'We are sorry: your email addresses were visible to each other.',
  ),
  'shared addresses, the other way round': mail(3, 'Our mistake', 'We apologise for sharing your email addresses.'),
  'a Bcc that should have been': mail(4, 'Sorry!', 'I should have used BCC for this.'),
  'Cc instead of Bcc': mail(4, 'Apologies', 'I put you all in Cc instead of Bcc.'),
  'three firms': aMessage({
    to: organisations(3),
    body: { format: 'text', content: 'Apologies that all addresses in my last mail could be seen.' },
  }),
};

const silent: Readonly<Record<string, Message>> = {
  'an apology for something else': mail(9, 'Open day', 'Sorry for the delay. The minutes are on our website.'),
  'a new address of the office': mail(
    9,
    'We have moved',
    'Sorry for the short notice. Our new address is 5 High Street.',
  ),
  'a recall in Bcc': aMessage({
    bcc: privatePeople(40),
    subject: 'Recall: Open day',
    body: { format: 'text', content: 'We are sorry: your email addresses were visible.' },
  }),
  'a recall to one person': mail(1, 'Recall: Open day', 'Sorry, your addresses were visible.'),
  'a recall to few, which showed nobody anything that counts': mail(3, 'Re: minutes', 'Please ignore my last email.'),
  'an apology to the colleagues': aMessage({
    to: ['b@charity.example', 'c@charity.example', 'd@charity.example'],
    body: { format: 'text', content: 'Sorry, all addresses were visible in my last mail.' },
  }),
  'an apology to one firm': aMessage({
    to: ['b@firm.example', 'c@firm.example'],
    body: { format: 'text', content: 'Sorry, I should have used Bcc.' },
  }),
  'advice on Bcc without an apology': mail(9, 'Training', 'You should always use Bcc for a list.'),
  'somebody moved to Bcc': mail(9, 'Intro', 'Thanks Kim, moving you to bcc.'),
  'a mail that some may ignore': mail(9, 'Term project', 'If you are not in this group, please ignore this message.'),
  'a product recall': mail(9, 'Safety', 'The maker has begun a recall of its kettles. Do you recall the meeting?'),
  "another person's apology in the thread": aMessage({
    composed: 'reply',
    cc: privatePeople(9),
    subject: 'RE: Open day',
    body: {
      format: 'text',
      content:
        'No problem.\n\n-----Original Message-----\nFrom: Kim <kim@firm.example>\nSent: 5 May 2026 10:00\nTo: Anna <anna@charity.example>\nSubject: Open day\n\nSorry, your email addresses were visible.',
    },
  }),
  'an apology far below a long text': mail(
    9,
    'Report',
    `${'All is well. '.repeat(400)}Please disregard my last email.`,
  ),
};

describe('repeat-of-exposure', () => {
  it.each(Object.keys(told))('asks for a reason: %s', (title) => {
    expect(repeat(told[title]!)).toMatchObject({ action: 'justify', fixes: ['move-to-bcc', 'use-bulk-service'] });
  });

  it.each(Object.keys(silent))('is silent: %s', (title) => {
    expect(repeat(silent[title]!)).toBeUndefined();
  });

  it('counts the visible outside people by field, and is sure when addresses are named', () => {
    const message = aMessage({ to: privatePeople(3), cc: [...organisations(4), 'b@charity.example'] });
    const body = { format: 'text', content: 'Sorry that your addresses were shown.' } as const;
    expect(repeat({ ...message, body })).toMatchObject({
      count: 7,
      confidence: 'high',
      evidence: [
        { where: 'to', masked: '', count: 3 },
        { where: 'cc', masked: '', count: 4 },
      ],
    });
  });

  it.each([
    ['an invitation, which has none', { kind: 'appointment' } as const],
    ['encrypted mail, which may show it', { isEncrypted: true }],
  ])('advises no Bcc for %s', (_, fields) => {
    expect(repeat({ ...told["Outlook's own recall"]!, ...fields })?.fixes).toEqual(['use-bulk-service']);
  });

  it('does as the policy says', () => {
    const warning = normalisePolicy({ rules: { 'repeat-of-exposure': { action: 'warn' } } });
    const observing = normalisePolicy({ rules: { 'repeat-of-exposure': { mode: 'observe' } } });
    const message = told['three firms']!;
    expect(findingsOf('repeat-of-exposure', message, warning)[0]?.action).toBe('warn');
    expect(findingsOf('repeat-of-exposure', message, observing)[0]?.action).toBe('observe');
  });

  it('takes time with the length of the text', () => {
    const start = Date.now();
    repeat(mail(9, 'sorry '.repeat(50), 'should addresses share recall sent '.repeat(50_000)));
    expect(Date.now() - start).toBeLessThan(60_000);
  });
});
