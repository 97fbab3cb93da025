import type { Client } from './client';
import { newestWeb } from './newest-web';

export const mobile: Client = {
  ...newestWeb,
  id: 'mobile',
  label: 'Outlook on a phone',
  explanation:
    'Android and iOS have no send event: nothing can be stopped there. A notice above the mail is all that an add-in can do, and there is no pane while composing.',
  mailboxMinor: 5,
  recipientCap: 100,
  sendEvent: 'absent',
  composePane: 'absent',
  // One notice at a time, a new one replaces it. Learn, Office.NotificationMessages.
  mostNotices: 1,
  layout: 'phone',
};
