import { aFile, aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const mail = (content: string, rest: Partial<Parameters<typeof aMessage>[0]> = {}): Parameters<typeof findingsOf>[1] =>
  aMessage({ to: ['kim@partner.example'], body: { format: 'text', content }, ...rest });

describe('missing-attachment', () => {
  it.each([
    'Please find attached the minutes of Tuesday.',
    'I have attached the form.',
    "I'm attaching our quote.",
    'The minutes are attached.',
    'See attached.',
    'The attached report has the figures.',
    'As discussed, please see the attachment.',
    'We enclose the signed contract.',
    'Attached is the agenda.',
    'Rydw i wedi atodi’r cofnodion.',
    'Mae’r ffurflen ynghlwm.',
  ])('warns when nothing is attached: %s', (text) => {
    expect(findingsOf('missing-attachment', mail(text))[0]).toMatchObject({ action: 'warn', count: 1 });
  });

  it.each([
    'I cannot find the attachment.',
    'There was no attachment to your mail.',
    'You forgot to attach the form.',
    'The form attached to your previous mail is out of date.',
    'She is very attached to her dog.',
    'The garage is attached to the house.',
    'A gift with no strings attached.',
    'The nurse attached to the ward will call.',
    'Attachment theory is on the reading list.',
    'The minutes of Tuesday are on the shared drive.',
  ])('is quiet about: %s', (text) => {
    expect(findingsOf('missing-attachment', mail(text))).toEqual([]);
  });

  const promise = 'Please find attached the minutes.';
  it('is quiet when something is attached', () => {
    expect(findingsOf('missing-attachment', mail(promise, { attachments: [aFile({})] }))).toEqual([]);
  });

  it('does not take a picture in the signature for the attachment', () => {
    const logo = aFile({ kind: 'picture' }, { name: 'logo.png', isInline: true, digest: undefined });
    expect(findingsOf('missing-attachment', mail(promise, { attachments: [logo] }))).toHaveLength(1);
  });

  it('looks at new text only', () => {
    const reply = `Thanks!\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> ${promise}\r\n`;
    expect(findingsOf('missing-attachment', mail(reply, { composed: 'reply' }))).toEqual([]);
  });

  it('says nothing when attachments could not be listed', () => {
    const unread = [{ part: 'attachments', reason: 'late' }] as const;
    expect(findingsOf('missing-attachment', mail(promise, { unread }))).toEqual([]);
  });
});
