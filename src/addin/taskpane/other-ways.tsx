import { useState } from 'preact/hooks';
import type { Person } from '../../engine';
import { bulkServiceLink, PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import { ConfirmChange } from './confirm-change';
import { CopyButton } from './copy-button';
import { Button } from './fluent';
import { focusWhenDrawn } from './focus';
import { useWho } from './parts';
import { toTable } from './recipient-table';
import type { Changing } from './use-change';
import type { Look } from './use-verdict';

/** Up to here writing to each is no more work than thinking about it (ICO, "Email and security": "a small number"). */
const FEW = 10;

interface OtherWaysProps {
  readonly look: Extract<Look, { kind: 'judged' }>;
  /** The outside people who would be shown. */
  readonly outside: readonly Person[];
  readonly changing: Changing;
  /** Whether they come before Bcc. */
  readonly areBetter: boolean;
}

/** What the ICO and the organisation advise besides Bcc, or before it. */
export function OtherWays({ look, outside, changing, areBetter }: OtherWaysProps) {
  const people = outside.map(({ recipient }) => recipient).filter(({ address }) => address !== '');
  const bulkService = bulkServiceLink(currentPolicy());
  const title = areBetter ? PANE.betterWays : PANE.otherWays;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <h3>{PANE.mergeTitle}</h3>
      <p>{PANE.mergeText}</p>
      {people.length > 0 && (
        <div class="buttons">
          <CopyButton text={toTable(people, PANE.tableHeading)} done={PANE.copied(people.length)}>
            {PANE.copyList(people.length)}
          </CopyButton>
        </div>
      )}
      <p>
        <a href={bulkService.url} target="_blank" rel="noopener noreferrer">
          {PANE.opensInBrowser(bulkService.title)}
        </a>
      </p>
      {people.length > 1 && people.length <= FEW && (
        <SendSeparately look={look} outside={outside} changing={changing} />
      )}
    </section>
  );
}

const KEEP_ONLY = 'keep-only';

/** No client lets a draft be made from a draft: this one keeps the first person, and the others are a list to go through. */
function SendSeparately({ look, outside, changing }: Omit<OtherWaysProps, 'areBetter'>) {
  const { planRemoval } = useWho();
  const [isAsking, setAsking] = useState(false);
  const [first, ...rest] = outside.map(({ recipient }) => recipient);
  if (first === undefined) return null;
  const plan = planRemoval(look.judgement.message, rest);
  if (plan.kind === 'refused') return null;
  const kept = first.name || first.address;
  const addresses = rest.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join('\r\n');
  return (
    <>
      <h3>{PANE.separatelyTitle}</h3>
      <p>{PANE.separatelyText(kept)}</p>
      <div class="buttons">
        <CopyButton text={addresses} done={PANE.copied(rest.length)}>
          {PANE.copyOthers(rest.length)}
        </CopyButton>
        {!isAsking && (
          <Button id={KEEP_ONLY} onClick={() => setAsking(true)}>
            {PANE.keepOnly(kept)}
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmChange
          move={plan.move}
          question={PANE.keepOnlyQuestion(kept)}
          yes={PANE.removeYes}
          onYes={() => {
            setAsking(false);
            void changing.apply('remove', plan.move, look.who, 'sent-separately');
          }}
          onNo={() => {
            setAsking(false);
            focusWhenDrawn(KEEP_ONLY);
          }}
        />
      )}
    </>
  );
}
