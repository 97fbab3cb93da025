import { codeAt, isAlphanumeric } from '../text/characters';
import type { Detection, Detector } from './detector';
import { passwordsBelow } from './password-column';
import { passwordsInPairs } from './password-pair';
import { isDigits, isPassword, isPin, isStrongPassword, withoutEnd } from './password-value';
import type { Line } from './scan-text';
import { PASSWORD } from './words';
import { gated } from './secret-gate';

/**
 * A label, from its first letter on. Welsh "cyfrinair" with its mutations. Near miss: passenger, passport, "password policy".
 */
const LABEL =
  /^(?:(pass[ -]?(?:word|phrase|wd|key)s?|pwd?|(?:c|g|ch|ngh)yfrinair)|(pass[ -]?codes?|pin(?: ?(?:number|code|no\.?))?)|(pass)|(log[io]n(?: details)?))(?![A-Za-z0-9])/i;

/** A pass to travel or to enter is none to a computer. */
const OTHER_PASS = /(?:boarding|bus|rail|train|travel|season|day|gate|parking|visitor|ski|guest|first|second) $/i;

/** From a label to its value: "for the portal is", a colon, an arrow, the next cell. */
const LINK =
  /^(?: ?\([^()\n]{1,40}\))?(?: (?:for|to|of|on|in)\b[^\n.:;?!]{1,60}?)?(?: (?:is|was|will be|(?:has been |was |is )?(?:re)?set to|(?:has been )?changed to|yw|ydy)(?: now)?(?: (?:below|as follows|here))?(?: ?:)?[ \n]|\t| ?["']? ?(?:[:=]|=>|->|-(?= ))[ \n\t]{0,3})/i;
const PLAIN_LINK = /^ ?["']? ?[:=]/;

/** Behind "login" and the like: "jsmith / Kx93!aab". */
const PAIR = /^ ?[:=-]? ?[\w.@-]{2,60} ?[/|,] ?(?=\S)/;

/** A value, with quotation marks and brackets around it, and with what ends the sentence. */
const VALUE = /^[ \n"'`(<[*]{0,4}([^\s"'`<>;]{4,64})/;

/** Several words in quotation marks. Hit " \"three grey herons wait\""; miss " \"expired\"". Linear: bounded. */
const PHRASE = /^ ?["'\u201c\u2018]([a-z]{1,20}(?:[ -][a-z]{1,20}){2,7})["'\u201d\u2019]/i;

/** Of a sentence about passwords that is quoted. */
const ABOUT_PASSWORDS =
  /\b(?:must|not|reset|changed?|your|see|please|expired?|incorrect|invalid|wrong|pass\w*|enter|forgot|forgotten|required|again)\b/i;

const LONGEST_LABEL = 30;
const AFTER = 260;

/** Everybody who is invited reads these, and they are worth nothing afterwards. */
const MEETING =
  /zoom|webex|webinar|the bridge|gotomeeting|(?:teams|online|video|join\w*(?: the| this| our)?) (?:meeting|call)|(?:meeting|conf(?:erence)?|participant|host|moderator|chairperson|leader|guest|call) ?(?:id|link|number|no|password|pass ?code|pin|code|call|line|bridge)|(?:dial|call)(?:ing)?[- ]?in/i;
const MEETING_BEFORE = 250;
const MEETING_AFTER = 80;

/** What labels of one kind begin with. */
const ANCHOR = /^(?:pass|pw|pin|log[io]n)/i;

/** Passwords, passcodes and PINs that somebody writes to somebody, told by their label. */
export const passwordInProse: Detector = {
  ids: ['password-in-prose'],
  find(scan) {
    const { text } = scan;
    const values = passwordsInPairs(scan).slice();
    // How far tables were read, for each anchor: a row of headings may hold logins and passwords.
    const tableEnds = new Map<string, number>();
    for (const at of scan.words.pieces[PASSWORD]!) {
      const start = startOfLabel(text, at);
      const label = start === undefined ? null : LABEL.exec(text.slice(start, start + LONGEST_LABEL));
      if (start === undefined || label === null) continue;
      const value = valueAfter(text, start, label);
      const anchor = ANCHOR.exec(label[0])?.[0].toLowerCase() ?? '';
      if (value !== undefined) {
        values.push(value);
      } else if (start >= (tableEnds.get(anchor) ?? 0)) {
        const column = passwordsBelow(scan, start, start + label[0].length);
        tableEnds.set(anchor, column.end);
        values.push(...column.values);
      }
    }
    return toDetections(text, values);
  },
};

/**
 * Of the label whose piece ends at `end`. Undefined inside another word (bypass, spinning, begin); "DB_PASSWORD" and "dbPassword"
 * hold one.
 */
function startOfLabel(text: string, end: number): number | undefined {
  const letter = text.charCodeAt(end - 1) | 0x20;
  const piece = end - (letter === 0x77 ? 2 : 3);
  let start = piece;
  // "nghyfrinair"
  if (letter === 0x72) while (start > piece - 3 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  if (!isAlphanumeric(codeAt(text, start - 1))) return start;
  return /^[a-z][A-Z]/.test(text.slice(start - 1, start + 1)) ? start : undefined;
}

function valueAfter(text: string, start: number, label: RegExpExecArray): Line | undefined {
  const [written, password, code, pass, login] = label;
  if (pass !== undefined && OTHER_PASS.test(text.slice(Math.max(0, start - 10), start))) return undefined;
  const end = start + written.length;
  const rest = text.slice(end, end + AFTER);
  const read = (at: number, isValue: (value: string) => boolean): Line | undefined => {
    const match = VALUE.exec(rest.slice(at));
    const value = match === null ? '' : withoutEnd(match[1]!);
    const from = end + at + (match === null ? 0 : match[0].length - match[1]!.length);
    return isValue(value) ? { from, to: from + value.length } : undefined;
  };
  const link = (pass !== undefined ? PLAIN_LINK : LINK).exec(rest);
  const linkEnd = link === null ? 0 : link[0].length;
  const phrase = link === null && !/phrase/i.test(written) ? null : PHRASE.exec(rest.slice(linkEnd));
  if (password !== undefined && phrase !== null && !ABOUT_PASSWORDS.test(phrase[1]!)) {
    const to = end + linkEnd + phrase[0].length - 1;
    return { from: to - phrase[1]!.length, to };
  }
  const pair = link === null && login === undefined ? null : PAIR.exec(rest.slice(linkEnd));
  const inPair = pair === null ? undefined : read(linkEnd + pair[0].length, isStrongPassword);
  if (login !== undefined || pass !== undefined || link !== null) {
    const isPlain = login === undefined && link !== null;
    return (isPlain ? read(linkEnd, code === undefined ? isPasswordOrDigits : acceptedBy(code)) : undefined) ?? inPair;
  }
  if (rest[0] !== ' ') return undefined;
  if (password !== undefined) return read(0, (value) => isStrongPassword(value) || isDigits(value));
  return /^(?:PIN|[Pp]ass|PASS)/.test(written) ? read(0, isPin) : undefined;
}

function isPasswordOrDigits(value: string): boolean {
  return isPassword(value) || isDigits(value);
}

/** Registration numbers of nurses and others are called PIN too, and hold letters. */
function acceptedBy(code: string): (value: string) => boolean {
  return /^pin/i.test(code) ? isPin : (value) => isPin(value) || isPassword(value);
}

/** A number to dial before a number to type. */
const DIALLED = /\d[\d ()./-]{8,20}\d\D{0,40}$/;

function isForMeeting(text: string, { from, to }: Line): boolean {
  const before = text.slice(Math.max(0, from - MEETING_BEFORE), from);
  return (
    MEETING.test(before + text.slice(from, to + MEETING_AFTER)) ||
    (isPin(text.slice(from, to)) && DIALLED.test(before.slice(-80)))
  );
}

function toDetections(text: string, values: readonly Line[]): readonly Detection[] {
  const found: Detection[] = [];
  for (const value of values) {
    const { from, to } = value;
    const level = gated(text.slice(from, to), isForMeeting(text, value) ? 'low' : 'medium');
    if (level !== undefined)
      found.push({ detector: 'password-in-prose', start: from, end: to, level, signals: ['label'] });
  }
  return found;
}
