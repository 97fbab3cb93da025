import { composeDraft, type Example } from './example';
import { hivProgrammeMembers } from './hiv-programme';

const programme = { name: 'Living Well with HIV programme', address: 'livingwell@harbourtrust.example' };

export const hivProgrammeInBcc: Example = {
  id: 'hiv-programme-bcc',
  title: 'The 264 people in Bcc',
  story:
    'The coffee morning again, with the list in Bcc. Nobody sees anybody, but the next time one wrong field is enough. The ICO says that Bcc alone is not enough for such lists.',
  expectation: 'Advice only: use mail merge or a bulk mail service. Send Anyway is there.',
  outcome: 'warned',
  senders: [programme],
  createDraft: () =>
    composeDraft(programme, {
      to: [programme],
      bcc: hivProgrammeMembers,
      subject: 'Positive health: coffee morning on the 14th',
      text: 'Hello everyone,\n\nour next Living Well with HIV coffee morning is on Thursday the 14th at half past ten.\n\nWarm wishes\nMaren',
    }),
};
