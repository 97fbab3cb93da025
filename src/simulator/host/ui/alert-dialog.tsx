import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Block, Choice, Dialog, Inline } from '../send';
import { Icon } from './icons';

/** Outlook's dialog between Send and the message leaving. The rest of the page waits; Escape means Don't Send. */
export function AlertDialog({
  dialog,
  onChoose,
}: {
  readonly dialog: Dialog;
  readonly onChoose: (choice: Choice) => void;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    shown?.showModal();
    // The last button is the one that changes nothing: a stray Enter must not send.
    [...(shown?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    // Closing, not only removing, gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class="alert"
      role="alertdialog"
      aria-labelledby="alert-title"
      aria-describedby="alert-text"
      onCancel={(event) => {
        event.preventDefault();
        onChoose('dont-send');
      }}
      onKeyDown={keepFocusInside}
    >
      <h2 id="alert-title">
        <Icon name="look" />
        {dialog.title}
      </h2>
      <div id="alert-text" class="alert-text">
        {dialog.blocks.map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
      </div>
      <div class="alert-buttons">
        {dialog.buttons.map(({ choice, label }, index) => (
          <button
            key={choice}
            type="button"
            class={index === 0 && choice !== 'send-anyway' ? 'button button-primary' : 'button button-outline'}
            onClick={() => onChoose(choice)}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.inlines.map(renderInline)}</p>;
  const items = block.items.map((inlines, index) => <li key={index}>{inlines.map(renderInline)}</li>);
  return block.kind === 'bullets' ? <ul>{items}</ul> : <ol>{items}</ol>;
}

function renderInline(inline: Inline, index: number) {
  if (inline.kind === 'link') {
    return (
      <a key={index} href={inline.url} target="_blank" rel="noopener noreferrer">
        {inline.text}
        <span class="visually-hidden"> (opens in a new tab)</span>
      </a>
    );
  }
  const text = inline.isItalic ? <em>{inline.text}</em> : inline.text;
  return inline.isBold ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>;
}

/** A modal dialog lets Tab leave to the browser's own bars; Outlook's keeps it. */
function keepFocusInside(event: KeyboardEvent & { readonly currentTarget: HTMLDialogElement }): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button')];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
