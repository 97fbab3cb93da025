import { findClient } from '../clients';
import { createDraftFor, findExample, type NewDraft } from '../examples';
import { countEntries, renderTime, type Draft } from '../mailbox';
import { createRoamingSettings, type AddInPlace, type HostCall, type HostedPage } from '../protocol';
import { refusalOf, runSend, TIME_LIMITS, type Choice, type SendEnd } from '../send';
import { openComposeSession, type ComposeSession } from './compose-session';
import type { Place } from './location-hash';
import { initialState, isSending, type SendReport, type SimulatorState } from './state';
import { createStore, type Store } from './store';

export interface SimulatorOptions {
  readonly addIn: AddInPlace;
  readonly frames: HTMLElement;
  readonly storage: Storage | undefined;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** The simulated Outlook: its state, and everything a person or a pane can do with it. */
export interface Simulator {
  readonly store: Store<SimulatorState>;
  readonly addIn: AddInPlace;
  readonly goTo: (place: Partial<Place>) => void;
  readonly openDraft: (how: NewDraft) => void;
  readonly changeDraft: (change: (draft: Draft) => Draft) => void;
  readonly send: () => Promise<void>;
  readonly choose: (choice: Choice) => void;
  readonly openPane: (contextData: string) => void;
  readonly closePane: () => void;
  /** The open item for a pane that connects itself; undefined when nothing is open. */
  readonly readSession: () => ComposeSession | undefined;
  readonly attachPane: (page: HostedPage | undefined) => void;
  readonly countCall: (call: HostCall) => void;
  readonly dismissNotice: (key: string) => void;
  readonly emptyQueue: () => void;
}

const ENDINGS: Readonly<Record<SendEnd, string>> = {
  sent: 'Sent.',
  outbox: 'Waiting in the Outbox, unchecked.',
  draft: 'Not sent. The message is still a draft.',
};

export function createSimulator(options: SimulatorOptions): Simulator {
  const firstExample = findExample(options.place.example);
  const store = createStore<SimulatorState>(
    initialState(firstExample, findClient(options.place.client), options.place),
  );
  const roamingSettings = createRoamingSettings(options.storage, () => refresh());
  let session: ComposeSession | undefined;
  let pane: HostedPage | undefined;
  let answerDialog: ((choice: Choice) => void) | undefined;
  let paneNumber = 0;

  const set = (part: Partial<SimulatorState>) => store.change((state) => ({ ...state, ...part }));
  const announce = (text: string) => set({ announcement: { number: store.read().announcement.number + 1, text } });
  const refresh = () =>
    set({
      draft: session?.item.readDraft(),
      notices: session?.item.notices.read() ?? [],
      sessionData: session?.item.sessionData.readAll() ?? {},
      roamingSettings: roamingSettings.read(),
    });
  const changeReport = (number: number, part: Partial<SendReport>) =>
    store.change((state) => ({
      ...state,
      sends: state.sends.map((report) => (report.number === number ? { ...report, ...part } : report)),
    }));
  const countCall = (call: HostCall) => {
    const report = store.read().sends.at(-1);
    if (report?.seen === 'checking' && call.page === 'events')
      changeReport(report.number, { calls: [...report.calls, call] });
  };
  const closeSession = () => {
    session?.close();
    session = undefined;
    answerDialog = undefined;
    const settle = (report: SendReport): SendReport =>
      report.end === 'open'
        ? { ...report, end: 'draft', seen: report.seen === 'checking' ? 'cancelled' : report.seen }
        : report;
    set({ pane: undefined, dialog: undefined, sends: store.read().sends.map(settle) });
    refresh();
  };
  const openSession = (draft: Draft) => {
    closeSession();
    const opened: ComposeSession = openComposeSession({
      client: store.read().client,
      displayLanguage: store.read().language,
      draft,
      roamingSettings,
      addIn: options.addIn,
      frames: options.frames,
      // Late events of a closed session must not touch what is open now.
      onChange: () => queueMicrotask(() => session === opened && refresh()),
      onCall: (call) => session === opened && countCall(call),
      onPaneEvent: ({ name, payload }) => pane?.fire(name, payload),
    });
    session = opened;
    refresh();
  };
  const openPane = (contextData: string) => {
    paneNumber += 1;
    if (store.read().client.composePane === 'available') set({ pane: { number: paneNumber, contextData } });
  };

  const goTo = (place: Partial<Place>) => {
    const before = store.read();
    const example = place.example === undefined ? before.example : findExample(place.example);
    const client = place.client === undefined ? before.client : findClient(place.client);
    const limits = place.limits ?? before.limits;
    const language = place.language ?? before.language;
    set({ example, client, language, limits, senders: example.senders });
    announce('');
    options.onPlace({ example: example.id, client: client.id, language, limits });
    // Another client or language opens the same draft again; an example starts from its beginning.
    const isSameDraft = place.example === undefined && before.draft !== undefined;
    if (place.limits === undefined || place.example !== undefined)
      openSession(isSameDraft ? before.draft : example.createDraft());
  };

  const send = async () => {
    const sending = session;
    const state = store.read();
    if (sending === undefined || isSending(state)) return;
    const draft = sending.item.readDraft();
    const refusal = refusalOf(draft);
    if (refusal !== undefined) return announce(refusal);
    const number = state.sends.length + 1;
    const startedAt = performance.now();
    const report: SendReport = {
      number,
      subject: draft.subject,
      clientLabel: state.client.label,
      seen: 'checking',
      end: 'open',
      tookMs: undefined,
      calls: [],
      options: undefined,
    };
    set({ sends: [...state.sends, report] });
    announce('Checking the message.');
    const end = await runSend({
      client: state.client,
      limits: TIME_LIMITS[state.limits],
      wait,
      launch: () => wait(state.client.startDelayMs).then(sending.launchSend),
      ask(dialog) {
        // A send whose item was closed meanwhile must not put its dialog before the next item.
        if (session !== sending) return Promise.resolve('dont-send');
        set({ dialog });
        announce('');
        return new Promise((resolve) => (answerDialog = resolve));
      },
      dismiss: () => void (session === sending && set({ dialog: undefined })),
      openPane,
      note(seen, completed) {
        if (session === sending)
          changeReport(number, { seen, options: completed, tookMs: performance.now() - startedAt });
      },
    });
    if (session !== sending) return;
    changeReport(number, { end });
    set({ dialog: undefined });
    const { sendAt } = draft;
    const isScheduled = end === 'sent' && sendAt !== undefined;
    announce(isScheduled ? `Scheduled for ${renderTime(sendAt)}.` : ENDINGS[end]);
    if (end === 'draft') return;
    const folder = isScheduled ? 'Scheduled' : end === 'sent' ? 'Sent' : 'Outbox';
    const message = { number, subject: draft.subject, recipients: countEntries(draft), folder, sendAt } as const;
    set({ messages: [message, ...store.read().messages] });
    closeSession();
  };

  const simulator: Simulator = {
    store,
    addIn: options.addIn,
    goTo,
    openDraft: (how) => openSession(createDraftFor(how, store.read().senders[0] ?? firstExample.senders[0])),
    changeDraft: (change) => session?.item.changeDraft(change),
    send,
    choose(choice) {
      set({ dialog: undefined });
      answerDialog?.(choice);
    },
    openPane,
    closePane: () => set({ pane: undefined }),
    readSession: () => session,
    attachPane: (page) => (pane = page),
    countCall,
    dismissNotice: (key) => void session?.item.notices.remove(key),
    emptyQueue: () => void roamingSettings.save({}),
  };
  goTo({ example: firstExample.id });
  return simulator;
}

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
