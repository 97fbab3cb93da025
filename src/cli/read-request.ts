import { DETECTOR_IDS, type DetectorId } from '../engine';
import type { ByteLine } from './read-lines';

/** What a line of `lastlook detect` asks, or the full sentence about why nobody knows. */
type DetectRequest =
  | {
      readonly kind: 'request';
      /** As it was written: any JSON value; null when there is none. */
      readonly id: unknown;
      readonly text: string;
      /** The kind of value that the whole text is. */
      readonly as: DetectorId | undefined;
    }
  | { readonly kind: 'unreadable'; readonly id: unknown; readonly problem: string };

// Takes a byte order mark away, which only the first line can have.
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

export function readRequest({ bytes }: ByteLine): DetectRequest {
  const unreadable = (problem: string, id: unknown = null): DetectRequest => ({ kind: 'unreadable', id, problem });
  if (bytes === undefined) return unreadable('this line is longer than 64 MB.');
  let written: unknown;
  try {
    written = JSON.parse(UTF_8.decode(bytes));
  } catch (error) {
    return unreadable(error instanceof SyntaxError ? 'this is not JSON.' : 'this is not UTF-8.');
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return unreadable('this is not an object with "text".');
  }
  const { id = null, text, as } = written as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return unreadable('"text" is missing, or is no text.', id);
  if (as === undefined) return { kind: 'request', id, text, as };
  const kind = DETECTOR_IDS.filter((each) => each === as)[0];
  return kind === undefined
    ? unreadable('"as" is not the id of a detector.', id)
    : { kind: 'request', id, text, as: kind };
}
