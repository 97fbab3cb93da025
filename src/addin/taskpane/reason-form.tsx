import { useRef, useState } from 'preact/hooks';
import { createPaneCalls } from '../../adapters/outlook';
import type { ReasonCode } from '../../record';
import { PANE, reasonsFor } from '../../wording';
import type { Judgement } from '../judge';
import { currentPolicy } from '../policy-source';
import { giveRelease, isStillAsShown } from '../release';
import { checkNote, LONGEST_NOTE } from './check-note';
import { Button } from './fluent';
import { Choice } from './fluent-choice';
import { recordNote } from './say-in-record';

interface ReasonFormProps {
  readonly judgement: Judgement;
  readonly lookAgain: () => void;
}

/** A choice of reasons, and the button that lets this message through on the next Send. */
export function ReasonForm({ judgement, lookAgain }: ReasonFormProps) {
  const [reason, setReason] = useState<ReasonCode>();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const options = reasonsFor(judgement.verdict.findings, currentPolicy().pane?.reasons).map(({ code, label }) => ({
    value: code,
    label,
  }));
  const asksForNote = reason === 'other' && currentPolicy().pane?.reasonNote === 'asked';

  const record = async (given: ReasonCode): Promise<void> => {
    const calls = createPaneCalls();
    const isStill = await isStillAsShown(judgement, calls);
    const isKept = isStill && (await giveRelease(judgement, given, calls));
    if (isKept && asksForNote) await recordNote(judgement, given, note.trim());
    setProblem(isKept ? '' : isStill ? PANE.notKept : PANE.changedSince);
    if (isKept || !isStill) lookAgain();
  };

  const submit = (): void => {
    if (reason === undefined) {
      setProblem(PANE.reasonMissing);
      form.current?.querySelector<HTMLElement>('[role=radio]')?.focus();
      return;
    }
    const checked = asksForNote ? checkNote(note, judgement.message, currentPolicy()) : 'ok';
    if (checked !== 'ok') {
      setProblem(PANE.noteProblem[checked]);
      form.current?.querySelector('input')?.focus();
      return;
    }
    void record(reason);
  };

  return (
    <section class="reason" aria-label={PANE.reason} ref={form}>
      <h2>{PANE.reason}</h2>
      <Choice
        id="reason"
        label={PANE.reason}
        options={options}
        chosen={reason}
        describedBy="reason-problem"
        onChoose={(chosen) => {
          setReason(chosen);
          setProblem('');
        }}
      />
      {asksForNote && (
        <label class="field">
          <span>{PANE.note}</span>
          <input
            type="text"
            maxLength={LONGEST_NOTE}
            autocomplete="off"
            aria-describedby="note-hint reason-problem"
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <span id="note-hint" class="quiet">
            {PANE.noteHint}
          </span>
        </label>
      )}
      <p id="reason-problem" class="problem" role="alert">
        {problem}
      </p>
      <div class="buttons">
        <Button appearance="primary" onClick={submit}>
          {PANE.release}
        </Button>
      </div>
    </section>
  );
}
