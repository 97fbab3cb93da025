import type { Policy } from '../engine';
import { defaultPolicy } from '../policy/defaults';
import type { Installation } from '../record';

/**
 * The policy this file judges by. It is compiled in, so that no send ever waits for a network: whoever serves the file
 * writes a policy and an `Installation` in place of the default policy's own literal.
 */
export function currentPolicy(): Policy & { readonly installation?: Installation } {
  return defaultPolicy;
}
