import {
  readAudience,
  type Finding,
  type KindSeen,
  type Message,
  type Policy,
  type ReasonCode,
  type Verdict,
} from '../engine';
import { toCountBand } from './count-band';
import type { Installation } from './installation';
import type { DecisionRecord, Outcome } from './record';

/** What only the caller knows. */
export interface RecordFacts {
  /** 32 and 16 hex digits, as the record has them. */
  readonly id: string;
  readonly exposure: string;
  /** UTC instant in ISO 8601, "2026-11-21T09:30:12.345Z"; kept to the minute only. */
  readonly at: string;
  /** Which program sent it, such as "web" or "classic". Never anything of the mail. */
  readonly client: string;
  /** Of the add-in. */
  readonly build: string;
  /** Milliseconds. */
  readonly took: number;
  readonly outcome: Outcome;
  readonly reason?: ReasonCode;
}

/** Length of "2026-11-21T09:30". */
const TO_THE_MINUTE = 16;

/** Fine enough to see a slow client, too coarse to tell one message by. */
const TOOK_MS = [100, 300, 1_000, 3_000];
const LONGER_MS = 10_000;

const MOST_DOMAINS = 20;

/**
 * The record of one verdict, made by allow list: every field is named here and copied one by one, so that a new field
 * of a message or finding is not kept until somebody decides so.
 */
export function makeRecord(
  verdict: Verdict,
  message: Message,
  policy: Policy & { readonly installation?: Installation },
  facts: RecordFacts,
): DecisionRecord {
  const { records, installation } = policy;
  const isCoarse = (records?.dpia ?? '') === '';
  const { visible, hidden } = readAudience(message, policy);
  const outside = visible.concat(hidden).filter(({ isInsideDomain }) => !isInsideDomain);
  const domains = outside.map(({ address }) => (address.kind === 'smtp' ? address.domain : '')).filter(Boolean);
  return {
    schemaVersion: 2,
    id: facts.id,
    exposure: facts.exposure,
    minute: `${facts.at.slice(0, TO_THE_MINUTE)}Z`,
    policy: installation === undefined ? { id: 'default', version: facts.build } : installation.policy,
    build: facts.build,
    client: facts.client,
    kind: message.kind,
    composed: message.composed,
    action: verdict.action,
    findings: verdict.findings.map((finding) => {
      const kinds = once(seenIn(finding).map(({ detector }) => (isCoarse ? toClass(detector) : detector)));
      const { rule, action, confidence } = finding;
      return { rule, action, confidence, count: toCountBand(finding.count), ...(kinds.length > 0 ? { kinds } : {}) };
    }),
    outside: toCountBand(outside.length),
    parties: toCountBand(once(outside.map(({ party }) => party)).length),
    ...(records?.recipientDomains === 'kept' ? { domains: once(domains).sort().slice(0, MOST_DOMAINS) } : {}),
    unchecked: verdict.unchecked.map(({ part, reason }) => ({ part, reason })),
    took: TOOK_MS.find((each) => each >= facts.took) ?? LONGER_MS,
    outcome: facts.outcome,
    ...(facts.reason === undefined ? {} : { reason: facts.reason }),
  };
}

function seenIn(finding: Finding): readonly KindSeen[] {
  return 'kinds' in finding ? finding.kinds : [];
}

/** The beginnings that say nothing of a person: "topic" may be health as well as money. */
export function toClass(kind: string): string {
  return /^(?:topic|secret|password)/.exec(kind)?.[0] ?? 'person';
}

function once(texts: readonly string[]): string[] {
  return Array.from(new Set(texts));
}
