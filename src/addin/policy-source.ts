import type { Policy } from '../engine';
import { defaultPolicy } from '../policy/defaults';

/** The policy this file judges by. It is compiled in, so that no send ever waits for a network. */
export function currentPolicy(): Policy {
  return defaultPolicy;
}
