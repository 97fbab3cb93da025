import { useMemo, useState } from 'preact/hooks';
import type { Finding, Person } from '../../engine';
import { PANE } from '../../wording';
import type { Plan } from '../fix';
import { currentPolicy } from '../policy-source';
import { ConfirmChange } from './confirm-change';
import { focusWhenDrawn } from './focus';
import { MoveCard } from './move-card';
import { OtherWays } from './other-ways';
import { PeopleList, removeId } from './people-list';
import type { Changing } from './use-change';
import type { Look } from './use-verdict';

interface RecipientsSectionProps {
  readonly look: Extract<Look, { kind: 'judged' }>;
  /** The findings that interrupt. */
  readonly told: readonly Finding[];
  readonly changing: Changing;
}

/** Who would see whom, and the ways to change that; nothing where no finding is about it. */
export function RecipientsSection({ look, told, changing }: RecipientsSectionProps) {
  const { judgement, who } = look;
  // Whom the person ticked or unticked: the others are as they would be moved without asking.
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const recipients = useMemo(() => who.groupRecipients(judgement.message, currentPolicy()), [judgement, who]);
  const people = useMemo(() => recipients.groups.flatMap((group) => group.people), [recipients]);
  const isTicked = (person: Person): boolean => flipped.has(person.address.key) !== isOutside(person);
  const chosen = flipped.size === 0 ? undefined : people.filter(isTicked).map(({ recipient }) => recipient);
  const plan = useMemo(() => who.planMoveToBcc(judgement.message, currentPolicy(), chosen), [judgement, flipped, who]);
  const tick = (those: readonly Person[], isOn: boolean): void => {
    const next = new Set(flipped);
    for (const person of those) {
      if (isOutside(person) === isOn) next.delete(person.address.key);
      else next.add(person.address.key);
    }
    setFlipped(next);
  };

  const movable = told.find((finding) => finding.fixes.includes('move-to-bcc'));
  const isShown = movable !== undefined || told.some(({ rule }) => rule === 'visible-recipients');
  if (!isShown && !told.some(({ fixes }) => fixes.includes('remove-recipient'))) return null;
  const isEnough = !told.some(isSensitive);
  const canMove = movable !== undefined && (plan.kind === 'ready' || plan.reason === 'nobody');
  const ways = isShown && (
    <OtherWays look={look} outside={people.filter(isOutside)} changing={changing} areBetter={!isEnough} />
  );
  return (
    <>
      {!isEnough && ways}
      {movable !== undefined && <MoveCard plan={plan} isEnough={isEnough} changing={changing} />}
      <PeopleWithRemoval
        look={look}
        changing={changing}
        recipients={recipients}
        isTicked={canMove ? isTicked : undefined}
        onTick={tick}
      />
      {isEnough && ways}
    </>
  );
}

function isOutside(person: Person): boolean {
  return !person.isInsideDomain;
}

function isSensitive(finding: Finding): boolean {
  return 'sensitiveBecause' in finding && finding.sensitiveBecause !== undefined;
}

interface PeopleWithRemovalProps extends Omit<Parameters<typeof PeopleList>[0], 'onRemove' | 'asking'> {
  readonly look: RecipientsSectionProps['look'];
  readonly changing: Changing;
}

/** The list, whose people can each be taken off the message. */
function PeopleWithRemoval({ look, changing, ...list }: PeopleWithRemovalProps) {
  const { judgement, who } = look;
  const [removal, setRemoval] = useState<{ readonly person: Person; readonly plan: Plan }>();
  const remove = (person: Person): void =>
    setRemoval({ person, plan: who.planRemoval(judgement.message, [person.recipient]) });
  const keep = (person: Person): void => {
    setRemoval(undefined);
    focusWhenDrawn(removeId(person));
  };
  const asking = removal && {
    person: removal.person,
    place: removal.plan.kind === 'refused' ? ('below' as const) : ('instead' as const),
    question:
      removal.plan.kind === 'refused' ? (
        <p class="problem" role="alert">
          {PANE.removeByHand}
        </p>
      ) : (
        <ConfirmChange
          move={removal.plan.move}
          question={PANE.removeQuestion(removal.person.recipient.name || removal.person.recipient.address)}
          yes={PANE.removeYes}
          onYes={() => {
            setRemoval(undefined);
            if (removal.plan.kind === 'ready') void changing.apply('remove', removal.plan.move, who, 'fixed-by-button');
          }}
          onNo={() => keep(removal.person)}
        />
      ),
  };
  return <PeopleList {...list} onRemove={remove} asking={asking} />;
}
