import { render } from 'preact';
import { whenOutlookIsReady } from '../../adapters/outlook';
import { currentPolicy } from '../policy-source';
import { followOutlookLanguage } from './language';
import { Pane } from './pane';
import { keepTabKey } from './tab-key';
import { followSystemTheme } from './theme';

followSystemTheme();
keepTabKey();
// Not kept waiting for Outlook: the page about mistakes needs none, and the other says what it is doing.
followOutlookLanguage(show).catch(() => undefined);
// Only then: whoever opened the pane wants to see it, and records can wait.
if (currentPolicy().installation !== undefined) setTimeout(() => void deliver().catch(() => undefined), 5_000);

async function deliver(): Promise<void> {
  await whenOutlookIsReady();
  const { deliverFromPane } = await import(
    /* webpackMode: "lazy", webpackChunkName: "delivery" */ './deliver-from-pane'
  );
  await deliverFromPane();
}

function show(): void {
  const place = document.getElementById('pane');
  if (place !== null) render(<Pane />, place);
}
