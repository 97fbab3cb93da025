import { composeDraft, type Example } from './example';
import { privatePeople } from './people';

const organiser = { name: 'Idris Kahn-Weller', address: 'idris.kahnweller@harbourtrust.example' };

export const meeting: Example = {
  id: 'meeting',
  title: 'Meeting invitation to 16 families',
  story: 'An invitation has no Bcc at all: every attendee sees every other one, required or optional.',
  expectation: 'Stopped until a reason is given or the list is split.',
  outcome: 'stopped',
  senders: [organiser],
  createDraft: () =>
    composeDraft(organiser, {
      kind: 'appointment',
      to: privatePeople(10, 480),
      cc: privatePeople(6, 500),
      subject: 'Parents’ evening, online',
      text: 'The link opens ten minutes before we start.',
    }),
};
