import { useState } from 'preact/hooks';
import {
  addEntries,
  ADDRESS_BOOK,
  parsePastedList,
  removeEntry,
  renderEntry,
  type Draft,
  type Entry,
  type Field,
} from '../mailbox';
import type { Simulator } from '../session';
import { FIELD_LABELS } from './field-labels';
import { FieldMenu } from './field-menu';
import { Icon } from './icons';

interface Props {
  readonly simulator: Simulator;
  readonly draft: Draft;
  readonly field: Field;
}

/** More chips than this are shown as a number until they are asked for: nobody reads 264 names in a compose window. */
const MOST_OPEN_CHIPS = 20;

/** One recipient field: chips, an entry that takes typed and pasted lists, and a menu. */
export function RecipientField({ simulator, draft, field }: Props) {
  const [isExpanded, setExpanded] = useState(false);
  const label = FIELD_LABELS[draft.kind][field];
  const entries = draft[field];
  const isCollapsed = entries.length > MOST_OPEN_CHIPS && !isExpanded;
  const inputId = `recipients-${field}`;
  const listId = `${inputId}-list`;
  return (
    <div class="field field-recipients">
      <label class="field-label" for={inputId}>
        {label}
      </label>
      <div class="recipients">
        {entries.length > MOST_OPEN_CHIPS && (
          <button
            type="button"
            class="chip chip-count"
            aria-expanded={isExpanded}
            aria-label={`${entries.length} recipients in ${label}`}
            onClick={() => setExpanded(!isExpanded)}
          >
            {entries.length} recipients
          </button>
        )}
        {!isCollapsed && entries.length > 0 && (
          <ul class="chips" id={listId} aria-label={`${label} recipients`}>
            {entries.map((entry) => (
              <Chip
                key={entry.id}
                entry={entry}
                onRemove={() => simulator.changeDraft((current) => removeEntry(current, field, entry.id))}
              />
            ))}
          </ul>
        )}
        <EntryInput
          id={inputId}
          onCommit={(text) =>
            simulator.changeDraft((current) => addEntries(current, field, parsePastedList(text, ADDRESS_BOOK)))
          }
        />
      </div>
      <FieldMenu simulator={simulator} draft={draft} field={field} />
    </div>
  );
}

const CHIP_NOTES: Readonly<Record<Entry['kind'], string>> = {
  person: '',
  'distribution-list': ', distribution list',
  'contact-group': ', contact group',
  unresolved: ', no address found',
};

function Chip({ entry, onRemove }: { readonly entry: Entry; readonly onRemove: () => void }) {
  return (
    <li class={`chip chip-${entry.kind}`} title={renderEntry(entry) + CHIP_NOTES[entry.kind]}>
      <span>
        {entry.name}
        <span class="visually-hidden">{CHIP_NOTES[entry.kind]}</span>
      </span>
      <button type="button" class="button-icon" aria-label={`Remove ${entry.name}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** A text area, not an input: an input would drop the line ends of a pasted list. */
function EntryInput({ id, onCommit }: { readonly id: string; readonly onCommit: (text: string) => void }) {
  const [text, setText] = useState('');
  const commit = (value: string) => {
    setText('');
    if (value.trim() !== '') onCommit(value);
  };
  return (
    <textarea
      id={id}
      class="entry"
      rows={1}
      spellcheck={false}
      autocomplete="off"
      value={text}
      onInput={({ currentTarget: { value } }) => setText(value)}
      onBlur={({ currentTarget: { value } }) => commit(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ';' && event.key !== ',') return;
        event.preventDefault();
        commit(event.currentTarget.value);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        if (!/[,;\n@]/.test(pasted)) return;
        event.preventDefault();
        commit(text + pasted);
      }}
    />
  );
}
