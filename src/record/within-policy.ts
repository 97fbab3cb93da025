import { DETECTOR_IDS, type Policy } from '../engine';
import { toClass } from './make-record';
import type { DecisionRecord } from './record';

/**
 * A record from elsewhere without what the policy in force does not ask for. Files of an older policy may still run, and what stands
 * in a delivery by the public key was written by anybody; so a kind that is no detector's becomes its class, too.
 */
export function withinPolicy(record: DecisionRecord, { records }: Pick<Policy, 'records'>): DecisionRecord {
  const { domains, findings, ...rest } = record;
  if (domains === undefined && findings.every(({ kinds }) => kinds === undefined)) return record;
  const isFine = (records?.dpia ?? '') !== '';
  const toKind = (kind: string): string => (isFine && DETECTORS.has(kind) ? kind : toClass(kind));
  return {
    ...rest,
    findings: findings.map((finding) =>
      finding.kinds === undefined ? finding : { ...finding, kinds: [...new Set(finding.kinds.map(toKind))] },
    ),
    ...(domains !== undefined && records?.recipientDomains === 'kept' ? { domains } : {}),
  };
}

const DETECTORS: ReadonlySet<string> = new Set(DETECTOR_IDS);
