import type { DecisionRecord } from '../../src/record';
import type { StoredRecord } from '../../src/server/storage/store';

/** A record as the store gives it, of an invented mail to many; `over` replaces what a test is about. */
export function aStoredRecord(over: Partial<StoredRecord> = {}): StoredRecord {
  return {
    sequence: 1,
    receivedAt: '2026-11-21T09:30:12Z',
    isAuthenticated: true,
    sender: '1-9f3c5a7712ab34cd56ef7890',
    group: 'Fundraising',
    note: undefined,
    record: aRecord(),
    review: undefined,
    ...over,
  };
}

/** Of a message to twelve people that was stopped. */
export function aRecord(over: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    schemaVersion: 2,
    id: '0123456789abcdef0123456789abcdef',
    exposure: 'fedcba9876543210',
    minute: '2026-11-21T09:30Z',
    policy: { id: 'harbour', version: '1a2b3c4d5e6f' },
    build: '0.1.0',
    client: 'web',
    kind: 'mail',
    composed: 'new',
    action: 'justify',
    findings: [{ rule: 'visible-recipients', action: 'justify', confidence: 'high', count: '10-19' }],
    outside: '10-19',
    parties: '10-19',
    unchecked: [],
    took: 300,
    outcome: 'stopped',
    ...over,
  };
}
