import type { Client } from './client';
import { newestWeb } from './newest-web';

export const writeThenRefuse: Client = {
  ...newestWeb,
  id: 'write-then-refuse',
  label: 'Every write after the first fails',
  explanation:
    'Outlook takes one change of recipients and then no other, so that what was begun cannot be put back. The pane must say which field to look at.',
  recipientWrite: (writeNumber) => (writeNumber === 1 ? 'done' : 'fails'),
};
