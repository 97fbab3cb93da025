import {
  createDraft,
  createForward,
  createReply,
  createReplyAll,
  type Draft,
  type Identity,
  type ReceivedMail,
} from '../mailbox';
import { colleagues, privatePeople } from './people';

/** How a message is started in the toolbar. */
export type NewDraft = 'new' | 'reply' | 'reply-all' | 'forward';

/** An empty message, or an answer to a received mail that the simulator makes up. */
export function createDraftFor(how: NewDraft, from: Identity): Draft {
  switch (how) {
    case 'new':
      return createDraft('mail', from);
    case 'reply':
      return createReply(receivedMailFor(from), from);
    case 'reply-all':
      return createReplyAll(receivedMailFor(from), from);
    case 'forward':
      return createForward(receivedMailFor(from), from);
  }
}

/** The mail that Reply, Reply all and Forward answer: to the chosen sender, with others in To and Cc. */
function receivedMailFor(reader: Identity): ReceivedMail {
  return {
    from: { name: 'Nuala Wrenford', address: 'nuala.wrenford@tideway-housing.example' },
    to: [reader, ...colleagues(2, 'tideway-housing.example', 90)],
    cc: privatePeople(4, 540),
    sentOn: 'Monday, 1 June 2026 16:05',
    subject: 'Tenants’ meeting: who brings what',
    text: 'Hello all,\n\nthank you for offering to help. I have put down tea, cake and chairs. Is anything missing?\n\nNuala',
  };
}
