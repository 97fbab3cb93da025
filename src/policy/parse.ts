import * as v from 'valibot';
import type { Policy } from '../engine';
import { policyDocument, type PolicyDocument } from './document';
import { normalisePolicy } from './normalise';
import { takeOutUnknownSettings } from './unknown-settings';
import { readTree, type Path } from './yaml-tree';

/** About the size of 40,000 keywords; reading a megabyte of YAML takes one to two seconds. */
const MOST_CHARACTERS = 1_000_000;

/** A person fixes some problems and runs it again; thousands of sentences help nobody. */
const MOST_PROBLEMS = 100;

/** What is wrong at one place of a policy file. */
interface PolicyProblem {
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

type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy; readonly document: PolicyDocument }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/**
 * Reads what an administrator wrote, in YAML or JSON. All problems at once, in the order of the file (the first 100). An
 * empty file means the defaults. Never throws. `fileName` is only repeated in the problems.
 */
export function parsePolicy(text: string, fileName: string): ParsedPolicy {
  const atStart = (message: string): ParsedPolicy => ({
    ok: false,
    problems: [{ file: fileName, line: 1, column: 1, path: '', message }],
  });
  if (text.length > MOST_CHARACTERS) {
    return atStart('This file has more than 1,000,000 characters, which is too big for a policy.');
  }
  if (text.includes('\u0000')) return atStart('This is not a text file; save the policy as plain text in UTF-8.');

  const tree = readTree(text);
  const found: Found[] = tree.problems.map((problem) => ({ ...problem }));
  const add = (path: Path, message: string, which: 'key' | 'value'): void => {
    found.push({ ...tree.placeOf(path, which), path, message });
  };
  let document: PolicyDocument = {};
  if (isMapping(tree.value)) {
    const known = takeOutUnknownSettings(policyDocument, tree.value);
    for (const { path, say } of known.unknown.slice(0, MOST_PROBLEMS)) add(path, say(), 'key');
    const result = v.safeParse(policyDocument, known.value);
    if (result.success) document = result.output;
    else
      for (const leaf of result.issues.slice(0, MOST_PROBLEMS).flatMap(toLeaves)) add(leaf.path, leaf.message, 'value');
  } else if (tree.value !== undefined) {
    add([], 'A policy is made of settings such as "organisation:"; this file begins with something else.', 'value');
  }

  if (found.length > 0) return { ok: false, problems: inFileOrder(found, fileName) };
  return { ok: true, policy: normalisePolicy(document), document };
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
function inFileOrder(found: readonly Found[], file: string): PolicyProblem[] {
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
