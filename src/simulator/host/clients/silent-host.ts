import type { Client } from './client';
import { newestWeb } from './newest-web';

export const silentHost: Client = {
  ...newestWeb,
  id: 'silent',
  label: 'Host that never answers',
  explanation:
    'Outlook starts the add-in but never answers what it asks about the mail. Last Look must still come to an end by itself.',
  answerDelayMs: () => undefined,
};
