import type { Field } from '../mailbox';
import { composeDraft, type Example } from './example';
import { privatePeople } from './people';

const garden = { name: 'Fernley Community Garden', address: 'hello@fernleygarden.example' };
const readers = privatePeople(8, 300);

const newsletterIn = (field: Field, sendAt?: number) =>
  composeDraft(garden, {
    ...(sendAt === undefined ? {} : { sendAt }),
    ...(field === 'to' ? {} : { to: [garden] }),
    [field]: readers,
    subject: 'June in the garden',
    text: 'Hello gardeners,\n\nthe beans are up, the pond is full, and on Saturday we paint the shed. Bring a brush.\n\nSee you there\nTamsin',
  });

export const newsletterInCc: Example = {
  id: 'newsletter-cc',
  title: 'Newsletter to 8 readers in Cc',
  story:
    'A community garden writes to a handful of readers. Nothing secret, but eight strangers would get each other’s private address.',
  expectation: 'A warning: the sender may still choose Send Anyway.',
  outcome: 'warned',
  senders: [garden],
  createDraft: () => newsletterIn('cc'),
};

export const newsletterScheduled: Example = {
  id: 'newsletter-scheduled',
  title: 'The newsletter, scheduled for Monday',
  story: 'The same eight readers in Cc, but the message is to leave on Monday morning.',
  expectation: 'A warning when Send is pressed. Whatever is put right, the time stays.',
  outcome: 'warned',
  senders: [garden],
  createDraft: () => newsletterIn('cc', Date.UTC(2027, 5, 7, 8, 0)),
};

export const newsletterInBcc: Example = {
  id: 'newsletter-bcc',
  title: 'The same newsletter in Bcc',
  story: 'The same eight readers, now in Bcc: nobody sees anybody.',
  expectation: 'Silent. Someone who does it right is left alone.',
  outcome: 'silent',
  senders: [garden],
  createDraft: () => newsletterIn('bcc'),
};
