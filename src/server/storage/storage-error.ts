/**
 * busy: too much waits, try again later. refused: the database cannot hold what was given, and never will. held: under
 * legal hold. not-here: this engine has no such thing. closed: after `close`. unavailable: the database failed.
 */
export type StorageProblem = 'busy' | 'refused' | 'held' | 'not-here' | 'closed' | 'unavailable';

/** The one error of the room; `cause` is the driver's, whose text may quote data: not for logs or answers. */
export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}
