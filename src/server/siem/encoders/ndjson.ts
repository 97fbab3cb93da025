import type { StoredRecord } from '../../storage/store';
import { toJsonLine } from '../inert';

/**
 * A record as the API has it. Without what senders wrote in their own words, which expires early and could not be called back.
 */
export function encodeNdjson(stored: StoredRecord): string {
  return toJsonLine({ ...stored, note: undefined });
}
