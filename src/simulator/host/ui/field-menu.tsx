import { useRef } from 'preact/hooks';
import { addEntries, ADDRESS_BOOK, clearField, fieldsOf, moveAll, type Draft, type Field } from '../mailbox';
import type { Simulator } from '../session';
import { FIELD_LABELS } from './field-labels';
import { Icon } from './icons';

interface Props {
  readonly simulator: Simulator;
  readonly draft: Draft;
  readonly field: Field;
}

/** What people do by hand with a whole field: move it, empty it, fill it from the address book. */
export function FieldMenu({ simulator, draft, field }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const labels = FIELD_LABELS[draft.kind];
  const change = (how: (current: Draft) => Draft) => {
    simulator.changeDraft(how);
    close();
  };
  const close = () => {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const isEmpty = draft[field].length === 0;
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary class="button-icon" aria-label={`Menu of ${labels[field]}`}>
        <Icon name="more" />
      </summary>
      <div class="menu-items">
        {fieldsOf(draft)
          .filter((other) => other !== field)
          .map((other) => (
            <button
              key={other}
              type="button"
              disabled={isEmpty}
              onClick={() => change((current) => moveAll(current, field, other))}
            >
              Move all to {labels[other]}
            </button>
          ))}
        <button type="button" disabled={isEmpty} onClick={() => change((current) => clearField(current, field))}>
          Remove all
        </button>
        <p>From the address book</p>
        {ADDRESS_BOOK.map((entry) => (
          <button
            key={entry.name}
            type="button"
            onClick={() => change((current) => addEntries(current, field, [entry]))}
          >
            {entry.name}
          </button>
        ))}
      </div>
    </details>
  );
}
