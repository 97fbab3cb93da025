import { composeDraft, type Example } from './example';
import { privatePeople } from './people';

const programme = { name: 'Living Well with HIV programme', address: 'livingwell@harbourtrust.example' };
const coordinator = { name: 'Maren Holt', address: 'maren.holt@harbourtrust.example' };

/** Who is on the list; three examples write to the same people. */
export const hivProgrammeMembers = privatePeople(264);

export const hivProgramme: Example = {
  id: 'hiv-programme',
  title: 'Like Central YMCA: 264 people in Cc',
  story:
    'A charity invites the people of its positive-health programme to a coffee morning. The list is pasted into Cc instead of Bcc: everyone would learn the name and address of everyone else, and that they live with HIV. This happened at Central YMCA in 2022; here the people and the text are invented.',
  expectation: 'Stopped. The alert names the number and links to the ICO’s guidance.',
  outcome: 'stopped',
  senders: [programme, coordinator],
  createDraft: () =>
    composeDraft(programme, {
      to: [programme],
      cc: hivProgrammeMembers,
      subject: 'Positive health: coffee morning on the 14th',
      text: 'Hello everyone,\n\nour next Living Well with HIV coffee morning is on Thursday the 14th at half past ten, in the garden room as always. Dr Pell will answer questions about the new treatment.\n\nNo need to book, just come along.\n\nWarm wishes\nMaren',
    }),
};
