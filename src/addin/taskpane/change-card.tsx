import { useEffect, useRef } from 'preact/hooks';
import { PANE } from '../../wording';
import type { FieldName } from '../fix';
import { Button, Progress } from './fluent';
import { focusWhenDrawn, VERDICT } from './focus';
import { useFieldNames, useWho } from './parts';
import type { Change, Changing } from './use-change';

interface ChangeCardProps {
  readonly changing: Changing;
}

/** What is being written, and what became of it; with the way back. */
export function ChangeCard({ changing: { change, undo, dismiss } }: ChangeCardProps) {
  const who = useWho();
  const names = useFieldNames();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that began it is gone: whoever pressed it goes on here.
  useEffect(() => {
    if (change.kind !== 'none') heading.current?.focus();
  }, [change.kind]);

  if (change.kind === 'none') return null;
  if (change.kind === 'running') {
    const label = PANE.changing[change.what](change.done, change.total);
    return (
      <section class="status" aria-label={PANE.changeTitle}>
        <h2 ref={heading} tabIndex={-1}>
          {label}
        </h2>
        <Progress label={PANE.changeTitle} done={change.done} total={change.total} />
        <p>{PANE.changingWait}</p>
      </section>
    );
  }
  const { what, move, outcome } = change;
  const words = wordsFor(change, (fields) => fields.map((field) => names[field]));
  const fields = who.fieldsWritten(move).map((field) => names[field]);
  return (
    <section class={`status ${outcome.kind === 'done' ? 'clear' : 'stop'}`} aria-label={PANE.changeTitle}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      {outcome.kind === 'done' && move.left.length > 0 && <p>{PANE.leftBehind(move.left)}</p>}
      {outcome.sendTime === 'lost' && <p class="important">{PANE.sendTimeLost}</p>}
      {outcome.kind === 'done' && what !== 'undo' && <p class="quiet">{PANE.undoNote(fields)}</p>}
      <div class="buttons">
        {outcome.kind === 'done' && what !== 'undo' && (
          <Button onClick={() => void undo(move, who)}>{PANE.undo}</Button>
        )}
        <Button
          appearance="subtle"
          onClick={() => {
            dismiss();
            focusWhenDrawn(VERDICT);
          }}
        >
          {PANE.dismiss}
        </Button>
      </div>
    </section>
  );
}

function wordsFor(
  { what, move, outcome }: Extract<Change, { kind: 'over' }>,
  toNames: (fields: readonly FieldName[]) => readonly string[],
): { title: string; text: string } {
  switch (outcome.kind) {
    case 'done':
      return PANE.changed[what](move.moved.length);
    case 'restored':
      return { title: PANE.restored, text: PANE.restoredBecause[outcome.reason] };
    case 'damaged':
      return { title: PANE.damaged, text: PANE.damagedFields(toNames(outcome.fields)) };
  }
}
