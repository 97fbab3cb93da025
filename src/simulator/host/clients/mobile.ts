import type { Client } from './client';
import { newestWeb } from './newest-web';

export const mobile: Client = {
  ...newestWeb,
  id: 'mobile',
  label: 'Outlook on a phone',
  explanation:
    'Android and iOS have no send event: nothing can be stopped there. A notice above the mail is all that an add-in can do, and there is no pane while composing. Office is a stand-in here, and lists end at 100 entries.',
  // office.js for the web cannot pass for a phone's.
  engine: 'bare-engine',
  diagnostics: { hostName: 'OutlookAndroid', platform: 'Android' },
  mailboxMinor: 5,
  // Learn, "Get, set, or add recipients".
  recipientCap: 100,
  sendEvent: 'absent',
  composePane: 'absent',
  // One notice at a time, a new one replaces it. Learn, Office.NotificationMessages.
  mostNotices: 1,
  layout: 'phone',
};
