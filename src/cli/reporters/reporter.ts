import type { Action, Message, Verdict } from '../../engine';

/** One message with its verdict. */
export interface JudgedMessage {
  readonly path: string;
  /** Place in the file, from 0; an .eml file has only 0. */
  readonly index: number;
  /** The file is a mail store. */
  readonly isOneOfMany: boolean;
  readonly message: Message;
  readonly verdict: Verdict;
  /** Time to read and judge it. */
  readonly tookMs: number;
}

/** What a whole run came to. */
interface Totals {
  readonly actions: Readonly<Record<Action, number>>;
  /** Inputs that could not be read. */
  readonly unreadable: number;
}

/** Turns results into text for standard output; prints nothing itself. */
export interface Reporter {
  renderMessage(judged: JudgedMessage): string;
  renderTotals(totals: Totals): string;
}
