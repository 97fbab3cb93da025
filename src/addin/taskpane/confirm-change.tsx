import { PANE } from '../../wording';
import type { Move } from '../fix';
import { BeforeAfter } from './before-after';
import { Button } from './fluent';
import { focusAtOnce } from './focus';
import { useFieldNames, useWho } from './parts';

interface ConfirmChangeProps {
  readonly move: Move;
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/**
 * What is asked before recipients are written: names that Outlook has not resolved are invisible to add-ins, and would be
 * lost (office-js issues 2636, 1879).
 */
export function ConfirmChange({ move, question, yes, onYes, onNo }: ConfirmChangeProps) {
  const who = useWho();
  const names = useFieldNames();
  return (
    <div class="confirm" role="group" aria-label={question}>
      <h3 ref={focusAtOnce} tabIndex={-1}>
        {question}
      </h3>
      <BeforeAfter move={move} />
      {move.placeholder !== undefined && <p>{PANE.placeholder(move.placeholder)}</p>}
      {move.left.length > 0 && <p>{PANE.leftBehind(move.left)}</p>}
      <p class="important">{PANE.areNamesResolved(who.fieldsWritten(move).map((field) => names[field]))}</p>
      <div class="buttons">
        <Button appearance="primary" onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{PANE.notYet}</Button>
      </div>
    </div>
  );
}
