import type { CursorStore } from '../storage';

/** So long a server that was killed holds the others up. */
export const TURN_MS = 2 * 60_000;

const CURSOR = 'settling days';

/** Of several servers one settles an organisation's days at a time. */
export interface Turn {
  /** False when it is another server's. Asked often: the database hears of it a few times in a turn. */
  readonly hold: () => Promise<boolean>;
  /** Whoever comes next need not wait. */
  readonly leave: () => Promise<void>;
}

export function openTurn(cursors: Pick<CursorStore, 'claim'>, holder: string, now: () => Date): Turn {
  let heldMs: number | undefined;
  const claim = async (nowMs: number, untilMs: number): Promise<boolean> =>
    (await cursors.claim(CURSOR, holder, { nowMs, untilMs })) !== undefined;
  return {
    hold: async () => {
      const nowMs = now().getTime();
      if (heldMs !== undefined && Math.abs(nowMs - heldMs) < TURN_MS / 4) return true;
      heldMs = (await claim(nowMs, nowMs + TURN_MS)) ? nowMs : undefined;
      return heldMs !== undefined;
    },
    leave: async () => {
      const nowMs = now().getTime();
      await claim(nowMs, nowMs);
    },
  };
}
