import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

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
  new Function('exports', code)(loaded);
  return loaded;
}

/** Municipalities, provinces, regions and trades: what is left out, by top-level domain, and the others of the same that stay. */
export const PLACES_LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  no: 'fhs vgs fylkesbibl folkebibl museum idrett priv mil stat dep kommune herad co'.split(' '),
  it: ['gov', 'edu'],
  pl: (
    'com net org aid agro atm auto biz edu gmina gsm info mail miasta media mil nieruchomosci nom pc powiat priv realestate rel ' +
    'sex shop sklep sos szkola targi tm tourism travel turystyka gov co'
  ).split(' '),
  aero: [],
};

/**
 * The rules in the form of `engine/data/public-suffixes.ts`: by top-level domain, without it and without rules of one label,
 * which the default rule makes. The cities of a Japanese prefecture, a third of all rules, become "+.tokyo".
 */
export function toTable(rules: readonly string[]): string {
  const table = new Map<string, string[]>();
  for (const rule of [...rules].sort()) {
    const name = rule.replace(/^!/, '');
    const labels = name.split('.');
    const top = labels.pop()!;
    if (labels.length === 0) continue;
    if (!(PLACES_LEFT_OUT[top]?.includes(labels[labels.length - 1]!) ?? true)) continue;
    const isCity = top === 'jp' && labels.length === 2 && rule === name && labels[0] !== '*';
    const entry = isCity ? `+.${labels[1]!}` : rule.slice(0, -top.length - 1);
    const entries = table.get(top) ?? [];
    if (!entries.includes(entry)) entries.push(entry);
    table.set(top, entries);
  }
  return Array.from(table, ([top, entries]) => `${top}:${entries.join(',')}`).join(';');
}
