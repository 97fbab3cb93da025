import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/**
 * Microsoft changes its signing keys without notice and says to look once a day, and at once for a key that is not known
 * (https://learn.microsoft.com/entra/identity-platform/signing-key-rollover). We look each hour, and go on with what we have
 * for a day while nobody answers.
 */
const ASK_EACH_MS = 60 * 60_000;
const KEEP_MS = 24 * 60 * 60_000;
/** Tokens with invented key ids, or a provider that does not answer, make us ask no more often than this. */
const ASK_AT_MOST_EACH_MS = 30_000;
const ANSWER_MS = 5000;

/** The keys could not be got: nothing is known of the token. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** The signing keys at one address: kept, asked for again when one is not known, never by two requests at once. */
export function createKeySource(address: URL, now: () => Date): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(address, {
    cacheMaxAge: KEEP_MS,
    // When to ask again is decided below: the library waits after an answer, but not after a failure.
    cooldownDuration: Number.POSITIVE_INFINITY,
    timeoutDuration: ANSWER_MS,
  });
  let askedAt = Number.NEGATIVE_INFINITY;
  let hasFailed = false;

  /** Rejects when the keys we have are not the newest there may be: nobody answered now, or when asked last. */
  const askUnlessAskedWithin = async (ms: number): Promise<void> => {
    const at = now().getTime();
    // A clock may be put back by a year: then nothing was asked lately.
    if (remote.reloading || Math.abs(at - askedAt) >= ms) {
      askedAt = at;
      hasFailed = true;
      // Joins a request that is under way.
      await remote.reload();
      hasFailed = false;
    }
    if (hasFailed) throw new KeysUnavailableError('The signing keys could not be got.');
  };

  return async (header, token) => {
    await askUnlessAskedWithin(remote.fresh ? ASK_EACH_MS : ASK_AT_MOST_EACH_MS).catch(() => undefined);
    if (!remote.fresh) throw new KeysUnavailableError('The signing keys could not be got.');
    try {
      return await remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await askUnlessAskedWithin(ASK_AT_MOST_EACH_MS).catch((cause: unknown) => {
      throw new KeysUnavailableError('The signing keys could not be got.', { cause });
    });
    return remote(header, token);
  };
}
