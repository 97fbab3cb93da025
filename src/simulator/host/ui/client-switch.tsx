import { CLIENTS, type Client } from '../clients';
import type { DisplayLanguage } from '../protocol';
import type { Simulator } from '../session';

interface Props {
  readonly simulator: Simulator;
  readonly client: Client;
  readonly language: DisplayLanguage;
  readonly limits: 'real' | 'shortened';
}

const LANGUAGES: readonly (readonly [DisplayLanguage, string])[] = [
  ['en-GB', 'English'],
  ['cy-GB', 'Cymraeg'],
];

/** Which Outlook is imitated, with a sentence about it. */
export function ClientSwitch({ simulator, client, language, limits }: Props) {
  return (
    <section class="client-bar" aria-label="Simulated client">
      <label class="client-choice">
        <span>Outlook client</span>
        <select
          value={client.id}
          aria-describedby="client-explanation"
          onChange={(event) => simulator.goTo({ client: event.currentTarget.value })}
        >
          {CLIENTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="client-choice">
        <span>Display language</span>
        <select
          value={language}
          onChange={(event) => simulator.goTo({ language: event.currentTarget.value as DisplayLanguage })}
        >
          {LANGUAGES.map(([id, label]) => (
            <option key={id} value={id} lang={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p id="client-explanation" class="client-explanation">
        {client.explanation}
      </p>
      <label class="limits">
        <input
          type="checkbox"
          checked={limits === 'shortened'}
          onChange={(event) => simulator.goTo({ limits: event.currentTarget.checked ? 'shortened' : 'real' })}
        />
        <span>Outlook’s time limits simulated shorter: 2 s and 12 s instead of 5 s and 5 min</span>
      </label>
    </section>
  );
}
