import variant from '@jitl/quickjs-singlefile-browser-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core';

/** A fresh script engine without page, network or clock of its own: only texts go in and out. */
export interface BareEngine {
  /** Runs a script; throws an Error with the script's own words when it throws. The value as text, '' for undefined. */
  readonly run: (script: string, fileName: string) => string;
  /** Runs what promises have queued. */
  readonly drainJobs: () => void;
  readonly dispose: () => void;
}

/**
 * Each engine has a module of its own: after long texts QuickJS was seen to end its module when it is disposed
 * ("list_empty(&rt->gc_obj_list)"), and then no other engine of that module can go on.
 */
export async function createBareEngine(): Promise<BareEngine> {
  const context = (await newQuickJSWASMModuleFromVariant(variant)).newContext();
  return {
    run: (script, fileName) => runIn(context, script, fileName),
    drainJobs() {
      const result = context.runtime.executePendingJobs();
      result.dispose();
    },
    dispose() {
      try {
        context.dispose();
      } catch {
        // What the engine was asked for has been told by then.
      }
    },
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
