import { render } from 'preact';
import { Pane } from './pane';
import { keepTabKey } from './tab-key';
import { followSystemTheme } from './theme';

followSystemTheme();
keepTabKey();
const place = document.getElementById('pane');
// Not kept waiting for Outlook: the page about mistakes needs none, and the other says what it is doing.
if (place !== null) render(<Pane />, place);
