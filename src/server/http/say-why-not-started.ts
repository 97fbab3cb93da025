import { describeFileError } from '../../policy';
import { MissingPseudonymKeyError } from '../pseudonym';
import { BadFileError } from '../reloaded';
import { StorageError } from '../storage';

const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use, perhaps by a server that still runs.',
  EACCES: 'This account may not open that port.',
  EADDRNOTAVAIL: 'This machine does not have that address.',
  ENOTFOUND: 'That host is not known.',
};

/** Why a server could not start, in sentences for whoever started it; undefined for what is a fault of ours. */
export function sayWhyNotStarted(error: unknown): readonly string[] | undefined {
  if (error instanceof BadFileError) return error.complaints;
  if (error instanceof MissingPseudonymKeyError || error instanceof StorageError) return [error.message];
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (path !== undefined) return [`${path}: ${describeFileError(error)}`];
  const sentence = SYSTEM[code];
  return sentence === undefined ? undefined : [`${sentence} (${code})`];
}
