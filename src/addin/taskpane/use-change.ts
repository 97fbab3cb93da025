import { useCallback, useState } from 'preact/hooks';
import type { ItemCalls } from '../../adapters/outlook';
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
  readonly apply: (what: 'move' | 'remove', move: Move, who: Who) => Promise<Outcome>;
  /** Takes back what was done last. */
  readonly undo: (move: Move, who: Who) => Promise<Outcome>;
  /** The person has read what became of it. */
  readonly dismiss: () => void;
}

/** Writes recipients, one change at a time, and keeps what became of the last one so that it can be told and undone. */
export function useChange(changeMessage: Following['changeMessage']): Changing {
  const [change, setChange] = useState<Change>({ kind: 'none' });

  const run = useCallback(
    async (what: Undertaking, move: Move, write: Who['applyMove']): Promise<Outcome> => {
      setChange({ kind: 'running', what, done: 0, total: move.moved.length });
      const outcome = await changeMessage((calls: ItemCalls) =>
        write(move, calls, (done, total) => setChange({ kind: 'running', what, done, total })),
      );
      // What Outlook made of it is what can be undone.
      setChange({ kind: 'over', what, move: outcome.kind === 'done' ? outcome.move : move, outcome });
      return outcome;
    },
    [changeMessage],
  );
  const apply = useCallback<Changing['apply']>((what, move, who) => run(what, move, who.applyMove), [run]);
  const undo = useCallback<Changing['undo']>((move, who) => run('undo', move, who.undoMove), [run]);
  const dismiss = useCallback(() => setChange({ kind: 'none' }), []);
  return { change, apply, undo, dismiss };
}
