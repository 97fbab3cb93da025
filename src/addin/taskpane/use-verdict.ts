import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createPaneCalls, isOpenedFromAlert, watchItem } from '../../adapters/outlook';
import { judgeItem, type Judgement } from '../judge';

/** What the pane knows of the message. `looks` counts the looks the person asked for: each moves the focus once. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly looks: number };

/** The verdict on the item as it is now: read at the start, after each change that Outlook tells of, and on `lookAgain`. */
export function useVerdict(): { readonly look: Look; readonly lookAgain: () => void } {
  const [look, setLook] = useState<Look>({ kind: 'looking' });
  const latest = useRef(0);
  const looks = useRef(0);

  const read = useCallback(async (): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    let found: Look;
    try {
      found = { kind: 'judged', judgement: await judgeItem(createPaneCalls()), looks: looks.current };
    } catch {
      found = { kind: 'failed' };
    }
    // A slow answer must not replace a newer one.
    if (turn === latest.current) setLook(found);
  }, []);

  useEffect(() => {
    const calls = createPaneCalls();
    void isOpenedFromAlert(calls).then((isFromAlert) => {
      // Whoever comes from the alert wants the verdict read out; from the ribbon the focus stays where it is.
      if (isFromAlert) looks.current += 1;
      return read();
    });
    void watchItem(() => void read(), calls);
  }, [read]);

  const lookAgain = useCallback((): void => {
    looks.current += 1;
    void read();
  }, [read]);

  return { look, lookAgain };
}
