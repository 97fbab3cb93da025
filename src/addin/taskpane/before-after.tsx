import type { Recipient } from '../../engine';
import { useContext } from 'preact/hooks';
import { PANE } from '../../wording';
import type { FieldName, Move } from '../fix';
import { KindContext, useFieldNames } from './parts';

const FIELDS: readonly FieldName[] = ['to', 'cc', 'bcc'];

/** As many as fit beside each other; the number says the rest. */
const NAMED = 2;

/** The three fields as they are and as they would be. */
export function BeforeAfter({ move }: { readonly move: Move }) {
  const names = useFieldNames();
  const isInvitation = useContext(KindContext) === 'appointment';
  return (
    <table class="before-after">
      <caption class="spoken-only">{PANE.beforeAfter}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{PANE.before}</th>
          <th scope="col">{PANE.after}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.filter((field) => field !== 'bcc' || !isInvitation).map((field) => (
          <tr key={field}>
            <th scope="row">{names[field]}</th>
            <Cell people={move.before[field]} isChanged={false} />
            <Cell people={move.after[field]} isChanged={move.before[field] !== move.after[field]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ people, isChanged }: { readonly people: readonly Recipient[]; readonly isChanged: boolean }) {
  const names = people.slice(0, NAMED).map(({ name, address }) => name || address);
  return (
    <td class={isChanged ? 'is-changed' : undefined}>
      <strong>{PANE.number(people.length)}</strong>
      {names.length > 0 && (
        <span class="names">{people.length > NAMED ? PANE.namesAndMore(names) : names.join(', ')}</span>
      )}
    </td>
  );
}
