import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createPaneCalls, isOpenedFromAlert, watchItem, type ItemCalls } from '../../adapters/outlook';
import type { Judgement } from '../judge';
import { outlookInTime } from './outlook-in-time';
import { loadWhat, loadWho, type What, type Who } from './parts';
import { followOutlookTheme } from './theme';

/** What the pane knows of the message. `looks` counts the looks the person asked for: each moves the focus once. */
export type Look =
  | { readonly kind: 'looking' }
  /** Office.js is not there. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'judged';
      readonly who: Who;
      /** Undefined until what the message says was read: the verdict is about its recipients alone then. */
      readonly what: What | undefined;
      readonly judgement: Judgement;
      readonly isReleased: boolean;
      readonly looks: number;
    };

/** What the rest of the pane asks of it. */
export interface Following {
  readonly look: Look;
  /** As the person asked: the verdict gets the focus. */
  readonly lookAgain: () => void;
  /** Runs a task that changes the message; the changes are looked at when it is over, all at once. */
  readonly changeMessage: <T>(task: (calls: ItemCalls) => Promise<T>) => Promise<T>;
}

/**
 * The verdict on the item as it is now: read at the start, after each change that Outlook tells of, when the person comes
 * back to the pane, and on `lookAgain`.
 */
export function useVerdict(): Following {
  const [look, setLook] = useState<Look>({ kind: 'looking' });
  const latest = useRef(0);
  const looks = useRef(0);
  const reading = useRef<ItemCalls | undefined>(undefined);
  const changing = useRef(0);
  const areRecipientsShown = useRef(false);

  const read = useCallback(async (): Promise<void> => {
    if (changing.current > 0) return;
    latest.current += 1;
    const turn = latest.current;
    reading.current?.retire();
    const calls = createPaneCalls();
    reading.current = calls;
    const lookNow = areRecipientsShown.current ? lookAt : lookAtRecipients;
    const found = await lookNow(calls, () => looks.current).catch((): Look => ({ kind: 'failed' }));
    // A slow answer must not replace a newer one.
    if (turn === latest.current) setLook(found);
  }, []);

  // The rest is asked for when the recipients are drawn: nobody is to wait for the detectors until then.
  useEffect(() => {
    if (look.kind !== 'judged' || look.what !== undefined) return;
    areRecipientsShown.current = true;
    void read();
  }, [look, read]);

  useEffect(() => {
    let isOver = false;
    // Read by the time Outlook is ready. Whoever waits for it is told when it does not arrive.
    loadWho().catch(() => undefined);
    const begin = async (): Promise<void> => {
      followOutlookTheme();
      const calls = createPaneCalls();
      void watchItem((changed) => void follow(changed).catch(() => undefined), calls);
      // Whoever comes from the alert wants the verdict read out; from the ribbon the focus stays where it is.
      if (await isOpenedFromAlert(calls)) looks.current += 1;
      await read();
    };
    const follow = async (changed: Parameters<What['noteChange']>[0]): Promise<void> => {
      (await loadWhat()).noteChange(changed);
      await read();
    };
    // A change of the text or the sender is told to no pane.
    const lookOnReturn = (): void => void read();
    outlookInTime().then(
      () => {
        if (isOver) return;
        window.addEventListener('focus', lookOnReturn);
        void begin();
      },
      () => setLook({ kind: 'cut-off' }),
    );
    return () => {
      isOver = true;
      window.removeEventListener('focus', lookOnReturn);
    };
  }, [read]);

  const lookAgain = useCallback((): void => {
    looks.current += 1;
    void read();
  }, [read]);

  const changeMessage = useCallback(
    async <T>(task: (calls: ItemCalls) => Promise<T>): Promise<T> => {
      changing.current += 1;
      // Whatever is being read is no longer so.
      latest.current += 1;
      reading.current?.retire();
      try {
        return await task(createPaneCalls());
      } finally {
        changing.current -= 1;
        await read();
      }
    },
    [read],
  );

  return { look, lookAgain, changeMessage };
}

/** What the page shows while the detectors arrive. */
async function lookAtRecipients(calls: ItemCalls, looks: () => number): Promise<Look> {
  const who = await loadWho();
  const judgement = await who.judgeRecipients(calls);
  return { kind: 'judged', who, what: undefined, judgement, isReleased: false, looks: looks() };
}

async function lookAt(calls: ItemCalls, looks: () => number): Promise<Look> {
  const [who, what] = await Promise.all([loadWho(), loadWhat()]);
  // Not given up for a newer look: that one would only begin the same file again.
  await what.readAhead(createPaneCalls(), what.EVERY_FORMAT);
  const judgement = await what.judgeItem(calls);
  const isReleased = (await what.findRelease(judgement, calls)) !== undefined;
  // What is fixed here must not leave a notice behind; nobody waits for it.
  void what.withdrawNotice(judgement, calls);
  return { kind: 'judged', who, what, judgement, isReleased, looks: looks() };
}
