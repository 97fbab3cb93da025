import { createHash } from 'node:crypto';
import type { AuditEntry } from '../storage/store';

/** What stands in the place of a former entry's hash for entry 1. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash of an entry: hex SHA-256 over the hash of the entry before it and its own fields, as one JSON array. JSON marks
 * where each field ends, so that no text can be moved from one field to the next.
 */
export function hashEntry(previousHash: string, entry: Omit<AuditEntry, 'hash'>): string {
  const canonical = JSON.stringify([previousHash, entry.number, entry.at, entry.actor, entry.act, entry.about]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
