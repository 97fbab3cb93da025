import { createStrangerTest } from './address';
import type { AttachmentContent, TextPlace } from './attachment-content';
import type { AttachmentDigest, SeenInPlace } from './attachment-digest';
import type { Marking } from './detectors/marking';
import { isMarking, markingOf } from './detectors/protective-marking';
import type { Policy } from './policy';
import { readText } from './reading';
import { addUp } from './seen';
import { normaliseText } from './text/normalise';
import type { UncheckedReason } from './unchecked-reason';

/** An empty line keeps two tables apart: each has headings of its own. */
const BETWEEN_TEXTS = '\n\n';

/**
 * What a file holds, added up by place. The texts of one place are read together, so that a person in two sheets is one
 * person. Pure; when a detector of ours failed, that is named in `unchecked`.
 */
export function digestAttachment(content: AttachmentContent, policy: Policy): AttachmentDigest {
  const unchecked: UncheckedReason[] = content.unchecked.slice();
  const addFailed = (): void => {
    if (unchecked.indexOf('detector-failed') < 0) unchecked.push('detector-failed');
  };
  // Who gets the message is not known yet; at Send the digest of hours ago must still hold.
  const strangerAt = createStrangerTest([], undefined, policy);

  const texts = new Map<TextPlace, { pieces: string[]; rows: number }>();
  for (const { place, rows, content: text } of content.texts) {
    const known = texts.get(place) ?? { pieces: [], rows: 0 };
    known.pieces.push(normaliseText(text));
    known.rows += rows;
    texts.set(place, known);
  }
  const markings = new Map<Marking, number>();
  let namedContacts = 0;
  const places = Array.from(texts, ([place, { pieces, rows }]): SeenInPlace => {
    const text = pieces.join(BETWEEN_TEXTS);
    const read = readText(text, policy, strangerAt, addFailed);
    namedContacts = Math.max(namedContacts, read.namedContacts);
    for (const each of read.found) {
      const marking = isMarking(each) ? markingOf(each.value) : undefined;
      if (marking !== undefined) markings.set(marking, (markings.get(marking) ?? 0) + 1);
    }
    return { place, rows, seen: addUp(read.found), people: read.people };
  });
  return {
    kind: content.kind,
    places,
    people: Math.max(0, ...places.map(({ people }) => people)),
    namedContacts,
    markings: Array.from(markings, ([marking, count]) => ({ marking, count })),
    unchecked,
  };
}
