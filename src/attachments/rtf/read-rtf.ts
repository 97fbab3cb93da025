import { fromWindows1252, type TextPlace } from '../../engine';
import { CHARACTERS, type Destination, DESTINATIONS } from './control-words';

interface RtfText {
  /** One text for each place that holds one. */
  readonly texts: ReadonlyMap<TextPlace, string>;
  /** Its groups do not close, or are nested deeper than any program writes. */
  readonly isBroken: boolean;
  /** It holds an object of another program. */
  readonly hasObject: boolean;
  /** Some letters stand in a code page other than windows-1252, and came out as others. */
  readonly hasForeignLetters: boolean;
}

/** What holds until the end of the group. */
interface State {
  readonly to: Destination;
  /** The group's own first word made it a destination. */
  readonly isDestination: boolean;
  /** How many characters after \u stand for it in programs without Unicode. */
  readonly fallback: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInTable: boolean;
  readonly font: number;
}

/** A text while it is written. */
interface GrowingText {
  whole: string;
  /** What comes behind `whole`. */
  pieces: string[];
}

/** A file of nothing but single letters makes millions of pieces, each many times the size of what it holds. */
const MOST_PIECES = 10000;

/** Word nests some twenty groups. */
const MOST_GROUPS = 1000;

/**
 * A control word with its number and the blank that ends it, a character by its byte, or a control symbol. Sticky, with
 * bounded repetitions: one look at each place.
 */
const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,9})? ?|'([\da-f]{2})|([^a-z]))/iy;

/** Code pages and fonts' character sets whose letters windows-1252 has: Western, symbols, Macintosh. */
const WESTERN = [0, 2, 77, 255, 437, 850, 1252, 10000, 28591, 65001];

/** The character set of a font that says to use the document's code page, as one that says nothing does. */
const DEFAULT_CHARSET = 1;

/**
 * Rich Text Format 1.9.1 as text. `source`: one character for each byte. What a reader sees, headers and footers, hidden
 * (\v) and deleted (\deleted) text, comments and document properties come out apart; pictures, objects and field codes are
 * passed over. Cells end in '\t', rows in '\n'. Linear.
 */
export function readRtf(source: string): RtfText {
  const texts = new Map<TextPlace, GrowingText>();
  const stack: State[] = [];
  const charsets: number[] = [];
  let state: State = {
    to: 'visible',
    isDestination: false,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    isInTable: false,
    font: 0,
  };
  let codePage = 1252;
  let defaultFont = 0;
  let lastPlace: TextPlace | undefined;
  let toSkip = 0;
  let isStarred = false;
  let isBroken = true;
  let hasObject = false;
  let hasForeignLetters = false;

  const write = (piece: string): void => {
    const place = placeOf(state);
    if (place === 'skip' || piece === '') return;
    const text = texts.get(place) || { whole: '', pieces: [] };
    // Parts of places that a reader does not see in one are lines of their own.
    if (place !== lastPlace && place !== 'visible') text.pieces.push('\n');
    if (text.pieces.push(piece) > MOST_PIECES) {
      text.whole = wholeOf(text);
      text.pieces = [];
    }
    texts.set(place, text);
    lastPlace = place;
  };
  const writeByte = (code: number): void => {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    const charset = charsets[state.font];
    const page = charset === undefined || charset === DEFAULT_CHARSET ? codePage : charset;
    if (code > 0x7f && state.to !== 'skip' && WESTERN.indexOf(page) < 0) hasForeignLetters = true;
    write(fromWindows1252(code));
  };
  const obey = (word: string, number: number | undefined): void => {
    const destination = DESTINATIONS.get(word) || (isStarred ? 'skip' : undefined);
    const isOn = number !== 0;
    if (word === 'objdata') hasObject = true;
    if (destination !== undefined && state.to !== 'skip') {
      state = { ...state, to: destination, isDestination: true };
      write('\n');
    } else if (word === 'u' && number !== undefined) {
      write(String.fromCharCode(number & 0xffff));
      toSkip = state.fallback;
    } else if (word === 'uc') state = { ...state, fallback: number || 0 };
    else if (word === 'v') state = { ...state, isHidden: isOn };
    else if (word === 'deleted') state = { ...state, isDeleted: isOn };
    else if (word === 'plain') state = { ...state, isHidden: false, isDeleted: false, font: defaultFont };
    else if (word === 'intbl') state = { ...state, isInTable: isOn };
    else if (word === 'pard') state = { ...state, isInTable: false };
    else if (word === 'f') state = { ...state, font: number || 0 };
    else if (word === 'deff') defaultFont = number || 0;
    else if (word === 'fcharset') charsets[state.font] = number || 0;
    else if (word === 'ansicpg') codePage = number || 1252;
    else {
      const characters = CHARACTERS.get(word);
      // A cell is one line, however many paragraphs it holds.
      if (characters !== undefined) write(state.isInTable && /par|line|tab/.test(word) ? ' ' : characters);
    }
  };

  let textEnd = 0;
  for (let at = 0; at < source.length;) {
    const character = source.charAt(at);
    if (character === '{') {
      if (stack.length > MOST_GROUPS) break;
      stack.push(state);
      state = { ...state, isDestination: false };
      isStarred = false;
      toSkip = 0;
      at++;
    } else if (character === '}') {
      if (state.isDestination || state.to === 'properties') write('\n');
      state = stack.pop() || state;
      toSkip = 0;
      at++;
      isBroken = stack.length > 0;
      if (!isBroken) break;
    } else if (character === '\\') {
      CONTROL.lastIndex = at;
      const [control = '\\', word, number, hex, symbol = ''] = CONTROL.exec(source) || [];
      at += control.length;
      if (hex !== undefined) writeByte(parseInt(hex, 16));
      else if (symbol === '*') isStarred = true;
      else {
        toSkip = 0;
        if (word === 'bin') at += Math.max(Number(number) || 0, 0);
        else obey(word || symbol, number === undefined ? undefined : Number(number));
        isStarred = false;
      }
    } else {
      if (at >= textEnd) textEnd = endOfText(source, at);
      const end = Math.min(textEnd, at + LONGEST_PIECE);
      const piece = source.slice(at, end).replace(/[\r\n\0]+/g, '');
      const skipped = Math.min(toSkip, piece.length);
      for (const each of state.to === 'skip' ? [] : piece.slice(skipped).split(/([\x80-\xff])/)) {
        if (each.length === 1 && each > '\x7f') {
          toSkip = 0;
          writeByte(each.charCodeAt(0));
        } else write(each);
      }
      toSkip -= skipped;
      at = end;
    }
  }
  const whole = new Map<TextPlace, string>();
  texts.forEach((text, place) => whole.set(place, wholeOf(text)));
  return { texts: whole, isBroken, hasObject, hasForeignLetters };
}

function wholeOf({ whole, pieces }: GrowingText): string {
  return whole + pieces.join('');
}

/** What is hidden or deleted in a comment is a comment all the same: Word hides the anchor of each. */
function placeOf({ to, isHidden, isDeleted }: State): Destination {
  if (to !== 'visible' && to !== 'header-footer') return to;
  return isDeleted ? 'tracked-changes' : isHidden ? 'hidden-text' : to;
}

/** Text is taken apart in pieces, or a file of nothing but letters beyond ASCII takes a hundred times its size. */
const LONGEST_PIECE = 10000;

const SPECIAL = /[\\{}]/g;

function endOfText(source: string, from: number): number {
  SPECIAL.lastIndex = from;
  const match = SPECIAL.exec(source);
  return match === null ? source.length : match.index;
}
