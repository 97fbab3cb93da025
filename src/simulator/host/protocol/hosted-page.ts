import { appContext, initialData } from './app-context';
import { parseLaunchOutcome, type LaunchOutcome } from './completion';
import type { DisplayLanguage } from './display-language';
import { frameAddress } from './frame-address';
import type { HostedItem } from './hosted-item';
import { answerItemCall, nameOfItemCall, type CallContext } from './item-calls';
import { isRecord, parseRequest, renderResponse, type Request } from './wire';

/** Where the shipped files are served, as the simulator's server tells its page. */
export interface AddInPlace {
  /** The address that the names of files are added to after a slash. */
  readonly url: string;
  /** What messages of its frames say of where they come from; "null" for sandboxed frames, which have no origin of their own. */
  readonly messageOrigin: string;
  /** What its pages are told of where Outlook is. */
  readonly outlookOrigin: string;
  /** The page that led here; none when the simulator runs by itself. */
  readonly console?: string;
}

/** One answered or unanswered call of an add-in page. */
export interface HostCall {
  readonly page: 'events' | 'pane';
  readonly name: string;
  /** Milliseconds of the page's clock. */
  readonly at: number;
  readonly answer: 'sent' | 'never';
}

export interface PageOptions {
  readonly page: HostCall['page'];
  readonly pageUrl: string;
  readonly addIn: AddInPlace;
  readonly item: HostedItem;
  readonly mailboxMinor: number;
  readonly displayLanguage: DisplayLanguage;
  readonly recipientCap: number | undefined;
  /** JSON text that the page reads as its initialization context; empty for none. */
  readonly initializationContext: string;
  readonly answerDelayMs: (callNumber: number, callName: string) => number | undefined;
  readonly completion: 'arrives' | 'gets-lost';
  readonly onCall: (call: HostCall) => void;
  readonly onClose: () => void;
  /** Tab left the page at its end, Shift+Tab at its beginning, or Escape was pressed in it. */
  readonly onLeave: (how: 'forwards' | 'backwards' | 'escape') => void;
}

/** An add-in page in a frame. */
export interface HostedPage {
  /** Runs an associated function. Never settles while the function does not complete: the caller has its own clock. */
  readonly launch: (functionName: string, event: object) => Promise<LaunchOutcome>;
  /** Tells the page of an item event if it has registered for it; payloads of item events are a list of one JSON text. */
  readonly fire: (eventName: string, payload: unknown) => void;
  readonly disconnect: () => void;
}

const COMMAND_INVOKED = 'appCommandInvoked';
const COMMAND_COMPLETED = 94;
const CLOSE_CONTAINER = 97;
const NOTIFY_TAB_EXIT = 13;
const NOTIFY_TAB_EXIT_SHIFT = 14;
const NOTIFY_ESCAPE = 15;

let lastNumber = 0;

/** Puts the page into the frame and speaks the host's side of the protocol with it until `disconnect`. */
export function connectPage(frame: HTMLIFrameElement, options: PageOptions): HostedPage {
  lastNumber += 1;
  const identity = { conversationId: `c${lastNumber}_${Date.now()}`, appId: `last-look-${lastNumber}` };
  const { url, messageOrigin, outlookOrigin } = options.addIn;
  // A frame without an origin cannot be named as receiver (HTML, 9.3.3).
  const receiver = messageOrigin === 'null' ? '*' : messageOrigin;
  const registrations = new Map<string, Request>();
  const waiting = new Map<string, (outcome: LaunchOutcome) => void>();
  let callNumber = 0;
  let launchNumber = 0;
  let becomeReady: () => void;
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));
  const context: CallContext = {
    item: options.item,
    recipientCap: options.recipientCap,
    initializationContext: options.initializationContext,
    closePane: options.onClose,
  };

  const post = (kind: 'answer' | 'event', request: Request, data: unknown) =>
    frame.contentWindow?.postMessage(renderResponse(kind, request, outlookOrigin, data), receiver);

  const answerItem = (request: Request) => {
    const data = isRecord(request.data) ? request.data : {};
    const method = isRecord(data['MethodData']) ? data['MethodData'] : {};
    const dispatchId = Number(method['DispatchId']);
    const name = nameOfItemCall(dispatchId);
    const delayMs = options.answerDelayMs(callNumber++, name);
    options.onCall({
      page: options.page,
      name,
      at: performance.now(),
      answer: delayMs === undefined ? 'never' : 'sent',
    });
    if (delayMs === undefined) return;
    const answer = () => post('answer', request, answerItemCall(dispatchId, data['ApiParams'], context));
    if (delayMs === 0) answer();
    else setTimeout(answer, delayMs);
  };

  const answerOffice = (request: Request) => {
    const data = isRecord(request.data) ? request.data : {};
    const method = isRecord(data['DdaMethod']) ? data['DdaMethod'] : {};
    post('answer', request, { Version: 1, Error: 0 });
    if (method['DispatchId'] === CLOSE_CONTAINER) options.onClose();
    if (method['DispatchId'] !== COMMAND_COMPLETED || options.completion === 'gets-lost') return;
    const launchId = String(data['0']);
    // A second completion of one launch arrives too; the first counts.
    waiting.get(launchId)?.(parseLaunchOutcome(data['1'], data['2']));
    waiting.delete(launchId);
  };

  const answerInvocation = (request: Request) => {
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync': {
        const origins = { host: outlookOrigin, addIn: new URL(url).origin };
        const settings = options.item.roamingSettings.read();
        const { mailboxMinor, displayLanguage } = options;
        const told = appContext(identity.appId, origins, mailboxMinor, displayLanguage, settings);
        return post('answer', request, told);
      }
      case 'ContextActivationManager_notifyHost': {
        const action: unknown = Array.isArray(request.data) ? request.data[1] : undefined;
        if (action === NOTIFY_TAB_EXIT) options.onLeave('forwards');
        if (action === NOTIFY_TAB_EXIT_SHIFT) options.onLeave('backwards');
        if (action === NOTIFY_ESCAPE) options.onLeave('escape');
        return post('answer', request, {});
      }
      case 'GetInitialData':
        return post('answer', request, initialData(options.item.readDraft()));
      case 'ExecuteMethod':
        return answerItem(request);
      case 'executeMethod':
        return answerOffice(request);
      default:
        return post('answer', request, {});
    }
  };

  const onMessage = (message: MessageEvent) => {
    if (message.source !== frame.contentWindow || message.origin !== messageOrigin) return;
    const request = parseRequest(message.data);
    if (request?.conversationId !== identity.conversationId) return;
    if (request.kind === 'invoke') return answerInvocation(request);
    if (request.kind === 'register') registrations.set(request.name, request);
    else registrations.delete(request.name);
    post('answer', request, { Error: 0 });
    if (request.kind === 'register' && request.name === COMMAND_INVOKED) becomeReady();
  };

  window.addEventListener('message', onMessage);
  frame.src = frameAddress(options.pageUrl, identity, outlookOrigin, options.displayLanguage);

  const fire = (eventName: string, payload: unknown) => {
    const registration = registrations.get(eventName);
    if (registration !== undefined) post('event', registration, payload);
  };
  return {
    fire,
    async launch(functionName, event) {
      await ready;
      launchNumber += 1;
      const launchId = `launch-${launchNumber}`;
      const outcome = new Promise<LaunchOutcome>((resolve) => waiting.set(launchId, resolve));
      fire(COMMAND_INVOKED, { 0: launchId, 1: functionName, 2: JSON.stringify(event) });
      return outcome;
    },
    disconnect: () => window.removeEventListener('message', onMessage),
  };
}
