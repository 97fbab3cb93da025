import { currentItem } from './compose-item';

/**
 * The manifest's button that opens the pane for the kind of item that is open. An alert or a notice that names another id has
 * a button that does nothing.
 */
export function paneCommand(): string {
  return currentItem()?.itemType === 'appointment' ? 'apptComposeOpenPane' : 'msgComposeOpenPane';
}
