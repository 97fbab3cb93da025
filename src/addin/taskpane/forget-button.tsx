import { useState } from 'preact/hooks';
import { createPaneCalls } from '../../adapters/outlook';
import { PANE } from '../../wording';
import { Button } from './fluent';
import { forget } from './keep';
import { outlookInTime } from './outlook-in-time';

/** Forgets whom this mailbox has written to, and says whether Outlook did. */
export function ForgetButton() {
  const [result, setResult] = useState<'forgotten' | 'kept'>();
  const press = async (): Promise<void> => {
    // The pane is drawn before: whoever presses at once would be told that nothing was forgotten.
    const isForgotten = await outlookInTime().then(
      () => forget(createPaneCalls()),
      () => false,
    );
    setResult(isForgotten ? 'forgotten' : 'kept');
  };
  return (
    <>
      <Button onClick={() => void press()}>{PANE.forget}</Button>
      <p class={result === 'kept' ? 'problem' : 'outcome'} role="status">
        {result === 'forgotten' ? PANE.forgotten : result === 'kept' ? PANE.notForgotten : ''}
      </p>
    </>
  );
}
