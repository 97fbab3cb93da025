import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type WorkerOptions } from 'node:worker_threads';
import type { Row } from '../engine';
import { StorageError } from '../storage-error';

interface Answer {
  readonly rows: readonly unknown[];
  readonly changes: number;
  readonly texts: readonly string[];
}

/** A statement of one column of text. */
export interface Texts {
  readonly sql: string;
  readonly parameters: Row;
  /** Whether one more parameter is how many values are still wanted. */
  readonly takesLeft: boolean;
}

/** Run once for each row of parameters, which are JSON: thousands of cells are cloned one by one, a text is copied in one piece. */
export interface Statement {
  readonly sql: string;
  readonly rows: string;
  /** rows, where nothing is said: what its runs answered. new: the first parameter of those runs that changed something. */
  readonly answers?: 'rows' | 'new';
}

/** A connection to a SQLite file that lives in a thread of its own. Statements run in the order they were asked in. */
export interface WorkerThread {
  readonly ask: (sql: string, parameters: readonly unknown[]) => Promise<Answer>;
  /** One message there and one back: the rows of each statement, those of all its runs together. What comes after a failure is not run. */
  readonly askAll: (statements: readonly Statement[]) => Promise<readonly (readonly Row[])[]>;
  /** All values of each, with commas between. One message there and one back; what comes after `enough` values is not run. */
  readonly askTexts: (asked: readonly Texts[], enough: number) => Promise<readonly string[]>;
  /** What was answered by now is taken without waiting for the event loop to come to it. */
  readonly takeAnswers: () => void;
  /** Resolves when the file is closed. What was asked before is done first. */
  readonly close: () => Promise<void>;
}

/** From a checkout it is the source beside this file; the build puts the same file beside the bundle. */
const WORKER_FILE = path.join(__dirname, 'storage-worker.js');

/** Another process may be writing: an administrator's command beside the server. */
const BUSY_TIMEOUT_MS = 5000;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

type Reply = Answer & { readonly id: number; readonly error?: { readonly message: string; readonly code: string } };

/** The SQLite error codes that say the statement is at fault and not the file. */
const FAULT_OF_STATEMENT = /^SQLITE_(ERROR|CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

/** What an administrator can do something about; by the beginning of SQLite's code. */
const ANSWERS: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'Another program writes to the database and has not finished within five seconds. Try again when it has.',
  SQLITE_FULL: 'There is no room left on the disk.',
  // The index of its log is a file too, which grows first.
  SQLITE_IOERR_SHMSIZE: 'There is no room left on the disk.',
  SQLITE_READONLY: 'This account may read the database and not write to it.',
  SQLITE_CORRUPT: 'The database is damaged. Put a backup in its place.',
};

function describe(code: string): string {
  const known = Object.keys(ANSWERS).find((each) => code.startsWith(each));
  return known === undefined ? `The database answered ${code}.` : `${ANSWERS[known] ?? ''} (${code})`;
}

/** `start` is for the bench, whose thread runs the program of this room and does more besides. */
export function startWorkerThread(
  file: string,
  start = (options: WorkerOptions): Worker => new Worker(WORKER_FILE, options),
): WorkerThread {
  const { port1: port, port2: theirs } = new MessageChannel();
  const worker = start({
    workerData: { file, busyTimeoutMs: BUSY_TIMEOUT_MS, port: theirs },
    transferList: [theirs],
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: StorageError | undefined;

  const failAll = (error: StorageError): void => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const take = ({ id, error, rows, changes, texts }: Reply): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve({ rows, changes, texts });
    else {
      const problem = FAULT_OF_STATEMENT.test(error.code) ? 'refused' : 'unavailable';
      asked?.reject(new StorageError(problem, describe(error.code), error));
    }
  };
  const takeAnswers = (): void => {
    for (let come = receiveMessageOnPort(port); come !== undefined; come = receiveMessageOnPort(port)) {
      take(come.message as Reply);
    }
  };
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      takeAnswers();
      port.close();
      failAll(new StorageError('closed', 'The database is closed.'));
      resolve();
    });
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const why = error.code?.startsWith('SQLITE_') === true ? ` ${describe(error.code)}` : '';
    failAll(new StorageError('unavailable', `The database file ${file} cannot be used.${why}`, error));
  });
  port.on('message', take);

  const post = (message: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ id: last, ...message });
    });

  return {
    ask: (sql, parameters) => post({ sql, parameters }),
    askAll: async (statements) => {
      const { rows } = await post({ statements });
      return rows as readonly (readonly Row[])[];
    },
    askTexts: async (asked, enough) => (await post({ asked, enough })).texts,
    takeAnswers,
    close: async () => {
      if (failure === undefined) port.postMessage({});
      await ended;
    },
  };
}
