import { whenOutlookIsReady } from '../../adapters/outlook';
import { currentPolicy } from '../policy-source';

/** One after the other: a delivery that finds one under way would leave what came since. */
let last: Promise<void> = Promise.resolve();

/** Delivers what waits, where somebody takes it. Never rejects; whoever shows something does not wait for it. */
export function deliverSoon(): Promise<void> {
  if (currentPolicy().installation !== undefined) last = last.then(deliver).catch(() => undefined);
  return last;
}

async function deliver(): Promise<void> {
  await whenOutlookIsReady();
  const { deliverFromPane } = await import(
    /* webpackMode: "lazy", webpackChunkName: "delivery" */ './deliver-from-pane'
  );
  await deliverFromPane();
}
