import { render } from 'preact';
import { deliverSoon } from './deliver-soon';
import { followOutlookLanguage } from './language';
import { Pane } from './pane';
import { keepTabKey } from './tab-key';
import { followSystemTheme } from './theme';

followSystemTheme();
keepTabKey();
// Not kept waiting for Outlook: the page about mistakes needs none, and the other says what it is doing.
followOutlookLanguage(show).catch(() => undefined);
// Only then: whoever opened the pane wants to see it, and records can wait.
setTimeout(() => void deliverSoon(), 5_000);

function show(): void {
  const place = document.getElementById('pane');
  if (place !== null) render(<Pane />, place);
}
