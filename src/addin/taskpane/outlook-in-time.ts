import { whenOutlookIsReady } from '../../adapters/outlook';

/** Office.js never says that a script of its own did not load (a blocked content network): it just does not get ready. */
const STARTING_MS = 10_000;

/** Resolves once Outlook is there; rejects when it does not get ready. */
export function outlookInTime(): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Outlook did not get ready')), STARTING_MS);
    whenOutlookIsReady()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
