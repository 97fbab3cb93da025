import type { LaunchEvent } from './launch-event';

declare const document: unknown;

/**
 * Registers the handlers under the names the manifest gives. Must run while the handler file loads: classic runs nothing
 * that waits for `onReady`. In browsers office.js waits up to ten seconds for a call of `onReady` and registers for no
 * event without it, so an empty one is made there.
 */
export function associateHandlers(handlers: Readonly<Record<string, (event: LaunchEvent) => void>>): void {
  Object.keys(handlers).forEach((name) => {
    const handler = handlers[name];
    if (handler !== undefined) Office.actions.associate(name, handler);
  });
  if (typeof document !== 'undefined') void Office.onReady();
}
