import type { Client } from './client';
import { newestWeb } from './newest-web';

export const lostAnswer: Client = {
  ...newestWeb,
  id: 'lost-answer',
  label: 'Answer gets lost',
  explanation:
    'Last Look decides, but Outlook never hears of it. Shows Outlook’s own “taking longer” dialog and what happens at the time limit.',
  completion: 'gets-lost',
};
