import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { createPaneCalls } from '../../adapters/outlook';
import type { ReasonCode } from '../../record';
import { PANE, REASONS } from '../../wording';
import type { Judgement } from '../judge';
import { giveRelease } from '../release';

interface ReasonFormProps {
  readonly judgement: Judgement;
  readonly onReleased: () => void;
}

/** A choice of reasons, and the button that lets this message through on the next Send. */
export function ReasonForm({ judgement, onReleased }: ReasonFormProps) {
  const [reason, setReason] = useState<ReasonCode>();
  const [problem, setProblem] = useState('');

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason === undefined) {
      setProblem(PANE.reasonMissing);
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    void giveRelease(judgement, reason, createPaneCalls()).then((isKept) => {
      if (isKept) onReleased();
      else setProblem(PANE.notKept);
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <fieldset aria-describedby="reason-problem">
        <legend>{PANE.reason}</legend>
        {REASONS.map(({ code, label }) => (
          <label class="choice" key={code}>
            <input
              type="radio"
              name="reason"
              value={code}
              checked={reason === code}
              onChange={() => {
                setReason(code);
                setProblem('');
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p id="reason-problem" class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="primary">
        {PANE.release}
      </button>
    </form>
  );
}
