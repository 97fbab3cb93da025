import type { Client } from './client';
import { newestWeb } from './newest-web';

export const recipientCap500: Client = {
  ...newestWeb,
  id: 'capped-500',
  label: 'Recipient lists cut at 500',
  explanation:
    'Hands an add-in the first 500 entries of each field, as older Outlook does, while it passes for a newer one. Whoever rewrites such a field would lose everybody after the 500th, so Move to Bcc must refuse.',
  recipientCap: 500,
};
