import { useRef, useState } from 'preact/hooks';
import { PANE } from '../../wording';
import { copyText } from './copy-text';
import { Button } from './fluent';

interface CopyButtonProps {
  readonly text: string;
  readonly children: string;
  /** Said once it is on the clipboard. */
  readonly done: string;
}

/** Copies, says so, and shows the text where the client does not allow it. */
export function CopyButton({ text, children, done }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'shown'>();
  const shown = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setResult(isCopied ? 'copied' : 'shown');
    if (!isCopied) requestAnimationFrame(() => shown.current?.select());
  };
  return (
    <>
      <Button onClick={() => void copy()}>{children}</Button>
      <p class={result === 'shown' ? 'problem' : 'outcome'} role="status">
        {result === 'copied' ? done : result === 'shown' ? PANE.copyByHand : ''}
      </p>
      {result === 'shown' && (
        <textarea ref={shown} class="field" rows={6} readOnly aria-label={children} value={text} />
      )}
    </>
  );
}
