import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMessage } from '../../src/cli/read-message';
import { decide, parseAddressPattern, type Action, type AddressPattern } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { sharedCases } from './shared-cases';
import { renderTable } from './table';

/** What the case file asks for: `stop` is anything that needs a reason or a fix. */
type Expectation = 'allow' | 'warn' | 'stop';

/** One entry of the shared case index; the fields that are read here. */
interface Case {
  readonly file: string;
  readonly kind: 'leak' | 'twin';
  readonly org_domains: readonly string[];
  readonly expected: Expectation;
  readonly accept: readonly Expectation[];
}

type Outcome = 'PASS' | 'FAIL';

export interface Replay {
  readonly file: string;
  readonly kind: Case['kind'];
  readonly expected: Expectation;
  readonly accept: readonly Expectation[];
  readonly got: Expectation;
  /** Rules with a finding, with what each asks for. */
  readonly rules: readonly string[];
  readonly outcome: Outcome;
}

const EXPECTATION_OF: Readonly<Record<Action, Expectation>> = {
  allow: 'allow',
  warn: 'warn',
  justify: 'stop',
  block: 'stop',
};

/** Where the shared cases lie: LASTLOOK_SHARED, by default next to the checkout. */
export function casesFolder(): string {
  return sharedCases('replay-open');
}

/** Judges every case by the default policy and the case's own domains; undefined when the folder is not there. */
export async function replayCases(folder: string): Promise<readonly Replay[] | undefined> {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return undefined;
  const cases = JSON.parse(await readFile(index, 'utf8')) as readonly Case[];
  return Promise.all(cases.map((each) => replay(folder, each)));
}

async function replay(folder: string, { file, kind, org_domains, expected, accept }: Case): Promise<Replay> {
  const inside = org_domains
    .map((domain) => parseAddressPattern(domain))
    .filter((each): each is AddressPattern => each !== undefined);
  const policy = { ...defaultPolicy, organisation: { ...defaultPolicy.organisation, inside } };
  const verdict = decide(await readMessage(await readFile(join(folder, file)), policy), policy);
  const got = EXPECTATION_OF[verdict.action];
  // A twin must leave in silence whatever its family: no rule of today may trouble it.
  const isMet = kind === 'twin' ? got === 'allow' : accept.includes(got);
  return {
    file,
    kind,
    expected,
    accept,
    got,
    rules: verdict.findings.map((finding) => `${finding.rule} ${finding.action} (${String(finding.count)})`),
    outcome: isMet ? 'PASS' : 'FAIL',
  };
}

/** A table with a row for each case, and the counts. */
export function renderReplays(replays: readonly Replay[]): string {
  const rows = replays.map(({ file, expected, accept, got, outcome, rules }) => [
    outcome,
    file,
    expected,
    accept.join('/'),
    got,
    rules.join(', '),
  ]);
  const table = renderTable([['', 'case', 'expected', 'accepted', 'got', 'rules'], ...rows]);
  return `${table}\n\n${renderCounts(replays)}\n`;
}

function renderCounts(replays: readonly Replay[]): string {
  const count = (outcome: Outcome): string => String(replays.filter((each) => each.outcome === outcome).length);
  return `${count('PASS')} passed, ${count('FAIL')} failed`;
}
