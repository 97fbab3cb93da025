import { composeDraft, type Example } from './example';

const sender = { name: 'Maren Holt', address: 'maren.holt@harbourtrust.example' };
const caterer = { name: 'Dario Fennick', address: 'dario@saltmarsh-catering.example' };

export const harmlessReply: Example = {
  id: 'reply',
  title: 'Harmless reply',
  story: 'One answer to one person, with the earlier mail quoted below. What most mail looks like.',
  expectation: 'Silent, and quick.',
  outcome: 'silent',
  senders: [sender],
  createDraft: () =>
    composeDraft(sender, {
      to: [caterer],
      subject: 'Re: Sandwiches for Thursday',
      text: 'Hello Dario,\n\ntwenty will do, thank you.\n\nMaren',
      quoted: {
        from: caterer,
        to: [sender],
        cc: [],
        sentOn: 'Tuesday, 2 June 2026 09:41',
        subject: 'Sandwiches for Thursday',
        text: 'Hello Maren,\n\nhow many shall I bring?\n\nDario',
      },
    }),
};
