import { composeDraft, type Example } from './example';
import { privatePeople } from './people';

const council = { name: 'Eastmere Council, waste team', address: 'waste@eastmere-council.example' };

export const longList: Example = {
  id: 'long-list',
  title: '1,400 residents in Cc',
  story: 'A council tells residents about new bins. The list is longer than Outlook hands to an add-in.',
  expectation: 'Stopped, and counted as “at least”.',
  outcome: 'stopped',
  senders: [council],
  createDraft: () =>
    composeDraft(council, {
      to: [council],
      cc: privatePeople(1400),
      subject: 'New bins from July',
      text: 'Dear residents,\n\nfrom July we collect paper every second week. The calendar is on our website.\n\nYour waste team',
    }),
};
