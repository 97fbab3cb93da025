import { useState } from 'preact/hooks';
import { PANE } from '../../wording';
import type { Plan } from '../fix';
import { BeforeAfter } from './before-after';
import { ConfirmChange } from './confirm-change';
import { Button } from './fluent';
import { focusWhenDrawn } from './focus';
import { useWho } from './parts';
import type { Changing } from './use-change';

interface MoveCardProps {
  readonly plan: Plan;
  /** For a sensitive list Bcc is not the whole answer (ICO, "Email and security"), so it is not the first one either. */
  readonly isEnough: boolean;
  readonly changing: Changing;
}

const MOVE = 'move-to-bcc';

/** The fix in one place: what would be where, who is left, and the button. */
export function MoveCard({ plan, isEnough, changing }: MoveCardProps) {
  const who = useWho();
  const [isAsking, setAsking] = useState(false);

  if (plan.kind === 'refused') {
    return (
      <section class="card" aria-label={PANE.moveTitle}>
        <h2>{plan.reason === 'nobody' ? PANE.moveTitle : who.isBccOut(plan) ? PANE.moveRefused : PANE.moveNotHere}</h2>
        <p>{PANE.refusedBecause[plan.reason]}</p>
        {plan.left.length > 0 && <p>{PANE.leftBehind(plan.left)}</p>}
      </section>
    );
  }
  const { move } = plan;
  const count = move.moved.length;
  return (
    <section class="card" aria-label={PANE.moveTitle}>
      <h2>{PANE.moveTitle}</h2>
      <p>{isEnough ? PANE.moveText : PANE.moveNotEnough}</p>
      {isAsking ? (
        <ConfirmChange
          move={move}
          question={PANE.moveQuestion(count)}
          yes={PANE.moveYes}
          onYes={() => {
            setAsking(false);
            void changing.apply('move', move, who, 'fixed-by-button');
          }}
          onNo={() => {
            setAsking(false);
            focusWhenDrawn(MOVE);
          }}
        />
      ) : (
        <>
          <BeforeAfter move={move} />
          {move.placeholder !== undefined && <p class="quiet">{PANE.placeholder(move.placeholder)}</p>}
          {move.left.length > 0 && <p>{PANE.leftBehind(move.left)}</p>}
          <div class="buttons">
            <Button id={MOVE} appearance={isEnough ? 'primary' : 'outline'} onClick={() => setAsking(true)}>
              {PANE.moveButton(count)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
