import type { Action } from '../engine';
import { enPane } from './locales/en-pane';

/** What the task pane says besides what is said about a finding, an unchecked part or a reason. */
export interface PaneWords {
  readonly title: string;
  /** About the message as a whole. */
  readonly status: Readonly<Record<Action, { readonly title: string; readonly text: string }>>;
  readonly looking: string;
  readonly lookAgain: string;
  readonly notRead: string;
  readonly findings: string;
  /** Heads the findings that never interrupt. */
  readonly observed: string;
  readonly unchecked: string;
  readonly reason: string;
  readonly reasonMissing: string;
  /** The button that records the reason. */
  readonly release: string;
  readonly released: string;
  readonly releasedText: string;
  readonly notKept: string;
  opensInBrowser(title: string): string;
}

/** Apart from the catalogue, so that the handler file, which has no pane, does not carry it. */
export const PANE: PaneWords = enPane;
