import type { TerminalStream } from './terminal';

/** Shows on standard error how far long work has come. */
export interface Progress {
  readonly addBytes: (count: number) => void;
  readonly addMessage: () => void;
  /** Takes the bar away, so that a report can be printed; the next addition draws it again. */
  readonly hide: () => void;
}

interface ProgressOptions {
  readonly stream: TerminalStream;
  readonly now: () => number;
  /** 0 when nobody knows. */
  readonly totalBytes: number;
  /** What is counted; messages unless told otherwise. */
  readonly counted?: readonly [one: string, many: string];
}

/** Work shorter than this shows nothing. */
const QUIET_MS = 1000;
const REDRAW_MS = 100;
/** Where standard error is a file or a CI log. */
const PLAIN_LINE_MS = 5000;
const BAR_WIDTH = 24;
const MESSAGES = ['message', 'messages'] as const;

/** A bar on a terminal, a plain line every few seconds elsewhere, nothing at all for short work. */
export function createProgress({
  stream,
  now,
  totalBytes,
  counted: [one, many] = MESSAGES,
}: ProgressOptions): Progress {
  const isTerminal = stream.isTTY === true;
  const startedMs = now();
  let shownMs = startedMs + (isTerminal ? QUIET_MS - REDRAW_MS : 0);
  let isShown = false;
  let bytes = 0;
  let messages = 0;

  const show = (): void => {
    const nowMs = now();
    if (nowMs - shownMs < (isTerminal ? REDRAW_MS : PLAIN_LINE_MS)) return;
    shownMs = nowMs;
    const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : undefined;
    const text = `${share === undefined ? '' : `${String(Math.floor(share * 100))} %, `}${String(messages)} ${messages === 1 ? one : many}`;
    stream.write(isTerminal ? `\r\u001b[2K${toBar(share)}${text}` : `lastlook: ${text}\n`);
    isShown = isTerminal;
  };

  return {
    addBytes(count) {
      bytes += count;
      show();
    },
    addMessage() {
      messages++;
      show();
    },
    hide() {
      if (isShown) stream.write('\r\u001b[2K');
      isShown = false;
    },
  };
}

function toBar(share: number | undefined): string {
  if (share === undefined) return '';
  const full = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}] `;
}
