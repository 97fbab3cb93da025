import { StorageError } from '../storage-error';

/** 40001: another transaction came in between. 40P01: each of two waited for the other. Both are gone at the next attempt. */
const RETRY: readonly string[] = ['40001', '40P01'];

/** Class 22: a value no column can hold. 23: what a constraint forbids (PostgreSQL, "Error codes"). */
const FAULT_OF_DATA = /^2[23]/;

/** No partition for a row: somebody gave the room back; it is made again at the next attempt. */
const NO_PARTITION = '23514';

export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = codeOf(error);
  const isFaultOfData = FAULT_OF_DATA.test(code) && code !== NO_PARTITION;
  return new StorageError(
    isFaultOfData ? 'refused' : 'unavailable',
    `The database answered ${code || 'nothing'}.`,
    error,
  );
}

export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof StorageError && RETRY.includes(codeOf(error.cause));

/** 55P03: what was to be locked is, for longer than was to be waited for. */
export const isLockedByOthers = (error: unknown): boolean => codeOf(error) === '55P03';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
