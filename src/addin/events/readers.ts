import { EVERY_FORMAT } from '../every-format';
import type {} from './read-file';

// Loaded before the handler file, by the page and never by classic.
globalThis.lastlookReader = EVERY_FORMAT;

/** The event that started the page is over by then, at Send with its answer. */
const AFTER_MS = 10_000;

// A page that ends earlier leaves it to the next one, or to the pane.
setTimeout(() => void deliverLate().catch(() => undefined), AFTER_MS);

async function deliverLate(): Promise<void> {
  const { deliverFromPage } = await import(
    /* webpackMode: "lazy", webpackChunkName: "late-delivery" */ './deliver-from-page'
  );
  await deliverFromPage();
}
