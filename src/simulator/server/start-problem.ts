/** Exit statuses of `npm start`: wrong usage as in sysexits.h, anything else that stops it. */
export const EXIT_USAGE = 64;
export const EXIT_CANNOT_START = 1;

/** Why the simulator cannot start, in one sentence for the person who typed the command. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  readonly exitCode: number;

  constructor(sentence: string, exitCode = EXIT_CANNOT_START) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
