import { useEffect, useRef } from 'preact/hooks';
import { hasAlertButtons } from '../../adapters/outlook';
import type { Action, Finding, Unchecked } from '../../engine';
import { describeFinding, describeUnchecked, PANE } from '../../wording';
import type { Judgement } from '../judge';
import { currentPolicy } from '../policy-source';
import { canBeReleased } from '../release';
import { ReasonForm } from './reason-form';
import { useVerdict, type Look } from './use-verdict';

/** The pane: what Last Look says about the message being written, and the way on. */
export function Pane() {
  const { look, lookAgain } = useVerdict();
  return (
    <>
      <header class="masthead">
        <img src="assets/icon.svg" alt="" />
        <h1>{PANE.title}</h1>
        <button type="button" onClick={lookAgain}>
          {PANE.lookAgain}
        </button>
      </header>
      <p class="spoken-only" role="status">
        {toSpoken(look)}
      </p>
      {look.kind === 'looking' && <p>{PANE.looking}</p>}
      {look.kind === 'failed' && <p>{PANE.notRead}</p>}
      {look.kind === 'judged' && <Verdict {...look} lookAgain={lookAgain} />}
      <section class="record-note" aria-label={PANE.recordTitle}>
        <h2>{PANE.recordTitle}</h2>
        <p>{PANE.recordText}</p>
      </section>
    </>
  );
}

/** What a screen reader says when the verdict changes without the focus moving. */
function toSpoken(look: Look): string {
  switch (look.kind) {
    case 'looking':
      return PANE.looking;
    case 'failed':
      return PANE.notRead;
    case 'judged': {
      if (look.isReleased) return PANE.released;
      const { action, findings } = look.judgement.verdict;
      const told = findings.filter((finding) => finding.action !== 'observe');
      return [
        PANE.status[action].title,
        ...told.map((finding) => describeFinding(finding, currentPolicy()).title),
      ].join('. ');
    }
  }
}

const TONES: Readonly<Record<Action, string>> = { allow: 'clear', warn: 'warn', justify: 'stop', block: 'stop' };

interface VerdictProps {
  readonly judgement: Judgement;
  readonly isReleased: boolean;
  readonly looks: number;
  readonly lookAgain: () => void;
}

function Verdict({ judgement, isReleased, looks, lookAgain }: VerdictProps) {
  const { action, findings, unchecked } = judgement.verdict;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (looks > 0) heading.current?.focus();
  }, [looks]);

  const stopping = findings.filter((finding) => finding.action !== 'observe');
  const observed = findings.filter((finding) => finding.action === 'observe');
  const tone = isReleased ? 'clear' : TONES[action];
  return (
    <>
      <div class={`status ${tone}`}>
        <h2 ref={heading} tabIndex={-1}>
          {isReleased ? PANE.released : PANE.status[action].title}
        </h2>
        <p>{isReleased ? PANE.releasedText : PANE.status[action].text}</p>
      </div>
      <Findings title={PANE.findings} findings={stopping} />
      {canBeReleased(action) && !isReleased && <ReasonForm judgement={judgement} lookAgain={lookAgain} />}
      {/* Send has less time to read than the pane; without Send Anyway nobody could answer for what it did not read. */}
      {action === 'allow' && !isReleased && !hasAlertButtons() && (
        <details>
          <summary>{PANE.stoppedAllTheSame}</summary>
          <p>{PANE.stoppedText}</p>
          <ReasonForm judgement={judgement} lookAgain={lookAgain} />
        </details>
      )}
      <UncheckedParts unchecked={unchecked} />
      <Findings title={PANE.observed} findings={observed} />
    </>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="findings">
        {findings.map((finding, index) => {
          const words = describeFinding(finding, currentPolicy());
          return (
            <li key={`${finding.rule}-${String(index)}`}>
              <h3>{words.title}</h3>
              <p>{words.explanation}</p>
              <p class="advice">{words.advice}</p>
              {words.links.map((link) => (
                <p key={link.url}>
                  <a href={link.url} target="_blank" rel="noopener noreferrer">
                    {PANE.opensInBrowser(link.title)}
                  </a>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function UncheckedParts({ unchecked }: { readonly unchecked: readonly Unchecked[] }) {
  if (unchecked.length === 0) return null;
  return (
    <section aria-label={PANE.unchecked}>
      <h2>{PANE.unchecked}</h2>
      <ul class="unchecked">
        {unchecked.map((part) => (
          <li key={`${part.part} ${part.reason}`}>{describeUnchecked(part)}</li>
        ))}
      </ul>
    </section>
  );
}
