import type { Client } from './client';
import { newestWeb } from './newest-web';

export const mac: Client = {
  ...newestWeb,
  id: 'mac',
  label: 'Outlook on Mac',
  explanation:
    'Mailbox 1.14, as in the new Mac interface: plain text, Send Anyway where the add-in allows it, and no button of its own for the pane. Don’t Send is renamed instead and opens it. Classic Outlook before Version 2412 has the same dialog. The page runs in this browser, so the add-in takes it for the web.',
  // Learn, "Outlook JavaScript API requirement sets": the new Mac interface ends at 1.14.
  mailboxMinor: 14,
  recipientCap: undefined,
};
