import { ACTIONS, RULE_IDS } from '../../engine';
import { OUTCOMES } from '../../record';
import type { ConsoleWords } from '../../wording';
import { html, type Html } from '../html';
import { isNarrowed, type ListQuery } from './list-query';

/** The conditions, with what is asked for already chosen. Sent as the page's own address, so it can be kept as a bookmark. */
export function renderFilterForm(query: ListQuery, words: ConsoleWords): Html {
  const { filters } = words;
  const names = <Id extends string>(ids: readonly Id[], of: Readonly<Record<Id, string>>): readonly Choice[] =>
    ids.map((id) => ({ value: id, name: of[id] }));
  return html`<form class="filters" method="get" action="/console" aria-labelledby="filters">
    <h2 id="filters">${filters.heading}</h2>
    <div class="fields">
      ${renderDay('from', filters.from, query.from)} ${renderDay('to', filters.to, query.to)}
      ${renderChoice('action', filters.action, query.action, names(ACTIONS, words.actions), filters.any)}
      ${renderChoice('rule', filters.rule, query.rule, names(RULE_IDS, words.rules), filters.any)}
      ${renderChoice('outcome', filters.outcome, query.outcome, names(OUTCOMES, words.outcomes), filters.any)}
      ${renderChoice(
        'review',
        filters.review,
        query.review,
        [
          { value: 'no', name: filters.notReviewed },
          { value: 'yes', name: filters.reviewed },
        ],
        filters.any,
      )}
      ${renderText('group', filters.team, query.group)}
    </div>
    ${hidden('sender', query.sender)}${hidden('exposure', query.exposure)}
    <p class="buttons">
      <button type="submit">${filters.show}</button
      >${isNarrowed(query) ? html` <a href="/console">${filters.clear}</a>` : undefined}
    </p>
  </form>`;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

export function renderDay(name: string, label: string, value = ''): Html {
  return html`<p class="field">
    <label for="${name}">${label}</label><input type="date" id="${name}" name="${name}" value="${value}" />
  </p>`;
}

function renderText(name: string, label: string, value = ''): Html {
  return html`<p class="field">
    <label for="${name}">${label}</label
    ><input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off" />
  </p>`;
}

export function renderChoice(
  name: string,
  label: string,
  chosen: string | undefined,
  choices: readonly Choice[],
  any: string,
): Html {
  const options = choices.map(({ value, name: text }) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  );
  return html`<p class="field">
    <label for="${name}">${label}</label
    ><select id="${name}" name="${name}">
      <option value="">${any}</option>
      ${options}
    </select>
  </p>`;
}

export function hidden(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}" />`;
}
