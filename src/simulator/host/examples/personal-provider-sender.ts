import { composeDraft, type Example } from './example';
import { privatePeople } from './people';

const foodBank = { name: 'Eastmere Food Bank', address: 'eastmerefoodbank.demo@gmail.com' };

export const personalProviderSender: Example = {
  id: 'personal-provider-sender',
  title: 'Charity that mails from Gmail',
  story:
    'A food bank has no domain of its own. The people it helps have addresses at the same provider, and would all read who else comes for food.',
  expectation: 'Stopped. An address at the sender’s own mail provider is not a colleague.',
  outcome: 'stopped',
  senders: [foodBank],
  createDraft: () =>
    composeDraft(foodBank, {
      to: privatePeople(30, 420),
      subject: 'Parcels this week',
      text: 'Dear friends,\n\nthis week we are open on Tuesday instead of Wednesday. Please bring your number.\n\nYour food bank team',
    }),
};
