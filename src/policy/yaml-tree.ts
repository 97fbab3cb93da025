import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import { Lexer, LineCounter, parseDocument, Parser } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';

/** Where something stands in the file; both begin at 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a file is called in sentences about it. */
export type FileKind = 'policy' | 'configuration';

export type Path = readonly (string | number)[];

interface TreeProblem extends Place {
  readonly path: Path;
  readonly message: string;
}

/** A YAML or JSON file as plain data, with the way back to the place of each value. */
export interface Tree {
  /** Undefined for an empty file. */
  readonly value: unknown;
  readonly problems: readonly TreeProblem[];
  /** Of the value at `path`; of the key with `key`. The nearest one above where nothing is written. */
  placeOf(path: Path, which: 'key' | 'value'): Place;
}

/** Enough to see that the file is not YAML at all. */
const MOST_BROKEN_LINES = 20;

/** A policy has six levels. Beyond some thousands the package fills the stack, and there V8 may end the whole process. */
const DEEPEST_NESTING = 60;

/**
 * Reads YAML 1.2, of which JSON is a part. `yes`, `no`, `on`, dates, and numbers that would change when written again
 * (08, 1e3) stay text, because people list them as words. A setting with nothing behind it is as if it were not there.
 * References (&a, *a) and tags (!x) are problems: a policy needs neither, and both can hide a bomb.
 */
export function readTree(text: string, kind: FileKind): Tree {
  const lines = new LineCounter();
  const tooDeep = endOfShallowPart(text);
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split(/\r?\n/);
    const place = { line: before.length, column: (before.pop() ?? '').length + 1 };
    return {
      value: undefined,
      problems: [{ ...place, path: [], message: `The brackets or levels are nested too deeply to be a ${kind}.` }],
      placeOf: () => place,
    };
  }
  // failsafe: every scalar stays text; we decide below what is a number.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    // The package compares every key with every other; a long file of keys would keep it busy for minutes.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: TreeProblem[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const place = placeAt(error.pos[0]);
    // What else is wrong in a broken line mostly follows from the first.
    const isNewLine = problems.every((problem) => problem.line !== place.line);
    if (isNewLine && problems.length < MOST_BROKEN_LINES)
      problems.push({ ...place, path: [], message: sayYamlProblem(error, kind) });
  }
  const report = (node: unknown, path: Path, message: string): void => {
    problems.push({ ...placeAt(startOf(node)), path, message });
  };
  const toPlain = (node: unknown, path: Path): unknown => {
    if (isAlias(node)) {
      const written = `*${node.source}`;
      report(
        node,
        path,
        `Put "${written}" in quotes: without them a star at the start is a reference to another place of the file, and a ${kind} has none.`,
      );
      return written;
    }
    const anchor = isNode(node) ? node.anchor : undefined;
    if (anchor !== undefined) {
      report(
        node,
        path,
        `Put "&${anchor}" in quotes: without them an ampersand at the start names a place of the file.`,
      );
    }
    if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const pair of node.items) {
        const key = keyText(pair.key);
        const isSecond = entries.has(key);
        if (isSecond) report(pair.key, [...path, key], `"${key}" stands here a second time; keep one of the two.`);
        else entries.set(key, toPlain(pair.value, [...path, key]));
      }
      // fromEntries defines its properties, so a key "__proto__" stays an ordinary, unknown key.
      return Object.fromEntries(Array.from(entries).filter(([, value]) => value !== undefined));
    }
    if (isSeq(node)) return node.items.map((item, index) => toPlain(item, [...path, index]) ?? '');
    if (isScalar(node)) return toScalar(String(node.value), node.type === 'PLAIN');
    return undefined;
  };

  // After a broken line the rest of the tree is guesswork; complaints about it would only confuse.
  const isReadable = document.errors.length === 0;
  return {
    value: isReadable ? toPlain(document.contents, []) : undefined,
    problems,
    placeOf: (path, which) => placeAt(offsetOf(document, path, which)),
  };
}

/** Where the nesting becomes too deep; undefined where it does not. The parser keeps a stack of its own; composing recurses. */
function endOfShallowPart(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length > DEEPEST_NESTING) return parser.offset;
  }
  return undefined;
}

function toScalar(text: string, isPlain: boolean): unknown {
  if (!isPlain) return text;
  if (text === '' || text === '~' || text === 'null') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  // Only what reads back the same is a number: "007" and "1e3" may be words of a list.
  return /^-?\d/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '?';
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function offsetOf(document: Document.Parsed, path: Path, which: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  path.forEach((step, depth) => {
    if (!isCollection(node)) return;
    const item: unknown = isSeq(node)
      ? node.items[Number(step)]
      : node.items.find((pair) => isPair(pair) && keyText(pair.key) === step);
    if (item === undefined) {
      node = undefined;
      return;
    }
    const isLast = depth === path.length - 1;
    if (isPair(item)) {
      node = item.value;
      offset = isLast && which === 'value' && hasText(node) ? startOf(node) : startOf(item.key);
    } else {
      node = item;
      offset = startOf(node);
    }
  });
  return offset;
}

/** A mapping or list on the following lines begins far from what the reader looks for; its key is the better place. */
function hasText(node: unknown): boolean {
  return isScalar(node) || isAlias(node) || (isCollection(node) && node.flow === true);
}

/** KIND stands for what the file is called. */
const YAML_PROBLEMS: Partial<Readonly<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: 'This line begins with a tab; use two spaces for each level instead.',
  BAD_INDENT: 'This line is not indented like its neighbours, or a bracket before it is not closed.',
  MISSING_CHAR: 'Something is missing here: a closing quote or bracket, a comma, or a space after a colon.',
  BAD_SCALAR_START: 'A text cannot begin with this character; put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'There are two settings on one line; put a text that contains ": " in quotes.',
  MULTIPLE_DOCS: 'A second document begins here (---); a KIND file holds one.',
  TAG_RESOLVE_FAILED: 'A word that begins with ! is a YAML tag, and a KIND has none; put the text in quotes.',
};

function sayYamlProblem(error: YAMLError, kind: FileKind): string {
  const said = YAML_PROBLEMS[error.code] ?? `This is not YAML or JSON: ${error.message}.`;
  return said.replace('KIND', kind);
}
