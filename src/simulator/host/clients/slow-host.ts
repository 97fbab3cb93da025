import type { Client } from './client';
import { newestWeb } from './newest-web';

/** Milliseconds, taken in turn: between one and four seconds, the same at every run so that a trainer can rely on it. */
const DELAYS_MS = [1000, 1800, 2600, 3400, 4000] as const;

export const slowHost: Client = {
  ...newestWeb,
  id: 'slow',
  label: 'Slow host',
  explanation:
    'Outlook starts the add-in late and answers each of its questions after one to four seconds. Last Look stops waiting after three seconds, judges what it has, and says what it could not check.',
  answerDelayMs: (callNumber) => DELAYS_MS[callNumber % DELAYS_MS.length],
  startDelayMs: 3000,
};
