import variant from '@jitl/quickjs-singlefile-browser-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSWASMModule } from 'quickjs-emscripten-core';

/** A fresh script engine without page, network or clock of its own: only texts go in and out. */
export interface BareEngine {
  /** Runs a script; throws an Error with the script's own words when it throws. The value as text, '' for undefined. */
  readonly run: (script: string, fileName: string) => string;
  /** Runs what promises have queued. */
  readonly drainJobs: () => void;
  readonly dispose: () => void;
}

let quickJs: Promise<QuickJSWASMModule> | undefined;

/** Loads QuickJS at the first call; each engine then starts in milliseconds. */
export async function createBareEngine(): Promise<BareEngine> {
  quickJs ??= newQuickJSWASMModuleFromVariant(variant);
  const context = (await quickJs).newContext();
  return {
    run: (script, fileName) => runIn(context, script, fileName),
    drainJobs() {
      const result = context.runtime.executePendingJobs();
      result.dispose();
    },
    dispose: () => context.dispose(),
  };
}

function runIn(context: QuickJSContext, script: string, fileName: string): string {
  const result = context.evalCode(script, fileName);
  if (result.error !== undefined) {
    const problem = context.dump(result.error) as { readonly name?: string; readonly message?: string };
    result.error.dispose();
    throw new Error(`${fileName}: ${problem.name ?? 'Error'}: ${problem.message ?? ''}`);
  }
  const value: unknown = context.dump(result.value);
  result.value.dispose();
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
