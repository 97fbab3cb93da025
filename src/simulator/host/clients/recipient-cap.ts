import type { Client } from './client';
import { newestWeb } from './newest-web';

export const recipientCap: Client = {
  ...newestWeb,
  id: 'capped',
  label: 'Recipient lists cut at 1,000',
  explanation:
    'Like the newest web client, opened with a list longer than Outlook hands to an add-in: it gets the first 1,000 entries of each field and must say “at least”.',
  recipientCap: 1000,
};
