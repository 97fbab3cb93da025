import type { UncheckedReason } from '../../engine';

/**
 * A thread of its own for the half of the engine that reads: what it is busy with stops when the thread does, whatever that is. Started by
 * who knows how threads start there: `addin` in a page, `cli` in Node.
 */
export interface PdfThread {
  /** Where the engine's other half speaks with it. */
  readonly port: Pick<MessagePort, 'postMessage' | 'addEventListener' | 'removeEventListener'>;
  /** Resolves only when the thread ends by itself, or never started: why nothing more comes of it. */
  readonly broken: Promise<UncheckedReason>;
  /** At once, in the middle of whatever it does. */
  readonly end: () => void;
}

export type StartPdfThread = () => PdfThread;
