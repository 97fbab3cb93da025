import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { createPaneCalls } from '../../adapters/outlook';
import type { ReasonCode } from '../../record';
import { PANE, reasonsFor } from '../../wording';
import type { Judgement } from '../judge';
import { giveRelease, isStillAsShown } from '../release';

interface ReasonFormProps {
  readonly judgement: Judgement;
  readonly lookAgain: () => void;
}

/** A choice of reasons, and the button that lets this message through on the next Send. */
export function ReasonForm({ judgement, lookAgain }: ReasonFormProps) {
  const [reason, setReason] = useState<ReasonCode>();
  const [problem, setProblem] = useState('');

  const record = async (given: ReasonCode): Promise<void> => {
    const calls = createPaneCalls();
    const isStill = await isStillAsShown(judgement, calls);
    const isKept = isStill && (await giveRelease(judgement, given, calls));
    setProblem(isKept ? '' : isStill ? PANE.notKept : PANE.changed);
    if (isKept || !isStill) lookAgain();
  };

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason === undefined) {
      setProblem(PANE.reasonMissing);
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    void record(reason);
  };

  return (
    <form onSubmit={submit} noValidate>
      <fieldset aria-describedby="reason-problem">
        <legend>{PANE.reason}</legend>
        {reasonsFor(judgement.verdict.findings).map(({ code, label }) => (
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
