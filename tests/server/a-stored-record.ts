import type { DecisionRecord } from '../../src/record';
import type { StoredRecord } from '../../src/server/storage/store';
import { aRecord as aStoppedRecord } from '../helpers/a-record';

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

/** Of a message to twelve people that was stopped; always the same one. */
export function aRecord(over: Partial<DecisionRecord> = {}): DecisionRecord {
  return aStoppedRecord({
    id: '0123456789abcdef0123456789abcdef',
    policy: { id: 'harbour', version: '1a2b3c4d5e6f' },
    took: 300,
    ...over,
  });
}
