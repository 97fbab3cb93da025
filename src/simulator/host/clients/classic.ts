import type { Client } from './client';
import { newestWeb } from './newest-web';

export const classic: Client = {
  ...newestWeb,
  id: 'classic',
  label: 'Classic Outlook on Windows',
  explanation:
    'The shipped script runs in QuickJS, an engine without a page, as classic Outlook does it. Office itself is a stand-in here: this shows that the script runs and what it decides, not that Outlook’s own engine was tested. The pane is a browser page there too.',
  engine: 'bare-engine',
  diagnostics: { hostName: 'Outlook', platform: 'PC' },
  // Mailbox 1.15 came with Version 2412 (18324.20172), which also gave classic the separate action button.
  mailboxMinor: 15,
  // Up to Mailbox 1.15 classic returns 500 entries. Learn, "Get, set, or add recipients".
  recipientCap: 500,
};
