import type { Client } from './client';
import { newestWeb } from './newest-web';

export const failingWrite: Client = {
  ...newestWeb,
  id: 'failing-write',
  label: 'Second write fails',
  explanation:
    'Outlook takes the first change of recipients from the add-in and refuses the second. Move to Bcc must leave every field as it was, and say so.',
  recipientWrite: (writeNumber) => (writeNumber === 2 ? 'fails' : 'done'),
};
