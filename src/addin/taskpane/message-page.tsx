import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasAlertButtons } from '../../adapters/outlook';
import type { Action, Finding, Person, Unchecked } from '../../engine';
import { describeFinding, describeUnchecked, PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import type { Move } from '../fix';
import { ChangeCard } from './change-card';
import { ConfirmChange } from './confirm-change';
import { FindingCard } from './finding-card';
import { MoveCard } from './move-card';
import { OtherWays } from './other-ways';
import { PeopleList } from './people-list';
import { ReasonForm } from './reason-form';
import { useChange } from './use-change';
import type { Following, Look } from './use-verdict';

const TONES: Readonly<Record<Action, string>> = { allow: 'clear', warn: 'warn', justify: 'stop', block: 'stop' };

interface MessagePageProps extends Following {
  readonly look: Extract<Look, { kind: 'judged' }>;
}

/** What Last Look says about the message being written, and the ways on. */
export function MessagePage({ look, lookAgain, changeMessage }: MessagePageProps) {
  const { judgement, isReleased, looks, work } = look;
  const { action, findings, unchecked } = judgement.verdict;
  const changing = useChange(changeMessage);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (looks > 0) heading.current?.focus();
  }, [looks]);

  const told = findings.filter((finding) => finding.action !== 'observe');
  const observed = findings.filter((finding) => finding.action === 'observe');
  const first = told[0];
  const tone = isReleased ? 'clear' : TONES[action];
  const isChanging = changing.change.kind === 'running';
  return (
    <>
      <ChangeCard changing={changing} />
      <div class={`status ${tone}`}>
        <h2 ref={heading} tabIndex={-1}>
          {isReleased ? PANE.released : PANE.status[action].title}
        </h2>
        {first !== undefined && !isReleased && (
          <p class="lead">{describeFinding(first, currentPolicy()).explanation}</p>
        )}
        <p>{isReleased ? PANE.releasedText : PANE.status[action].text}</p>
      </div>
      {!isChanging && (
        <>
          <Recipients look={look} told={told} changing={changing} />
          <Findings title={PANE.findings} findings={told} look={look} changeMessage={changeMessage} />
          {work.canBeReleased(action) && !isReleased && <ReasonForm judgement={judgement} lookAgain={lookAgain} />}
          {/* Send has less time to read than the pane; without Send Anyway nobody could answer for what it did not read. */}
          {action === 'allow' && !isReleased && !hasAlertButtons() && (
            <details>
              <summary>{PANE.stoppedAllTheSame}</summary>
              <p>{PANE.stoppedText}</p>
              <ReasonForm judgement={judgement} lookAgain={lookAgain} />
            </details>
          )}
          <UncheckedParts unchecked={unchecked} />
          <Findings title={PANE.observed} findings={observed} look={look} changeMessage={changeMessage} />
        </>
      )}
    </>
  );
}

interface RecipientsProps {
  readonly look: Extract<Look, { kind: 'judged' }>;
  readonly told: readonly Finding[];
  readonly changing: ReturnType<typeof useChange>;
}

/** Who would see whom, and the ways to change that. */
function Recipients({ look, told, changing }: RecipientsProps) {
  const { judgement, work } = look;
  // Whom the person ticked or unticked: the others are as they would be moved without asking.
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [removal, setRemoval] = useState<{ readonly move: Move; readonly called: string }>();
  const recipients = useMemo(() => work.groupRecipients(judgement.message, currentPolicy()), [judgement, work]);
  const people = useMemo(() => recipients.groups.flatMap((group) => group.people), [recipients]);
  const isOutside = (person: Person): boolean => !person.isInsideDomain;
  const isTicked = (person: Person): boolean => flipped.has(person.address.key) !== isOutside(person);
  const chosen = useMemo(
    () => (flipped.size === 0 ? undefined : people.filter(isTicked).map(({ recipient }) => recipient)),
    [people, flipped],
  );
  const exposing = told.find((finding) => finding.fixes.includes('move-to-bcc'));
  const shown = told.find(({ rule }) => rule === 'visible-recipients') ?? exposing;
  const outside = people.filter(isOutside);

  const tick = (those: readonly Person[], isOn: boolean): void => {
    const next = new Set(flipped);
    for (const person of those) {
      if (isOutside(person) === isOn) next.delete(person.address.key);
      else next.add(person.address.key);
    }
    setFlipped(next);
  };
  const remove = (person: Person): void => {
    const plan = work.planRemoval(judgement.message, [person.recipient]);
    const called = person.recipient.name || person.recipient.address;
    if (plan.kind === 'ready') setRemoval({ move: plan.move, called });
  };
  const isEnough = !(
    exposing !== undefined &&
    'sensitiveBecause' in exposing &&
    exposing.sensitiveBecause !== undefined
  );
  const move = exposing !== undefined && (
    <MoveCard look={look} chosen={chosen} isEnough={isEnough} changing={changing} />
  );
  const ways = shown !== undefined && (
    <OtherWays look={look} outside={outside} changing={changing} areBetter={!isEnough} />
  );
  return (
    <>
      {isEnough ? move : ways}
      {isEnough ? null : move}
      {removal !== undefined && (
        <ConfirmChange
          move={removal.move}
          question={PANE.removeQuestion(removal.called)}
          yes={PANE.removeYes}
          onYes={() => {
            setRemoval(undefined);
            void changing.apply('remove', removal.move, work);
          }}
          onNo={() => setRemoval(undefined)}
        />
      )}
      {shown !== undefined && (
        <PeopleList
          recipients={recipients}
          isTicked={exposing === undefined ? undefined : isTicked}
          onTick={tick}
          onRemove={remove}
        />
      )}
      {isEnough ? ways : null}
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly look: Extract<Look, { kind: 'judged' }>;
  readonly changeMessage: Following['changeMessage'];
}

function Findings({ title, findings, look, changeMessage }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={`${finding.rule}-${String(index)}`}>
            <FindingCard
              finding={finding}
              isLead={index === 0 && finding.action !== 'observe' && !look.isReleased}
              look={look}
              changeMessage={changeMessage}
            />
          </li>
        ))}
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
