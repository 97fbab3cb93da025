import { createHash, timingSafeEqual } from 'node:crypto';
import type { OrganisationId } from '../storage/store';
import type { OrganisationAccess } from './settings';

/** A shorter one could be guessed from its hash, so it opens nothing even where its hash is configured. */
const LEAST_CHARACTERS = 32;
const MOST_CHARACTERS = 256;

/**
 * Finds the organisation of an ingest key. Every configured hash is compared, each in constant time, so that the answer's time tells neither
 * how far a guess was right nor whose key it nearly was.
 */
export function createKeyRing(
  organisations: readonly OrganisationAccess[],
): (key: string) => OrganisationId | undefined {
  const keys = organisations.flatMap(({ id, ingestKeys }) =>
    ingestKeys.map((written) => ({ id, hash: Buffer.from(written, 'hex') })),
  );
  for (const { id, hash } of keys) {
    if (hash.length !== 32) throw new Error(`An ingest key of "${id}" is no SHA-256 in 64 hex digits.`);
    const owners = new Set(keys.filter((other) => other.hash.equals(hash)).map((other) => other.id));
    if (owners.size > 1) throw new Error(`Organisations share an ingest key: ${[...owners].join(', ')}.`);
  }
  return (key) => {
    if (key.length < LEAST_CHARACTERS || key.length > MOST_CHARACTERS) return undefined;
    const presented = createHash('sha256').update(key, 'utf8').digest();
    return keys.filter(({ hash }) => timingSafeEqual(hash, presented))[0]?.id;
  };
}
