import { render } from 'preact';
import type { AddInPlace } from './protocol';
import { createSimulator, parseHash, readSnapshot, renderHash, type Snapshot } from './session';
import { App } from './ui/app';

declare global {
  interface Window {
    /** A read-only look at what happened so far, for tests and curious people. */
    lastLookSimulator?: { readonly state: () => Snapshot };
  }
}

async function start(): Promise<void> {
  const addIn = (await (await fetch('config.json')).json()) as AddInPlace;
  const simulator = createSimulator({
    addIn,
    frames: elementById('runtimes'),
    storage: openStorage(),
    place: parseHash(location.hash),
    onPlace: (place) => history.replaceState(null, '', renderHash(place)),
  });
  window.addEventListener('hashchange', () => simulator.goTo(parseHash(location.hash)));
  window.lastLookSimulator = { state: () => readSnapshot(simulator.store.read()) };
  render(<App simulator={simulator} />, elementById('app'));
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}".`);
  return element;
}

/** Undefined where the browser forbids storage. */
function openStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

start().catch(() => {
  elementById('app').textContent =
    'The simulator could not start: its server does not answer. Start it again and reload this page.';
});
