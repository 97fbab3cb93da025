import { composeDraft, type Example } from './example';

const adviser = { name: 'Cerys Ashdown', address: 'cerys.ashdown@harbourtrust.example' };

/** Outlook shows an address that it does not know as its own name. */
const typed = (address: string) => ({ name: address, address });

export const mistypedAddress: Example = {
  id: 'mistyped-address',
  title: 'A mistyped address',
  story: 'An adviser types two addresses by hand. One ends in gmial.com: whoever owns that domain could read the mail.',
  expectation: 'Warned: almost, but not quite, at gmail.com.',
  outcome: 'warned',
  senders: [adviser],
  createDraft: () =>
    composeDraft(adviser, {
      to: [typed('tamsin.pellworth.70402@gmial.com'), typed('viggo.corvin.70455@gmail.com')],
      subject: 'Your appointment on Tuesday',
      text: 'Hello both,\n\nwe are looking forward to meeting you on Tuesday at ten. The office is on the first floor.\n\nBest wishes\nCerys',
    }),
};
