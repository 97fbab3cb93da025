import { addAttachment } from '../mailbox';
import type { Simulator } from '../session';
import { Icon } from './icons';

/** Chosen files are kept in this page's memory with the draft, and handed to the add-in when it asks. */
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
          for (const file of currentTarget.files ?? []) void attach(file, simulator);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

async function attach(file: File, simulator: Simulator): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  simulator.changeDraft((current) => addAttachment(current, { name: file.name, bytes }));
}
