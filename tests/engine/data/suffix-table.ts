import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { USUAL_SUFFIXES } from '../../../src/engine/data/public-suffixes';

/** The flat trie inside the tldts package: nodes, the edges of each, and the labels of the edges one behind the other. */
interface Trie {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

const ICANN = 1;

/** The rules of the registries' section of the list that tldts carries, as the list writes them: "co.uk", "*.ck", "!www.ck". */
export function readIcannRules(): readonly string[] {
  const trie = loadTrie();
  const offsets: number[] = [];
  Array.from(trie.edgeLength).reduce((offset, length) => (offsets.push(offset), offset + length), 0);
  const rules: string[] = [];
  const walk = (node: number, name: string, sign: '' | '!'): void => {
    if (name !== '' && (trie.nodeFlags[node]! & ICANN) !== 0) rules.push(sign + name);
    for (let edge = trie.edgeStart[node]!; edge < trie.edgeStart[node + 1]!; edge++) {
      const label = trie.labelText.slice(offsets[edge], offsets[edge]! + trie.edgeLength[edge]!);
      walk(trie.edgeChild[edge]!, name === '' ? label : `${label}.${name}`, sign);
    }
  };
  walk(trie.rulesRoot, '', '');
  walk(trie.exceptionsRoot, '', '!');
  return rules;
}

function loadTrie(): Trie {
  const file = path.join(path.dirname(require.resolve('tldts/package.json')), 'src/data/trie.ts');
  const code = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  }).outputText;
  const loaded = {} as Trie;
  runInNewContext(code, { exports: loaded });
  return loaded;
}

/** Countries whose rules are all there, places and trades below places included. */
const WHOLE = ['au', 'ca', 'fr', 'il', 'jp', 'nz', 'uk', 'za'];

/** Elsewhere a label stays that so many countries share, */
const SHARED_BY = 3;

/** or that mail comes from all the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  at: ['gv'],
  br: ['adv', 'jus', 'leg'],
  in: ['ernet', 'nic', 'res'],
  kr: ['go', 're'],
  no: ['dep', 'fhs', 'folkebibl', 'fylkesbibl', 'herad', 'idrett', 'kommune', 'stat', 'vgs'],
  pl: ['gmina', 'powiat', 'szkola'],
  se: ['fh', 'fhsk', 'fhv', 'komvux', 'kommunalforbund'],
  tw: ['idv'],
  hk: ['idv'],
};

/** The states, each with its authorities below. */
const STATES = 'us';

/** Authorities of a state below .us: named once, not once for each state. */
const BELOW_STATES = ['cc', 'k12', 'lib'];

/** What the table has no room for: rules in another script, and of most countries what few others have as well. */
export function leftOutOf(rules: readonly string[]): (rule: string) => boolean {
  const countries = new Map<string, number>();
  for (const rule of rules) {
    const [label, top, ...more] = rule.split('.');
    if (top?.length === 2 && top !== STATES && more.length === 0)
      countries.set(label!, (countries.get(label!) ?? 0) + 1);
  }
  return (rule) => {
    const labels = rule.split('.');
    const top = labels.pop()!;
    if (/[^ -~]|xn--/.test(rule)) return true;
    if (WHOLE.includes(top) || labels.length === 0 || /^[*!]/.test(rule)) return false;
    const [label, above] = labels;
    if (top === STATES) return above !== undefined && !(labels.length === 2 && BELOW_STATES.includes(label!));
    const isShared = label!.length > 1 && (countries.get(label!) ?? 0) >= SHARED_BY;
    return above !== undefined || !(isShared || ALSO[top]?.includes(label!));
  };
}

/** So many of the usual five make a country one of the first half. */
const USUAL_FIVE = ['com', 'edu', 'gov', 'net', 'org'];
const ENOUGH = 4;

/**
 * The rules in the form of `engine/data/public-suffixes.ts`: by top-level domain, without it and without rules of one label,
 * which the default rule makes. The cities of a Japanese prefecture, a third of all rules, become "+.tokyo", and the
 * prefecture with them.
 */
export function toTable(rules: readonly string[]): string {
  const isLeftOut = leftOutOf(rules);
  const table = new Map<string, Set<string>>();
  for (const rule of rules) {
    const labels = rule.split('.');
    const top = labels.pop()!;
    if (labels.length === 0 || isLeftOut(rule)) continue;
    const isCity = top === 'jp' && labels.length === 2 && !/^[*!]/.test(rule);
    const isOfState = top === STATES && labels.length === 2;
    const entry = isCity ? `+.${labels[1]!}` : isOfState ? `${labels[0]!}.` : labels.join('.');
    table.set(top, (table.get(top) ?? new Set()).add(entry));
  }
  const halves = [new Map<string, string[]>(), new Map<string, string[]>()] as const;
  for (const [top, entries] of table) {
    const isUsual = top.length === 2 && USUAL_FIVE.filter((label) => entries.has(label)).length >= ENOUGH;
    const names = Array.from(entries).filter(
      (entry) => !entries.has(`+.${entry}`) && !(isUsual && USUAL_SUFFIXES.split(',').includes(entry)),
    );
    const list = names.sort().join(',');
    const half = halves[isUsual ? 0 : 1];
    half.set(list, [...(half.get(list) ?? []), top]);
  }
  return halves
    .map((half) =>
      Array.from(half, ([list, names]) => `${names.sort().join(',')}:${list}`)
        .sort((a, b) => (afterColon(a) < afterColon(b) ? -1 : 1))
        .join(';'),
    )
    .join('|');
}

function afterColon(text: string): string {
  return text.slice(text.indexOf(':'));
}
