import type { RuleId } from '../../src/engine';
import type { DecisionRecord } from '../../src/record';
import type { Arrival } from '../../src/server/storage';

/** Mail of an invented organisation: what stands in it is drawn from the seed, so the same numbers give the same records. */
export interface Arrivals {
  readonly next: (over?: Partial<Arrival>, record?: Partial<DecisionRecord>) => Arrival;
  /** From 0 up to, but not, `limit`. */
  readonly number: (limit: number) => number;
}

interface Settings {
  readonly seed: number;
  /** When the first one happened and how many minutes pass to the next. */
  readonly from?: string;
  readonly minutesApart?: number;
  readonly senders?: number;
  readonly groups?: number;
}

const CLIENTS = ['web', 'web', 'web', 'new', 'new', 'classic', 'classic', 'mac', 'ios'] as const;
const OUTCOMES = [
  'warning-shown',
  'warning-shown',
  'sent-after-reason',
  'observed',
  'stopped',
  'fixed-by-button',
] as const;
const RULES = [
  'visible-recipients',
  'visible-recipients',
  'visible-recipients',
  'sensitive-content',
  'sensitive-content',
  'missing-attachment',
  'hidden-data',
  'look-alike-recipient',
] as const satisfies readonly RuleId[];
const BANDS = ['1', '2-4', '5-9', '10-19', '20-49'] as const;

export function createArrivals(settings: Settings): Arrivals {
  const { seed, from = '2026-11-01T08:00Z', minutesApart = 1, senders = 500, groups = 20 } = settings;
  const start = Date.parse(from);
  let state = seed >>> 0 || 1;
  // xorshift32: enough for test data, and the same everywhere.
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const number = (limit: number): number => Math.floor(random() * limit);
  const pick = <Value>(values: readonly Value[]): Value => values[number(values.length)]!;
  const hex = (digits: number): string =>
    Array.from({ length: digits / 8 }, () =>
      number(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
  let count = 0;
  let draft = hex(16);

  const next = (over?: Partial<Arrival>, record?: Partial<DecisionRecord>): Arrival => {
    const at = new Date(start + count * minutesApart * 60_000).toISOString();
    count += 1;
    // Every third is another attempt at the message before.
    if (number(3) > 0) draft = hex(16);
    const action = pick(['warn', 'warn', 'warn', 'justify', 'allow'] as const);
    // One of a thousand is something rare.
    const rule: RuleId = number(1000) === 0 ? 'forbidden-recipient' : pick(RULES);
    const arrival: Arrival = {
      receivedAt: `${at.slice(0, 16)}:20Z`,
      isAuthenticated: number(10) > 0,
      sender: `1-${(number(senders) + 1_000_000_007).toString(16).padStart(24, '0')}`,
      group: `group-${String(number(groups))}`,
      record: {
        schemaVersion: 2,
        id: hex(32),
        exposure: draft,
        minute: `${at.slice(0, 16)}Z`,
        policy: { id: 'northgate', version: '3f9a01c2b7de' },
        build: '0.1.0',
        client: pick(CLIENTS),
        kind: 'mail',
        composed: pick(['new', 'reply', 'forward'] as const),
        action,
        findings: [...new Set([rule, pick(RULES)])].map((each) => ({
          rule: each,
          action: action === 'allow' ? 'observe' : action,
          confidence: pick(['high', 'medium'] as const),
          count: pick(BANDS),
        })),
        outside: pick(BANDS),
        parties: pick(BANDS),
        unchecked: number(5) === 0 ? [{ part: 'attachments', reason: 'encrypted' }] : [],
        took: 300,
        outcome: number(2000) === 0 ? 'reported-wrong' : pick(OUTCOMES),
        ...record,
      },
    };
    return { ...arrival, ...over };
  };
  return { next, number };
}

/** So many of them. */
export const some = (arrivals: Arrivals, count: number): readonly Arrival[] =>
  Array.from({ length: count }, () => arrivals.next());
