import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { newQuickJSWASMModule } from 'quickjs-emscripten';

/** What `__outlook.report()` of the Office stand-in tells. */
export interface OutlookReport {
  readonly now: number;
  readonly completions: readonly { event: number; at: number; options: Record<string, unknown> | null }[];
  readonly sessionData: Readonly<Record<string, string>>;
  readonly roaming: Readonly<Record<string, unknown>>;
  readonly notices: Readonly<Record<string, { readonly message: string }>>;
  readonly calls: readonly string[];
  readonly mostInFlight: number;
  readonly openTimers: number;
  readonly associated: readonly string[];
  readonly log: readonly string[];
}

/** A script engine that holds the stand-in and the handler file. */
export interface BareOutlook {
  load(mailbox: object): void;
  /** `event`: what it carries besides. */
  fire(handler: string, event?: object): void;
  /** Lets the virtual clock run to `untilMs`, timers and promise jobs included. */
  runUntil(untilMs: number): OutlookReport;
  report(): OutlookReport;
}

const fromRoot = (...parts: string[]): string => path.resolve(__dirname, '../..', ...parts);

/** One in each language. */
export const HANDLER_FILES = ['events.js', 'events-cy.js'] as const;

/** The built handler file; a sentence that says what to do when there is none. */
export function readHandlerFile(name: (typeof HANDLER_FILES)[number] = 'events.js'): string {
  try {
    return readFileSync(fromRoot('dist/addin', name), 'utf8');
  } catch {
    throw new Error(`dist/addin/${name} is missing: run \`npm run build\` first`);
  }
}

const standIn = (): string => readFileSync(fromRoot('src/simulator/office-standin/office-standin.js'), 'utf8');

/** What came into the language after ES2016, and what a JavaScript-only runtime was reported to lack. */
const TAKE_AWAY_NEWER_THAN_2016 = `
  ['entries','values','fromEntries','getOwnPropertyDescriptors','hasOwn','groupBy'].forEach(function (name) { delete Object[name]; });
  ['padStart','padEnd','trimStart','trimEnd','trimLeft','trimRight','matchAll','replaceAll','at','isWellFormed','toWellFormed']
    .forEach(function (name) { delete String.prototype[name]; });
  ['flat','flatMap','at','findLast','findLastIndex','toSorted','toReversed','toSpliced','with']
    .forEach(function (name) { delete Array.prototype[name]; });
  ['finally'].forEach(function (name) { delete Promise.prototype[name]; });
  ['allSettled','any','withResolvers'].forEach(function (name) { delete Promise[name]; });
  ['union','intersection','difference','isSubsetOf'].forEach(function (name) { delete Set.prototype[name]; });
  ['Intl','BigInt','SharedArrayBuffer','Atomics','WeakRef','FinalizationRegistry','AggregateError','WebAssembly','Iterator']
    .forEach(function (name) { delete globalThis[name]; });
`;

function onEngine(
  evaluate: (code: string, name: string) => unknown,
  drain: () => void,
  handlerFile: string,
): BareOutlook {
  evaluate(TAKE_AWAY_NEWER_THAN_2016 + ';delete globalThis.globalThis;', 'take-away');
  evaluate(standIn(), 'office-standin.js');
  evaluate(handlerFile, 'events.js');
  const report = (): OutlookReport => JSON.parse(String(evaluate('__outlook.report()', 'report'))) as OutlookReport;
  return {
    load: (mailbox) => {
      evaluate(`__outlook.load(${JSON.stringify(JSON.stringify(mailbox))})`, 'load');
    },
    fire: (handler, event = {}) => {
      evaluate(`__outlook.fire(${JSON.stringify(handler)}, ${JSON.stringify(JSON.stringify(event))})`, 'fire');
      drain();
    },
    runUntil: (untilMs) => {
      while (evaluate(`__outlook.tick(${untilMs})`, 'tick') === true) drain();
      return report();
    },
    report,
  };
}

/** A bare `node:vm` context without Intl and everything newer than ES2016. */
export function inBareVm(handlerFile: string): BareOutlook {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  return onEngine(
    (code, name) => vm.runInContext(code, context, { filename: name }),
    () => undefined,
    handlerFile,
  );
}

/** An engine that has loaded the handler file once, and is put back to that moment as often as it is asked for. */
export interface LoadedEngine {
  /** As classic starts a process of its own for each event: nothing is left of what ran before. One at a time. */
  anew(): BareOutlook;
}

/**
 * QuickJS: an engine without any host at all, the nearest to classic's. All that it is and knows stands in its memory, so
 * putting that back is starting it anew, in a hundredth of the time. A module of its own: whatever happens to its memory
 * happens to no other.
 */
export async function quickJsWith(handlerFile: string): Promise<LoadedEngine> {
  const module = await newQuickJSWASMModule();
  const engine = module.newContext();
  const outlook = onEngine(
    (code, name) => engine.unwrapResult(engine.evalCode(code, name)).consume((value) => engine.dump(value) as unknown),
    () => {
      engine.unwrapResult(engine.runtime.executePendingJobs());
    },
    handlerFile,
  );
  const memory = module.getWasmMemory();
  const loaded = new Uint8Array(memory.buffer).slice();
  return {
    anew: () => {
      const now = new Uint8Array(memory.buffer);
      now.set(loaded);
      now.fill(0, loaded.length);
      return outlook;
    },
  };
}
