import type { Identity, ReceivedMail } from '../mailbox';
import { colleagues, privatePeople } from './people';

/** The mail that Reply, Reply all and Forward answer: to the chosen sender, with others in To and Cc. */
export function receivedMailFor(reader: Identity): ReceivedMail {
  return {
    from: { name: 'Nuala Wrenford', address: 'nuala.wrenford@tideway-housing.example' },
    to: [reader, ...colleagues(2, 'tideway-housing.example', 90)],
    cc: privatePeople(7, 540),
    sentOn: 'Monday, 1 June 2026 16:05',
    subject: 'Tenants’ meeting: who brings what',
    text: 'Hello all,\n\nthank you for offering to help. I have put down tea, cake and chairs. Is anything missing?\n\nNuala',
  };
}
