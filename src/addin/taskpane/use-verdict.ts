import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createPaneCalls, isOpenedFromAlert, watchItem, type ItemCalls } from '../../adapters/outlook';
import { noteChange, readAhead } from '../attachment-digests';
import { EVERY_FORMAT } from '../every-format';
import { judgeItem, type Judgement } from '../judge';
import { findRelease } from '../release';

/** What the pane knows of the message. `looks` counts the looks the person asked for: each moves the focus once. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly isReleased: boolean; readonly looks: number };

/**
 * The verdict on the item as it is now: read at the start, after each change that Outlook tells of, when the person comes
 * back to the pane, and on `lookAgain`.
 */
export function useVerdict(): { readonly look: Look; readonly lookAgain: () => void } {
  const [look, setLook] = useState<Look>({ kind: 'looking' });
  const latest = useRef(0);
  const looks = useRef(0);
  const reading = useRef<ItemCalls | undefined>(undefined);

  const read = useCallback(async (): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    reading.current?.retire();
    const calls = createPaneCalls();
    reading.current = calls;
    let found: Look;
    try {
      // Not given up for a newer look: that one would only begin the same file again.
      await readAhead(createPaneCalls(), EVERY_FORMAT);
      const judgement = await judgeItem(calls);
      const isReleased = (await findRelease(judgement, calls)) !== undefined;
      found = { kind: 'judged', judgement, isReleased, looks: looks.current };
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
    const follow = (changed: Parameters<typeof noteChange>[0]): void => {
      noteChange(changed);
      void read();
    };
    void watchItem(follow, calls);
    // A change of the text or the sender is told to no pane.
    const lookOnReturn = (): void => void read();
    window.addEventListener('focus', lookOnReturn);
    return () => window.removeEventListener('focus', lookOnReturn);
  }, [read]);

  const lookAgain = useCallback((): void => {
    looks.current += 1;
    void read();
  }, [read]);

  return { look, lookAgain };
}
