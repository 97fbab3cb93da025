import { render } from 'preact';
import { whenOutlookIsReady } from '../../adapters/outlook';
import { Pane } from './pane';

const place = document.getElementById('pane');
if (place !== null) void whenOutlookIsReady().then(() => render(<Pane />, place));
