import { PassThrough, Writable } from 'node:stream';
import type { Terminal, TerminalStream } from '../../src/cli/terminal';
import { run } from '../../src/cli/run';

interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tickMs?: number;
  readonly stdout?: TerminalStream;
}

/** Runs one command line in this process and captures what it prints. */
export async function lastlook(args: readonly string[], options: Options = {}): Promise<Captured> {
  const out = captured(options.columns);
  const err = captured(undefined);
  let nowMs = 0;
  const stdin = new PassThrough();
  stdin.end(options.stdin ?? '');
  const terminal: Terminal = {
    stdin,
    stdout: options.stdout ?? out.stream,
    stderr: err.stream,
    now: () => (nowMs += options.tickMs ?? 1),
  };
  const code = await run(args, terminal);
  return { code, stdout: out.text(), stderr: err.text() };
}

/** A stream that keeps what is written to it. */
export function captured(columns: number | undefined): { stream: TerminalStream; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      pieces.push(chunk.toString());
      done();
    },
  });
  return { stream: Object.assign(stream, columns === undefined ? {} : { columns }), text: () => pieces.join('') };
}
