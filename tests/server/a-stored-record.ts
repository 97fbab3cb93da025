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
    review: undefined,
    ...over,
  } as StoredRecord;
}
