import type { Client } from './client';
import { newestWeb } from './newest-web';

export const webMailbox112: Client = {
  ...newestWeb,
  id: 'web-1-12',
  label: 'Web limited to Mailbox 1.12',
  explanation:
    'The first generation with Smart Alerts: plain text and Don’t Send only. A warning cannot be passed from the dialog, so the pane in the ribbon is the way through.',
  mailboxMinor: 12,
};
