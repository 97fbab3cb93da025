import type { DecisionRecord, RecordedFinding } from '../../../record';

/** What a record has columns for; its body is all the rest. */
type InColumns = Pick<DecisionRecord, 'id' | 'minute' | 'action' | 'outcome' | 'client' | 'exposure'>;
type Rest = Omit<DecisionRecord, keyof InColumns>;

/** The order is on disk for good: what is new comes at the end. */
type Body = readonly [
  schemaVersion: Rest['schemaVersion'],
  policy: string,
  version: string,
  build: string,
  kind: Rest['kind'],
  composed: Rest['composed'],
  findings: readonly Finding[],
  outside: Rest['outside'],
  parties: Rest['parties'],
  unchecked: readonly (readonly [Rest['unchecked'][number]['part'], Rest['unchecked'][number]['reason']])[],
  took: number,
  domains: NonNullable<Rest['domains']> | null,
  reason: NonNullable<Rest['reason']> | null,
  /** As the record said it, where the column holds another one. */
  minute: string | null,
];

type Finding = readonly [
  rule: RecordedFinding['rule'],
  action: RecordedFinding['action'],
  confidence: RecordedFinding['confidence'],
  count: RecordedFinding['count'],
  kinds?: readonly string[],
];

/**
 * JSON of values without their keys, which are the same in every record and more than half of its text: fewer bytes on disk,
 * and a page of records is read several times as quickly.
 */
export function packBody(record: DecisionRecord, minuteSaid: string | null): string {
  const body: Body = [
    record.schemaVersion,
    record.policy.id,
    record.policy.version,
    record.build,
    record.kind,
    record.composed,
    record.findings.map(packFinding),
    record.outside,
    record.parties,
    record.unchecked.map(({ part, reason }) => [part, reason]),
    record.took,
    record.domains ?? null,
    record.reason ?? null,
    minuteSaid,
  ];
  return JSON.stringify(body);
}

const packFinding = ({ rule, action, confidence, count, kinds }: RecordedFinding): Finding =>
  kinds === undefined ? [rule, action, confidence, count] : [rule, action, confidence, count, kinds];

/** The record `packBody` was given, with what the columns hold. */
export function unpackBody(packed: string, columns: InColumns): DecisionRecord {
  const [schemaVersion, id, version, build, kind, composed, findings, outside, parties, unchecked, took, ...rest] =
    JSON.parse(packed) as Body;
  const [domains, reason, minuteSaid] = rest;
  return {
    schemaVersion,
    id: columns.id,
    exposure: columns.exposure,
    minute: minuteSaid ?? columns.minute,
    policy: { id, version },
    build,
    client: columns.client,
    kind,
    composed,
    action: columns.action,
    findings: findings.map(unpackFinding),
    outside,
    parties,
    ...(domains === null ? {} : { domains }),
    unchecked: unchecked.map(([part, why]) => ({ part, reason: why })),
    took,
    outcome: columns.outcome,
    ...(reason === null ? {} : { reason }),
  };
}

const unpackFinding = ([rule, action, confidence, count, kinds]: Finding): RecordedFinding =>
  kinds === undefined ? { rule, action, confidence, count } : { rule, action, confidence, count, kinds };
