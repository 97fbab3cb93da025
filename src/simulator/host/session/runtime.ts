import { launchInBareEngine, type Scripts } from '../bare-engine/launch';
import type { Client } from '../clients';
import {
  connectPage,
  HANDLER_FILES,
  type AddInPlace,
  type DisplayLanguage,
  type HostCall,
  type HostedItem,
  type LaunchOutcome,
} from '../protocol';

/** Where the add-in's handlers of one compose session run. */
export interface Runtime {
  readonly launch: (functionName: string, event: object) => Promise<LaunchOutcome>;
  readonly close: () => void;
}

export interface RuntimeOptions {
  readonly client: Client;
  readonly displayLanguage: DisplayLanguage;
  readonly item: HostedItem;
  readonly addIn: AddInPlace;
  /** Holds the hidden frame. */
  readonly container: HTMLElement;
  readonly onCall: (call: HostCall) => void;
}

/** The runtime that this client gives an add-in. */
export function openRuntime(options: RuntimeOptions): Runtime {
  switch (options.client.engine) {
    case 'browser':
      return openFrame(options);
    case 'bare-engine':
      return openBareEngine(options);
    case 'unreachable':
      return { launch: () => Promise.resolve({ kind: 'unavailable', why: 'No connection.' }), close: () => undefined };
  }
}

function openFrame({ client, displayLanguage, item, addIn, container, onCall }: RuntimeOptions): Runtime {
  const frame = document.createElement('iframe');
  frame.title = 'Last Look, event handlers (nothing to see)';
  frame.tabIndex = -1;
  container.append(frame);
  const page = connectPage(frame, {
    page: 'events',
    pageUrl: `${addIn.url}/${HANDLER_FILES[displayLanguage].page}`,
    addIn,
    item,
    displayLanguage,
    mailboxMinor: client.mailboxMinor,
    recipientCap: client.recipientCap,
    initializationContext: '',
    answerDelayMs: client.answerDelayMs,
    completion: client.completion,
    onCall,
    onClose: () => undefined,
    onLeave: () => undefined,
  });
  return {
    launch: page.launch,
    close() {
      page.disconnect();
      frame.remove();
    },
  };
}

function openBareEngine({ client, displayLanguage, item, addIn, onCall }: RuntimeOptions): Runtime {
  const scripts = readScripts(`${addIn.url}/${HANDLER_FILES[displayLanguage].script}`);
  // Each launch writes back session data and settings, so one must end before the next reads them.
  let last: Promise<unknown> = scripts;
  return {
    launch(functionName, event) {
      const outcome = last
        .then(() => scripts)
        .then((texts) => launchInBareEngine(texts, functionName, event, { item, client, onCall }))
        .catch((problem: unknown): LaunchOutcome => ({ kind: 'unavailable', why: String(problem) }));
      last = outcome;
      return outcome;
    },
    close: () => undefined,
  };
}

async function readScripts(handlerAddress: string): Promise<Scripts> {
  const [officeStandIn, handlerFile] = await Promise.all(['office-standin.js', handlerAddress].map(readText));
  if (officeStandIn === undefined || handlerFile === undefined) throw new Error('A script is missing.');
  return { officeStandIn, handlerFile };
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.text();
}
