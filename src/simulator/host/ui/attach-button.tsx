import { addAttachment } from '../mailbox';
import type { Simulator } from '../session';
import { Icon } from './icons';

/** Only the name and the size of a chosen file are used; nothing of it is read. */
export function AttachButton({ simulator }: { readonly simulator: Simulator }) {
  return (
    <label class="button attach">
      <Icon name="attach" />
      <span class="button-words">Attach</span>
      <input
        type="file"
        multiple
        class="visually-hidden"
        aria-label="Attach files"
        onChange={({ currentTarget }) => {
          for (const { name, size } of currentTarget.files ?? []) {
            simulator.changeDraft((current) => addAttachment(current, name, size));
          }
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
