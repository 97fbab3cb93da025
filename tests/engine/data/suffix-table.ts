import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
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
  runInNewContext(code, { exports: loaded });
  return loaded;
}

/** Municipalities, provinces, regions, trades and offices: what is left out, by the domain above, and the others there that stay. */
const PLACES_LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  no: 'fhs vgs fylkesbibl folkebibl museum idrett priv mil stat dep kommune herad co'.split(' '),
  it: ['gov', 'edu'],
  pl: (
    'com net org aid agro atm auto biz edu gmina gsm info mail miasta media mil nieruchomosci nom pc powiat priv realestate rel ' +
    'sex shop sklep sos szkola targi tm tourism travel turystyka gov co'
  ).split(' '),
  vn: 'ac ai biz com edu gov health id info int io name net org pro'.split(' '),
  br: (
    '* adm adv agr am api app arq art ato b bet bib bio blog bmd cim cng cnt com coop coz cri def des det dev ecn eco edu emp ' +
    'enf eng esp etc eti far flog fm fnd fot fst g12 geo ggf gov ia imb ind inf jor jus leg leilao lel log mat med mil mp mus ' +
    'net nom not ntr odo ong org ppg pro psc psi qsl radio rec rep seg slg social srv taxi tc tec teo tmp trd tur tv vet vlog ' +
    'wiki xyz zlg'
  ).split(' '),
  hu: ['2000', 'co', 'info', 'org', 'priv', 'sport', 'tm'],
  ec: 'com edu fin gob gov info k12 med mil net org pro'.split(' '),
  bo: 'com edu gob int mil net org tv web'.split(' '),
  kr: 'ac ai co es go hs io it kg me mil ms ne or pe re sc'.split(' '),
  cn: 'ac com edu gov mil net org xn--55qx5d xn--io0a7i xn--od0alg'.split(' '),
  'gov.pl': [],
  aero: [],
};

/** Authorities of a state below .us: named once, not once for each state. */
const BELOW_STATES = ['cc', 'k12', 'lib'];

/** Also left out: names in their own script, which only ever come as Punycode, and the Japanese prefectures in either. */
export function isLeftOut(rule: string): boolean {
  const labels = rule.replace(/^!/, '').split('.');
  const isPlace = labels.some(
    (label, at) => PLACES_LEFT_OUT[labels.slice(at + 1).join('.')]?.includes(label) === false,
  );
  return isPlace || /[^ -~]/.test(rule) || /xn--[^.]*\.jp$/.test(rule);
}

/**
 * The rules in the form of `engine/data/public-suffixes.ts`: by top-level domain, without it and without rules of one label,
 * which the default rule makes. The cities of a Japanese prefecture, a third of all rules, become "+.tokyo", and the
 * prefecture with them.
 */
export function toTable(rules: readonly string[]): string {
  const table = new Map<string, Set<string>>();
  for (const rule of rules) {
    const labels = rule.split('.');
    const top = labels.pop()!;
    if (labels.length === 0 || isLeftOut(rule)) continue;
    const isCity = top === 'jp' && labels.length === 2 && !/^[*!]/.test(rule);
    const isOfState = top === 'us' && labels.length === 2 && BELOW_STATES.includes(labels[0]!);
    const entry = isCity ? `+.${labels[1]!}` : isOfState ? `${labels[0]!}.` : labels.join('.');
    table.set(top, (table.get(top) ?? new Set()).add(entry));
  }
  const tops = new Map<string, string[]>();
  for (const [top, entries] of table) {
    const names = Array.from(entries).filter((entry) => !entries.has(`+.${entry}`));
    const list = names.sort().join(',');
    tops.set(list, [...(tops.get(list) ?? []), top]);
  }
  return Array.from(tops, ([list, names]) => `${names.sort().join(',')}:${list}`)
    .sort((a, b) => (afterColon(a) < afterColon(b) ? -1 : 1))
    .join(';');
}

function afterColon(text: string): string {
  return text.slice(text.indexOf(':'));
}
