import type { Writable } from 'node:stream';

/** The command line's view of the world outside, so that tests can stand in for it. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface TerminalStream extends Writable {
  readonly isTTY?: boolean;
  /** Width in characters; undefined when it is no terminal. */
  readonly columns?: number;
}

export interface Output {
  /** Resolves when the text is handed over: false when the reader has gone away. Rejects when it cannot be written. */
  write(text: string): Promise<boolean>;
}

/** Writes no faster than the reader reads, so that a long report does not pile up in memory. */
export function createOutput(stream: Writable): Output {
  let hasReader = true;
  const isGone = (error: Error): boolean =>
    'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
  // `write` reports the error to its own callback; without a listener the event would end the process as well.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (!hasReader || text === '') return resolve(hasReader);
        stream.write(text, (error) => {
          if (error === null || error === undefined) return resolve(true);
          // "lastlook check big.mbox | head" is no error.
          if (!isGone(error)) return reject(error);
          hasReader = false;
          resolve(false);
        });
      }),
  };
}
