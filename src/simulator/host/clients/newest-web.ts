import { answersAtOnce, type Client } from './client';

export const newestWeb: Client = {
  id: 'web',
  label: 'Outlook on the web, newest',
  explanation:
    'Mailbox 1.16: formatted alert text, Send Anyway where the add-in allows it, and an own button that opens the pane. New Outlook on Windows behaves the same.',
  engine: 'browser',
  diagnostics: { hostName: 'OutlookWebApp', platform: 'OfficeOnline' },
  mailboxMinor: 16,
  recipientCap: 1000,
  answerDelayMs: answersAtOnce,
  recipientWrite: () => 'done',
  startDelayMs: 0,
  completion: 'arrives',
  sendEvent: 'raised',
  composePane: 'available',
  mostNotices: 5,
  layout: 'desktop',
};
