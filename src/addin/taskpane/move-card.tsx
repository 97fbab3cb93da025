import { useMemo, useState } from 'preact/hooks';
import type { Recipient } from '../../engine';
import { PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import { BeforeAfter } from './before-after';
import { ConfirmChange } from './confirm-change';
import { Button } from './fluent';
import type { Changing } from './use-change';
import type { Look } from './use-verdict';
import { useWork } from './use-work';

interface MoveCardProps {
  readonly look: Extract<Look, { kind: 'judged' }>;
  /** Whom the person ticked; undefined: everybody outside. */
  readonly chosen: readonly Recipient[] | undefined;
  /** For a sensitive list Bcc is not the whole answer (ICO, "Email and security"), so it is not the first one either. */
  readonly isEnough: boolean;
  readonly changing: Changing;
}

/** The fix in one place: what would be where, who is left, and the button. */
export function MoveCard({ look, chosen, isEnough, changing }: MoveCardProps) {
  const { planMoveToBcc } = useWork();
  const [isAsking, setAsking] = useState(false);
  const { judgement, protection, work } = look;
  const plan = useMemo(
    () => planMoveToBcc(judgement.message, currentPolicy(), chosen, protection),
    [judgement, chosen, protection, planMoveToBcc],
  );

  if (plan.kind === 'refused') {
    return (
      <section class="card" aria-label={PANE.moveTitle}>
        <h2>{plan.reason === 'nobody' ? PANE.moveTitle : PANE.moveRefused}</h2>
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
            void changing.apply('move', move, work);
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <>
          <BeforeAfter move={move} />
          {move.placeholder !== undefined && <p class="quiet">{PANE.placeholder(move.placeholder)}</p>}
          {move.left.length > 0 && <p>{PANE.leftBehind(move.left)}</p>}
          <div class="buttons">
            <Button appearance={isEnough ? 'primary' : 'outline'} onClick={() => setAsking(true)}>
              {PANE.moveButton(count)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
