import { useLayoutEffect, useRef } from 'preact/hooks';
import { connectPage } from '../protocol';
import type { Pane, Simulator } from '../session';
import { Icon } from './icons';

/** The shipped task pane in its frame. */
export function TaskPane({ simulator, pane }: { readonly simulator: Simulator; readonly pane: Pane }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const session = simulator.readSession();
    if (frame.current === null || session === undefined) return undefined;
    const { client } = simulator.store.read();
    const page = connectPage(frame.current, {
      page: 'pane',
      pageUrl: `${simulator.addInOrigin}/taskpane.html`,
      item: session.item,
      mailboxMinor: client.mailboxMinor,
      recipientCap: client.recipientCap,
      initializationContext: pane.contextData,
      answerDelayMs: client.answerDelayMs,
      completion: 'arrives',
      onCall: simulator.countCall,
      onClose: simulator.closePane,
      // office.js keeps Tab to itself and hands the focus back at either end of its page.
      onLeave: (how) => (how === 'forwards' ? document.getElementById('seen') : closeButton.current)?.focus(),
    });
    simulator.attachPane(page);
    return () => {
      page.disconnect();
      simulator.attachPane(undefined);
    };
  }, []);
  return (
    <aside class="pane" aria-label="Last Look pane">
      <header>
        <Icon name="look" />
        <h2>Last Look</h2>
        <button
          ref={closeButton}
          type="button"
          class="button-icon"
          aria-label="Close pane"
          onClick={simulator.closePane}
        >
          <Icon name="close" />
        </button>
      </header>
      <iframe ref={frame} title="Last Look task pane" />
    </aside>
  );
}
