import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in 43 characters that stand in cookies, addresses and headers as they are. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Hex SHA-256 of what somebody holds. Salt and stretching would add nothing: only random values of 256 bits are kept so. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Another secret, bound to a purpose: who learns it learns neither the first nor one for another purpose (RFC 5869 uses HMAC so). */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose, 'utf8').digest('base64url');
}

/** Compares in a time that tells nothing about where two texts differ: both are hashed to one length first. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
