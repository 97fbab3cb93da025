import type { Action, Message } from '../engine';
import { enReport } from './locales/en-report';

/** What a report over saved messages says besides what is said about a finding or an unchecked part. */
export interface ReportWords {
  readonly heading: Readonly<Record<Action, string>>;
  /** Behind the title of a finding that never interrupts. */
  readonly recordedOnly: string;
  readonly standardInput: string;
  /** Which message of a mail store, from 1. */
  messageAt(number: number): string;
  /** How many stand in To, Cc and Bcc. */
  recipients(message: Message): string;
  /** What a whole run came to; `unreadable` inputs were not judged at all. */
  summary(actions: Readonly<Record<Action, number>>, unreadable: number): string;
}

/** Apart from the catalogue, as the pane's words are. */
export const REPORT: ReportWords = enReport;
