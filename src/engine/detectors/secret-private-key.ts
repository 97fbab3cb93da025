import type { Detection, Detector } from './detector';
import { entropyOf, placesOf } from './secret-gate';

/**
 * Directly before "PRIVATE KEY": the start of a PEM block (RFC 7468; with a BLOCK after it RFC 4880; four dashes RFC 4716). Mail programs make long
 * dashes of two hyphens, so any two will do. Near miss: END, PUBLIC KEY, "keep your PRIVATE KEY safe".
 */
const BEGINS = /-{2,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}$/;

/** After it: the end of the line, header fields ("Proc-Type: 4,ENCRYPTED"), then base 64, whatever quotes, breaks or escapes it. */
const GOES_ON = /^(?: BLOCK)? ?-{2,5}(?:[\s>|]{0,20}[A-Z][A-Za-z-]{2,20}: [^\n]{0,120}){0,6}[\s>|"'+,]{0,20}/;

/** Hit: lines of a key. Near miss: a sentence, which has no word of 40 letters. */
const BODY = /^(?:[A-Za-z0-9+/=]|\\[rn]|[\s>|"',\\])*/;
const UNBROKEN = /[A-Za-z0-9+/]{40}/;

/** The private part of a PuTTY key file has a field of its own. */
const PUTTY = /^Private-Lines: ?\d{1,3}[\s>|]{1,20}/;

/** A key of 16,384 bits has 12,800 characters; what follows is the key's in any case. */
const LONGEST = 13_000;

/** Ed25519, the shortest in use, has 64. */
const LEAST = 60;

/** Private keys as text: high with a body, low when only their first line is there. */
export const secretPrivateKey: Detector = {
  ids: ['secret-private-key'],
  find({ text }) {
    const found: Detection[] = [];
    for (const at of placesOf(text, 'PRIVATE KEY')) {
      const begins = BEGINS.exec(text.slice(Math.max(0, at - 50), at));
      const afterName = at + 'PRIVATE KEY'.length;
      const goesOn = GOES_ON.exec(text.slice(afterName, afterName + 1000));
      if (begins === null || goesOn === null) continue;
      const start = at - begins[0].length;
      const bodyStart = afterName + goesOn[0].length;
      found.push(detectionOf(start, bodyStart, bodyAt(text, bodyStart)));
    }
    for (const start of placesOf(text, 'Private-Lines:')) {
      const match = PUTTY.exec(text.slice(start, start + 50));
      const bodyStart = start + (match?.[0].length ?? 0);
      const body = bodyAt(text, bodyStart);
      if (match !== null && body !== '') found.push(detectionOf(start, bodyStart, body));
    }
    return found;
  },
};

function detectionOf(start: number, bodyStart: number, body: string): Detection {
  const level = body === '' ? 'low' : 'high';
  return { detector: 'secret-private-key', start, end: bodyStart + body.length, level, signals: ['prefix'] };
}

/** The key's own characters, as they stand in the text; '' when there are too few or they are none. */
function bodyAt(text: string, at: number): string {
  const body = BODY.exec(text.slice(at, at + LONGEST))![0].trim();
  const plain = body.replace(/\\[rn]|[^A-Za-z0-9+/]/g, '');
  return plain.length >= LEAST && UNBROKEN.test(body) && entropyOf(plain) >= 3.5 ? body : '';
}
