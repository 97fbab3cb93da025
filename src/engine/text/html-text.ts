import { isLetter } from './characters';
import { decodeEntities } from './html-entities';
import { trackRows } from './html-rows';
import { landmarkOf, type Landmark, type LandmarkKind } from './landmarks';

/** What a reader sees of an HTML body, line by line, with the landmarks that tell own text from history. */
export interface HtmlText {
  /**
   * Entities decoded, no markup; an empty line where the reader sees one. The row of a data table is one line, its cells
   * parted by '\t'.
   */
  readonly lines: readonly string[];
  readonly landmarks: readonly Landmark[];
}

/** What a tag does to the text around it. Any other tag vanishes: `H<b>I</b>V` is one word. */
type Effect = 'block' | 'line' | 'space' | 'drop' | 'table' | 'row' | 'cell' | 'inline';

const EFFECTS = new Map<string, Effect>();
(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section select summary tbody ' +
  'tfoot thead ul'
)
  .split(' ')
  .forEach((name) => EFFECTS.set(name, 'block'));
EFFECTS.set('br', 'line');
EFFECTS.set('table', 'table');
EFFECTS.set('tr', 'row');
['td', 'th'].forEach((name) => EFFECTS.set(name, 'cell'));
['img', 'button', 'input', 'textarea'].forEach((name) => EFFECTS.set(name, 'space'));
['script', 'style', 'title'].forEach((name) => EFFECTS.set(name, 'drop'));

/** Elements that can be landmarks, all of effect block. Their nesting is counted to find where a landmark ends. */
const TRACKED: readonly string[] = ['div', 'blockquote', 'hr', 'pre', 'table'];

/** Longer than any name in the tables. */
const MAX_NAME = 12;

const [BANG, SLASH, GREATER, QUESTION] = [0x21, 0x2f, 0x3e, 0x3f];

/**
 * HTML to text without a DOM, in time linear to its length, whatever it holds. Where a browser would hide everything
 * that follows (an unclosed comment, quote or style) the text is kept: seen by mistake is better than missed.
 * Attributes, comments, conditional comments, scripts and styles are never text.
 */
export function readHtml(html: string): HtmlText {
  const lines: string[] = [];
  const landmarks = trackLandmarks(lines);
  const skip = markupSkipper(html);
  let line = '';
  let preDepth = 0;

  const breakLine = (): void => {
    lines.push(line);
    line = '';
  };
  const flush = (): void => {
    if (line !== '') breakLine();
  };
  const rows = trackRows({ lines, flush, landmarkCount: () => landmarks.count() });

  const write = (text: string): void => {
    if (preDepth === 0) {
      line += text.replace(/[\t\n\f\r]+/g, ' ');
      return;
    }
    text.split(/\r\n?|\n/).forEach((each, index) => {
      if (index > 0) breakLine();
      line += each;
    });
  };

  let at = 0;
  while (at < html.length) {
    const tag = indexOrEnd(html, '<', at);
    if (tag > at) {
      // White space between two block tags is the source's layout, not an empty line.
      const start = line === '' && preDepth === 0 ? skipSpace(html, at, tag) : at;
      if (start < tag) write(decodeEntities(html.slice(start, tag)));
    }
    if (tag === html.length) break;
    const next = html.charCodeAt(tag + 1);
    const isClosing = next === SLASH;
    const nameStart = isClosing ? tag + 2 : tag + 1;
    if (!isLetter(html.charCodeAt(nameStart))) {
      if (isClosing || next === BANG || next === QUESTION) at = skip.toEndOfDeclaration(tag);
      else {
        line += '<';
        at = tag + 1;
      }
      continue;
    }
    const nameEnd = endOfName(html, nameStart);
    const end = skip.toEndOfTag(nameEnd);
    const name = nameEnd - nameStart > MAX_NAME ? '' : html.slice(nameStart, nameEnd).toLowerCase();
    const effect = EFFECTS.get(name) ?? 'inline';
    if (effect === 'line') breakLine();
    else if (effect === 'block') flush();
    else if (effect === 'space') line += ' ';
    else if (effect === 'table' && !isClosing) rows.openTable();
    else if (effect === 'table' || (effect === 'row' && isClosing)) rows.closeRow();
    else if (effect === 'row') rows.openRow();
    else if (effect === 'cell' && !isClosing) rows.openCell(html.slice(nameEnd, end));
    if (name === 'pre') preDepth = Math.max(0, preDepth + (isClosing ? -1 : 1));
    if (TRACKED.indexOf(name) >= 0) {
      if (isClosing) landmarks.close(name);
      else landmarks.open(name, html.slice(nameEnd, end));
    }
    at = effect === 'drop' && !isClosing ? skip.toEndOfElement(name, end) : end;
  }
  rows.closeRow();
  return { lines, landmarks: landmarks.finish() };
}

interface LandmarkTracker {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** How many were opened and closed so far. */
  count(): number;
  finish(): readonly Landmark[];
}

/** Keeps the outermost element of each kind; inside one, another of its kind says nothing new. */
function trackLandmarks(lines: readonly string[]): LandmarkTracker {
  const found: Landmark[] = [];
  const depths = TRACKED.map(() => 0);
  let opened = 0;
  let isOpen: { kind: LandmarkKind; element: number; depth: number; from: number }[] = [];
  return {
    open(name, attributes) {
      const element = TRACKED.indexOf(name);
      depths[element]!++;
      const kind = landmarkOf(name, attributes);
      if (kind === undefined || isOpen.some((each) => each.kind === kind)) return;
      const from = lines.length;
      opened++;
      if (kind === 'history' || kind === 'divider') found.push({ kind, from, to: from });
      else isOpen.push({ kind, element, depth: depths[element]!, from });
    },
    close(name) {
      const element = TRACKED.indexOf(name);
      if (depths[element]! > 0) depths[element]!--;
      for (const each of isOpen) {
        if (each.element !== element || depths[element]! >= each.depth) continue;
        found.push({ kind: each.kind, from: each.from, to: lines.length });
        isOpen = isOpen.filter((other) => other !== each);
      }
    },
    count: () => opened + found.length,
    finish() {
      return found.concat(isOpen.map(({ kind, from }) => ({ kind, from, to: lines.length })));
    },
  };
}

interface MarkupSkipper {
  /** From inside a tag, after its name: the position after its '>' ('>' in a quoted value is none). */
  toEndOfTag(from: number): number;
  /** From a '<' of '<!', '<?' or '</' without a name: the position after the comment or declaration. */
  toEndOfDeclaration(tag: number): number;
  /** From the content of an element whose content is not text: the position of its end tag. */
  toEndOfElement(name: string, from: number): number;
}

/**
 * Remembers what the rest of the document does not hold, so that a hundred thousand unclosed quotes, comments or
 * scripts cost one search and not a hundred thousand.
 */
function markupSkipper(html: string): MarkupSkipper {
  const absent = new Set<string>();
  let isLastTagUnclosed = false;
  const find = (needle: string, from: number): number => {
    if (absent.has(needle)) return -1;
    const at = html.indexOf(needle, from);
    if (at < 0) absent.add(needle);
    return at;
  };
  return {
    toEndOfTag(from) {
      // A '=' makes a value only after a name, and a quote opens one only right after it (HTML, section 13.2.5.33 ff.).
      let hasName = false;
      for (let at = isLastTagUnclosed ? html.length : from; at < html.length; at++) {
        const code = html.charCodeAt(at);
        if (code === GREATER) return at + 1;
        if (code !== 0x3d || !hasName) {
          hasName = code !== SLASH && (hasName || !isSpace(code));
          continue;
        }
        hasName = false;
        const value = skipSpace(html, at + 1, html.length);
        const quote = html.charAt(value);
        if (quote === '"' || quote === "'") {
          const end = find(quote, value + 1);
          at = end < 0 ? value : end;
        } else at = endOfValue(html, value) - 1;
      }
      isLastTagUnclosed = true;
      return from;
    },
    toEndOfDeclaration(tag) {
      if (html.startsWith('<!--', tag)) {
        // "<!-->" and "<!--->" are complete comments.
        if (html.startsWith('>', tag + 4)) return tag + 5;
        if (html.startsWith('->', tag + 4)) return tag + 6;
        const end = find('-->', tag + 4);
        // Browsers end a comment here too; what follows is seen.
        const other = end < 0 ? find('--!>', tag + 4) : html.slice(tag, end).indexOf('--!>', 4) + tag;
        if (other > tag) return other + 4;
        if (end >= 0) return end + 3;
      }
      const end = find('>', tag);
      return end < 0 ? tag + 2 : end + 1;
    },
    toEndOfElement(name, from) {
      const missing = `</${name}`;
      if (absent.has(missing)) return from;
      for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
        const end = at + missing.length;
        if (html.slice(at, end).toLowerCase() === missing && !isLetter(html.charCodeAt(end))) return at;
      }
      absent.add(missing);
      return from;
    },
  };
}

function endOfName(html: string, from: number): number {
  let end = from;
  for (; end < html.length; end++) {
    const code = html.charCodeAt(end);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
  }
  return end;
}

/** The end of a value without quotes. */
function endOfValue(html: string, from: number): number {
  let end = from;
  while (end < html.length && html.charCodeAt(end) !== GREATER && !isSpace(html.charCodeAt(end))) end++;
  return end;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function indexOrEnd(text: string, needle: string, from: number): number {
  const at = text.indexOf(needle, from);
  return at < 0 ? text.length : at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
