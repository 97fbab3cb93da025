import type { Client } from './client';
import { newestWeb } from './newest-web';

export const slowFiles: Client = {
  ...newestWeb,
  id: 'slow-files',
  label: 'Files take their time',
  explanation:
    'Like the newest web client, but it hands over the content of a file only after five seconds, as with large ones. Attach something and press Send at once: the file is still being read, and the alert says so. Send again a little later.',
  answerDelayMs: (_, callName) => (callName === 'getAttachmentContentAsync' ? 5_000 : 0),
};
