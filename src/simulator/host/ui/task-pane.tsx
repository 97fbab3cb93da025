import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { connectPage } from '../protocol';
import type { Pane, Simulator } from '../session';
import { Icon } from './icons';

/** The toolbar's button that opens the pane; the focus goes back to it when the pane closes. */
export const PANE_BUTTON_ID = 'open-pane';

/** The shipped task pane in its frame; where the add-in cannot be reached, Outlook's word for it. */
export function TaskPane({ simulator, pane }: { readonly simulator: Simulator; readonly pane: Pane }) {
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(
    () => () => {
      // Once the page is drawn without the pane; whoever took the focus since then keeps it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(PANE_BUTTON_ID)?.focus();
      });
    },
    [],
  );
  const isReachable = simulator.store.read().client.engine !== 'unreachable';
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
      {isReachable ? (
        <PaneFrame simulator={simulator} pane={pane} leaveBackwards={() => closeButton.current?.focus()} />
      ) : (
        <p class="pane-unreachable" role="alert">
          The add-in could not be started. Check your connection and open it again.
        </p>
      )}
    </aside>
  );
}

interface PaneFrameProps {
  readonly simulator: Simulator;
  readonly pane: Pane;
  readonly leaveBackwards: () => void;
}

function PaneFrame({ simulator, pane, leaveBackwards }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const session = simulator.readSession();
    if (frame.current === null || session === undefined) return undefined;
    const { client, language } = simulator.store.read();
    const page = connectPage(frame.current, {
      page: 'pane',
      pageUrl: `${simulator.addIn.url}/taskpane.html`,
      addIn: simulator.addIn,
      item: session.item,
      mailboxMinor: client.mailboxMinor,
      displayLanguage: language,
      recipientCap: client.recipientCap,
      initializationContext: pane.contextData,
      answerDelayMs: client.answerDelayMs,
      completion: 'arrives',
      onCall: simulator.countCall,
      onClose: simulator.closePane,
      // office.js keeps Tab to itself and hands the focus back at either end of its page.
      onLeave: (how) => (how === 'forwards' ? document.getElementById('seen')?.focus() : leaveBackwards()),
    });
    simulator.attachPane(page);
    return () => {
      page.disconnect();
      simulator.attachPane(undefined);
    };
  }, []);
  return <iframe ref={frame} title="Last Look task pane" />;
}
