import { useEffect, useState } from 'preact/hooks';
import { describeFinding, PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import { Button, Spinner, Tabs } from './fluent';
import { ForgetButton } from './forget-button';
import { MessagePage } from './message-page';
import { MistakePage } from './mistake-page';
import { KindContext, WhoContext } from './parts';
import { useVerdict, type Look } from './use-verdict';

type Page = 'message' | 'mistake';

const PAGES: readonly Page[] = ['message', 'mistake'];

/** The pane: two pages, the message being written and what to do about one that was sent by mistake. */
export function Pane() {
  const following = useVerdict();
  const [page, setPage] = useState<Page>('message');
  const { look, lookAgain } = following;
  const isSlow = useSlowness(look.kind === 'looking');
  const looking = isSlow ? PANE.lookingSlowly : PANE.looking;
  // For whoever measures how long a person waits.
  useEffect(() => void performance.mark('pane ready'), []);
  const isWhole = look.kind === 'judged' && look.what !== undefined;
  useEffect(() => {
    if (look.kind === 'judged') performance.mark(isWhole ? 'pane judged' : 'pane shows recipients');
  }, [look.kind, isWhole]);
  return (
    <>
      <header class="masthead">
        <img src="assets/icon.svg" alt="" />
        <h1>{PANE.title}</h1>
        {page === 'message' && (
          <Button appearance="subtle" onClick={lookAgain}>
            {PANE.lookAgain}
          </Button>
        )}
      </header>
      <Tabs label={PANE.title} tabs={PAGES.map((id) => ({ id, label: PANE.pages[id] }))} open={page} onOpen={setPage} />
      <p class="spoken-only" role="status">
        {look.kind === 'looking' ? looking : toSpoken(look)}
      </p>
      {page === 'mistake' ? (
        <MistakePage />
      ) : (
        <div role="tabpanel" aria-labelledby="message">
          {look.kind === 'looking' && (
            <p class="looking">
              <Spinner /> {looking}
            </p>
          )}
          {look.kind === 'failed' && <p class="status stop">{PANE.notRead}</p>}
          {look.kind === 'cut-off' && (
            <p class="status stop" role="alert">
              {PANE.notStarted}
            </p>
          )}
          {look.kind === 'judged' && (
            <WhoContext.Provider value={look.who}>
              <KindContext.Provider value={look.judgement.message.kind}>
                <MessagePage {...following} look={look} />
              </KindContext.Provider>
            </WhoContext.Provider>
          )}
        </div>
      )}
      <section class="record-note" aria-label={PANE.recordTitle}>
        <h2>{PANE.recordTitle}</h2>
        <p>{PANE.recordText}</p>
      </section>
      <section class="record-note" aria-label={PANE.historyTitle}>
        <h2>{PANE.historyTitle}</h2>
        <p>{PANE.historyText}</p>
        <ForgetButton />
      </section>
    </>
  );
}

/** An Outlook that does not answer is given up much later, one question after the other. */
const SLOW_MS = 10_000;

/** Whether something has gone on for longer than anybody waits without a word. */
function useSlowness(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    const timer = isGoingOn ? setTimeout(() => setSlow(true), SLOW_MS) : undefined;
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isSlow;
}

/** What a screen reader says when the verdict changes without the focus moving. */
function toSpoken(look: Exclude<Look, { kind: 'looking' }>): string {
  switch (look.kind) {
    case 'failed':
      return PANE.notRead;
    case 'cut-off':
      return '';
    case 'judged': {
      if (look.what === undefined) return PANE.looking;
      if (look.isReleased) return PANE.released.title;
      const { action, findings } = look.judgement.verdict;
      const told = findings.filter((finding) => finding.action !== 'observe');
      return [
        PANE.status[action].title,
        ...told.map((finding) => describeFinding(finding, currentPolicy()).title),
      ].join('. ');
    }
  }
}
