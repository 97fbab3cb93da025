import type { Client } from './client';
import { newestWeb } from './newest-web';

export const offline: Client = {
  ...newestWeb,
  id: 'offline',
  label: 'Offline',
  explanation:
    'The connection is lost and the add-in cannot be asked. Outlook lets the sender decide: the mail waits in the Outbox unchecked, or stays in Drafts and is checked at the next Send.',
  engine: 'unreachable',
};
