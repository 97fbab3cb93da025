import { useLayoutEffect, useRef } from 'preact/hooks';
import { EXAMPLES, type Example } from '../examples';
import type { SentMessage, Simulator } from '../session';

interface Props {
  readonly simulator: Simulator;
  readonly current: Example;
  readonly messages: readonly SentMessage[];
}

const OUTCOMES: Readonly<Record<Example['outcome'], string>> = {
  stopped: 'Stopped',
  warned: 'Warning',
  silent: 'Silent',
};

/** Examples that open with one click, and what has been sent so far. */
export function Gallery({ simulator, current, messages }: Props) {
  const gallery = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const list = gallery.current;
    const card = list?.querySelector('[aria-current]');
    if (!list || !card) return;
    // Not scrollIntoView: in a narrow window it would scroll the whole page away from the message.
    list.scrollTop += Math.max(0, card.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom);
  }, [current]);
  return (
    <nav ref={gallery} class="gallery" aria-label="Examples">
      <h2>Examples</h2>
      <p class="quiet">
        Open one, read it, press Send. All people and organisations are invented. What is expected is by the default
        policy.
      </p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example.id}>
            <button
              class="card"
              aria-current={example === current ? 'true' : undefined}
              onClick={() => simulator.goTo({ example: example.id })}
            >
              <span class="card-title">{example.title}</span>
              <span class={`badge badge-${example.outcome}`}>{OUTCOMES[example.outcome]}</span>
              {example === current && (
                <>
                  <span class="card-story">{example.story}</span>
                  <span class="card-expectation">
                    <strong>Expected:</strong> {example.expectation}
                  </span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      <h2 id="sent-heading">Sent and Outbox</h2>
      {messages.length === 0 ? (
        <p class="quiet">Nothing has been sent yet.</p>
      ) : (
        <ul class="sent" aria-labelledby="sent-heading">
          {messages.map(({ number, subject, recipients, folder }) => (
            <li key={number}>
              <span class="sent-subject">{subject || '(no subject)'}</span>
              <span class="quiet">
                {folder} · {recipients} {recipients === 1 ? 'recipient' : 'recipients'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
