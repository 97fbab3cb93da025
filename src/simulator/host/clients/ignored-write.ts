import type { Client } from './client';
import { newestWeb } from './newest-web';

export const ignoredWrite: Client = {
  ...newestWeb,
  id: 'ignored-write',
  label: 'Changes only seem to work',
  explanation:
    'Outlook says that it changed the recipients and did nothing, as some versions were seen to. Only whoever reads the fields again notices.',
  recipientWrite: () => 'ignored',
};
