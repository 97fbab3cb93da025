import { useCallback, useRef, useState } from 'preact/hooks';
import type { ItemCalls } from '../../adapters/outlook';
import type { Fix } from '../exposure';
import type { Move, Outcome } from '../fix';
import type { Who } from './parts';
import type { Following } from './use-verdict';

type Undertaking = 'move' | 'remove' | 'undo';

/** A change of the recipients by the pane: what runs, or what became of the last one. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly what: Undertaking; readonly done: number; readonly total: number }
  | { readonly kind: 'over'; readonly what: Undertaking; readonly move: Move; readonly outcome: Outcome };

export interface Changing {
  readonly change: Change;
  /** `fix`: what records say of it, if nothing is left to tell at the next Send. */
  readonly apply: (what: 'move' | 'remove', move: Move, who: Who, fix: Fix) => Promise<Outcome>;
  /** Takes back what was done last. */
  readonly undo: (move: Move, who: Who) => Promise<Outcome>;
  /** The person has read what became of it. */
  readonly dismiss: () => void;
}

/** Writes recipients, one change at a time, and keeps what became of the last one so that it can be told and undone. */
export function useChange(changeMessage: Following['changeMessage']): Changing {
  const [change, setChange] = useState<Change>({ kind: 'none' });

  const underWay = useRef<Promise<Outcome> | undefined>(undefined);

  const perform = useCallback(
    async (what: Undertaking, move: Move, who: Who, fix: Fix): Promise<Outcome> => {
      const write = what === 'undo' ? who.undoMove : who.applyMove;
      setChange({ kind: 'running', what, done: 0, total: move.moved.length });
      const outcome = await changeMessage(async (calls: ItemCalls) => {
        const written = await write(move, calls, (done, total) => setChange({ kind: 'running', what, done, total }));
        if (written.kind === 'done') await who.noteFix(fix, calls);
        return written;
      });
      // What Outlook made of it is what can be undone.
      setChange({ kind: 'over', what, move: outcome.kind === 'done' ? outcome.move : move, outcome });
      return outcome;
    },
    [changeMessage],
  );
  // A second press before the page is drawn again: two changes would each put back what the other has done.
  const run = useCallback(
    (...change: Parameters<typeof perform>): Promise<Outcome> => {
      underWay.current ??= perform(...change).finally(() => (underWay.current = undefined));
      return underWay.current;
    },
    [perform],
  );
  const apply = useCallback<Changing['apply']>(run, [run]);
  const undo = useCallback<Changing['undo']>((move, who) => run('undo', move, who, 'fixed-by-hand'), [run]);
  const dismiss = useCallback(() => setChange({ kind: 'none' }), []);
  return { change, apply, undo, dismiss };
}
