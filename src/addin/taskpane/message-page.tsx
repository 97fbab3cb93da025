import { useEffect, useMemo, useRef } from 'preact/hooks';
import { hasAlertButtons } from '../../adapters/outlook';
import type { Action, Finding, Unchecked } from '../../engine';
import { describeFinding, describeUnchecked, PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import { ChangeCard } from './change-card';
import { FindingCard } from './finding-card';
import { VERDICT } from './focus';
import { RecipientsSection } from './recipients-section';
import { useChange } from './use-change';
import type { Following, Look } from './use-verdict';

const TONES: Readonly<Record<Action, string>> = { allow: 'clear', warn: 'warn', justify: 'stop', block: 'stop' };

interface MessagePageProps extends Following {
  readonly look: Extract<Look, { kind: 'judged' }>;
}

/** What Last Look says about the message being written, and the ways on. */
export function MessagePage({ look, lookAgain, changeMessage }: MessagePageProps) {
  const { judgement, isReleased, looks, who, what } = look;
  const { action, findings, unchecked } = judgement.verdict;
  const changing = useChange(changeMessage);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (looks > 0) heading.current?.focus();
  }, [looks]);

  const told = findings.filter((finding) => finding.action !== 'observe');
  const observed = findings.filter((finding) => finding.action === 'observe');
  const first = told[0];
  const words = what === undefined ? PANE.stillReading : isReleased ? PANE.released : PANE.status[action];
  const tone = what === undefined ? '' : isReleased ? 'clear' : TONES[action];
  const isBccOut = useMemo(() => who.isBccOut(who.planMoveToBcc(judgement.message, currentPolicy())), [judgement, who]);
  const isChanging = changing.change.kind === 'running';
  return (
    <>
      <ChangeCard changing={changing} />
      {!isChanging && (
        <>
          <div class={`status ${tone}`}>
            <h2 id={VERDICT} ref={heading} tabIndex={-1}>
              {words.title}
            </h2>
            {first !== undefined && !isReleased && (
              <p class="lead">{describeFinding(first, currentPolicy()).explanation}</p>
            )}
            <p>{words.text}</p>
          </div>
          <RecipientsSection look={look} told={told} changing={changing} />
          <Findings
            title={PANE.findings}
            findings={told}
            isBccOut={isBccOut}
            look={look}
            changeMessage={changeMessage}
          />
          {what !== undefined && (
            <>
              {what.canBeReleased(action) && !isReleased && (
                <what.ReasonForm judgement={judgement} lookAgain={lookAgain} />
              )}
              {/* Send has less time to read than the pane; without Send Anyway nobody could answer for what it did not read. */}
              {action === 'allow' && !isReleased && !hasAlertButtons() && (
                <details>
                  <summary>{PANE.stoppedAllTheSame}</summary>
                  <p>{PANE.stoppedText}</p>
                  <what.ReasonForm judgement={judgement} lookAgain={lookAgain} />
                </details>
              )}
              <UncheckedParts unchecked={unchecked} />
              <Findings
                title={PANE.observed}
                findings={observed}
                isBccOut={isBccOut}
                look={look}
                changeMessage={changeMessage}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

interface FindingsProps {
  readonly isBccOut: boolean;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly look: Extract<Look, { kind: 'judged' }>;
  readonly changeMessage: Following['changeMessage'];
}

function Findings({ title, findings, isBccOut, look, changeMessage }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={keyOf(finding, findings)}>
            <FindingCard
              finding={finding}
              isLead={index === 0 && finding.action !== 'observe' && !look.isReleased}
              isBccOut={isBccOut}
              look={look}
              changeMessage={changeMessage}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for a finding that others come to while somebody reads it. */
function keyOf(finding: Finding, findings: readonly Finding[]): string {
  const alike = findings.filter(({ rule }) => rule === finding.rule);
  return `${finding.rule} ${String(alike.indexOf(finding))}`;
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
