import { render } from 'preact';
import { whenOutlookIsReady } from '../../adapters/outlook';
import { PANE } from '../../wording';
import { Pane } from './pane';
import { followOutlookTheme, followSystemTheme } from './theme';

/** Office.js never says that a script of its own did not load (a blocked content network): it just does not get ready. */
const STARTING_MS = 10_000;

followSystemTheme();
const place = document.getElementById('pane');
if (place !== null) {
  const tell = (): void => render(<p role="alert">{PANE.notStarted}</p>, place);
  const timer = setTimeout(tell, STARTING_MS);
  const show = (): void => {
    clearTimeout(timer);
    followOutlookTheme();
    render(<Pane />, place);
  };
  void whenOutlookIsReady().then(show, tell);
}
