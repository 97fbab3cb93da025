import { composeDraft, type Example } from './example';
import { hivProgrammeMembers } from './hiv-programme';

const programme = { name: 'Living Well with HIV programme', address: 'livingwell@harbourtrust.example' };

export const recall: Example = {
  id: 'recall',
  title: 'Like Central YMCA: the recall repeats it',
  story:
    'Minutes after the coffee morning mail, the sender asks everyone to delete it: with the same list, in To this time. At Central YMCA the second mail exposed everyone again.',
  expectation: 'Stopped again.',
  outcome: 'stopped',
  senders: [programme],
  createDraft: () =>
    composeDraft(programme, {
      to: hivProgrammeMembers,
      subject: 'Recall: Positive health: coffee morning on the 14th',
      text: 'Dear all,\n\nour last message showed your addresses to each other. Please delete it. We are very sorry.\n\nMaren',
    }),
};
