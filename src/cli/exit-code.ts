import type { Action } from '../engine';

/** What the command tells the shell. 64, 65 and 70 are those of BSD's sysexits.h. */
export const EXIT = {
  allowed: 0,
  warns: 1,
  stops: 2,
  wrongUsage: 64,
  unreadableInput: 65,
  ourFault: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What one judged message alone would tell. */
export function toExitCode(action: Action): ExitCode {
  switch (action) {
    case 'allow':
      return EXIT.allowed;
    case 'warn':
      return EXIT.warns;
    case 'justify':
    case 'block':
      return EXIT.stops;
  }
}

/** The one that wins when both happened. */
export function higherExitCode(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
