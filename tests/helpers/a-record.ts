import type { DecisionRecord } from '../../src/record';

/** A record as a stopped mailing makes it; each has an id of its own. */
export function aRecord(more: Partial<DecisionRecord> = {}): DecisionRecord {
  made += 1;
  return {
    schemaVersion: 2,
    id: made.toString(16).padStart(32, '0'),
    exposure: 'fedcba9876543210',
    minute: '2026-11-21T09:30Z',
    policy: { id: 'default', version: '0.1.0' },
    build: '0.1.0',
    client: 'web',
    kind: 'mail',
    composed: 'new',
    action: 'justify',
    findings: [{ rule: 'visible-recipients', action: 'justify', confidence: 'high', count: '10-19' }],
    outside: '10-19',
    parties: '10-19',
    unchecked: [],
    took: 100,
    outcome: 'stopped',
    ...more,
  };
}

let made = 0;
