import type { Detection, Detector, Signal } from './detector';
import { entropyOf, placesOfMarked } from './secret-gate';

/** Of "PRIVATE KEY". */
const ANCHOR = 'VATE K';

/**
 * Up to the anchor: the start of a PEM block (RFC 7468; with BLOCK behind it RFC 4880; four dashes RFC 4716). Mail programs make one
 * long dash of two hyphens, so any two will do. Near miss: END, PUBLIC KEY, "keep your PRIVATE KEY safe".
 */
const BEGINS = /-{2,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRI$/;

/** At the anchor: the end of the line, then fields ("Proc-Type: 4,ENCRYPTED") and what quotes the lines. */
const GOES_ON = /VATE KEY(?: BLOCK)? ?-{2,5}(?:[\s>|]{0,20}[A-Z][A-Za-z-]{2,20}: [^\n]{0,120}){0,6}[\s>|"'+,]{0,200}/y;

/** Hit: lines of a key. Near miss: a sentence, which has no word of 40 letters. */
const BODY = /^(?:[A-Za-z0-9+/=]|\\[rn]|[\s>|"',\\])*/;
const UNBROKEN = /[A-Za-z0-9+/]{40}/;

/** A PuTTY key file, up to the lines of its private part. */
const PUTTY = /^PuTTY-User-Key-File-\d:[^]{0,4000}?Private-Lines: ?\d{1,3}[\s>|]+/;

/** A key of 16,384 bits has 12,800 characters; what follows is the key's in any case. */
const LONGEST = 13_000;

const BEFORE = 60;

/** Ed25519, the shortest in use, has 64. */
const LEAST = 60;

/** One list for all of them: a text may be nothing but first lines. */
const SIGNALS: readonly Signal[] = ['prefix'];

/** Private keys as text: high with a body, low when only their first line is there. */
export const secretPrivateKey: Detector = {
  ids: ['secret-private-key'],
  find(scan) {
    const { text } = scan;
    const found: Detection[] = [];
    const add = (start: number, bodyStart: number): void => {
      const body = bodyAt(text, bodyStart);
      const level = body === '' ? 'low' : 'high';
      found.push({ detector: 'secret-private-key', start, end: bodyStart + body.length, level, signals: SIGNALS });
    };
    for (const at of placesOfMarked(scan, ANCHOR, 3)) {
      const from = Math.max(0, at - BEFORE);
      const start = text.slice(from, at).search(BEGINS);
      GOES_ON.lastIndex = at;
      if (start >= 0 && GOES_ON.test(text)) add(from + start, GOES_ON.lastIndex);
    }
    for (const at of placesOfMarked(scan, 'PuTTY-', 4)) {
      const match = PUTTY.exec(text.slice(at, at + 5000));
      if (match !== null) add(at, at + match[0].length);
    }
    return found;
  },
};

/** The key's own characters, as they stand in the text; '' when there are too few or they are none. */
function bodyAt(text: string, at: number): string {
  const body = BODY.exec(text.slice(at, at + LONGEST))![0].trim();
  const plain = body.replace(/\\[rn]|[^A-Za-z0-9+/]/g, '');
  return plain.length >= LEAST && UNBROKEN.test(body) && entropyOf(plain) >= 3.5 ? body : '';
}
