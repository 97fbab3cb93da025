import { whenOutlookIsReady } from '../../adapters/outlook';
import { currentPolicy } from '../policy-source';

/** One after the other: a delivery that finds one under way would leave what came since. */
let last: Promise<unknown> = Promise.resolve();

/** Delivers what waits, where somebody takes it; nobody waits for that. Never throws. */
export function deliverSoon(): void {
  if (currentPolicy().installation === undefined) return;
  last = last.then(deliver).catch(() => undefined);
}

async function deliver(): Promise<void> {
  await whenOutlookIsReady();
  const { deliverFromPane } = await import(
    /* webpackMode: "lazy", webpackChunkName: "delivery" */ './deliver-from-pane'
  );
  await deliverFromPane();
}
