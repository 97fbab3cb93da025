import * as v from 'valibot';
import { takeOutUnknownSettings, type Shape } from './unknown-settings';
import { readTree, type FileKind, type Path } from './yaml-tree';

/** About the size of 40,000 keywords; reading a megabyte of YAML takes one to two seconds. */
const MOST_CHARACTERS = 1_000_000;

/** A person fixes some problems and runs it again; thousands of sentences help nobody. */
const MOST_PROBLEMS = 100;

/** What is wrong at one place of a file. */
export interface SettingsProblem {
  readonly file: string;
  /** Begins at 1. */
  readonly line: number;
  /** Begins at 1, in UTF-16 units. */
  readonly column: number;
  /** "rules.visible-recipients.several-parties.warn", "keywords[2].label"; empty for the file as a whole. */
  readonly path: string;
  /** One or two full sentences. */
  readonly message: string;
}

type ReadSettings<Document> =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * Reads a file of settings that a person wrote, in YAML or JSON. All problems at once, in the order of the file (the first
 * 100). An empty file is an empty document, if the schema allows one. Never throws. `fileName` is only repeated in the problems.
 */
export function readSettings<const Schema extends v.GenericSchema & Shape>(
  schema: Schema,
  text: string,
  { fileName, kind }: { readonly fileName: string; readonly kind: FileKind },
): ReadSettings<v.InferOutput<Schema>> {
  const atStart = (message: string): ReadSettings<v.InferOutput<Schema>> => ({
    ok: false,
    problems: [{ file: fileName, line: 1, column: 1, path: '', message }],
  });
  if (text.length > MOST_CHARACTERS) {
    return atStart(`This file has more than 1,000,000 characters, which is too big for a ${kind}.`);
  }
  if (text.includes('\u0000')) return atStart(`This is not a text file; save the ${kind} as plain text in UTF-8.`);

  const tree = readTree(text, kind);
  const found: Found[] = tree.problems.map((problem) => ({ ...problem }));
  const add = (path: Path, message: string, which: 'key' | 'value'): void => {
    found.push({ ...tree.placeOf(path, which), path, message });
  };
  const written = tree.value === undefined && found.length === 0 ? {} : tree.value;
  if (isMapping(written)) {
    const known = takeOutUnknownSettings(schema, written);
    for (const { path, say } of known.unknown.slice(0, MOST_PROBLEMS)) add(path, say(), 'key');
    const result = v.safeParse(schema, known.value);
    if (result.success && found.length === 0) return { ok: true, document: result.output };
    for (const leaf of (result.issues ?? []).slice(0, MOST_PROBLEMS).flatMap(toLeaves)) {
      add(leaf.path, leaf.message, 'value');
    }
  } else if (written !== undefined) {
    add([], `A ${kind} is made of settings such as "organisation:"; this file begins with something else.`, 'value');
  }
  return { ok: false, problems: inFileOrder(found, fileName) };
}

interface Found {
  readonly line: number;
  readonly column: number;
  readonly path: Path;
  readonly message: string;
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Leaf {
  readonly path: Path;
  readonly message: string;
}

/** Of a union whose members all refuse, only what the member of the same outer form says: it is what was meant. */
function toLeaves(issue: v.BaseIssue<unknown>): readonly Leaf[] {
  const path = (issue.path ?? []).map((item) => toStep(item.key));
  const inner = (issue.issues ?? []).filter((each) => each.path !== undefined || each.kind === 'validation');
  if (inner.length === 0) return [{ path, message: issue.message }];
  return inner.flatMap(toLeaves).map((leaf) => ({ path: [...path, ...leaf.path], message: leaf.message }));
}

function toStep(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** One sentence per place: what else is wrong there mostly follows from the first. */
function inFileOrder(found: readonly Found[], file: string): SettingsProblem[] {
  const byPlace = new Map<string, Found>();
  for (const each of found) {
    const place = `${String(each.line)}:${String(each.column)}`;
    if (!byPlace.has(place)) byPlace.set(place, each);
  }
  return Array.from(byPlace.values())
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_PROBLEMS)
    .map(({ line, column, path, message }) => ({ file, line, column, path: writePath(path), message }));
}

function writePath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
