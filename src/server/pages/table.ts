import type { Language } from '../../engine';
import { html, type Html } from '../html';

export interface TableParts {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** For the fragment of an address that leads to the row. */
  readonly id: string;
  /** One for each heading; the first one names the row. */
  readonly cells: readonly [Html, ...Html[]];
}

/**
 * The roles say again what the elements are: on a narrow screen each row is drawn as a card, and browsers no longer tell a
 * screen reader of a table then. The heading of a cell stands in `data-heading` for the style sheet to draw there.
 */
export function renderTable({ caption, headings, rows }: TableParts): Html {
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => renderRow(row, headings))}
    </tbody>
  </table>`;
}

function renderRow({ id, cells: [name, ...others] }: TableRow, headings: readonly string[]): Html {
  return html`<tr role="row" id="${id}" tabindex="-1">
    <th scope="row" role="rowheader">${name}</th>
    ${others.map((cell, index) => html`<td role="cell" data-heading="${headings[index + 1]}">${cell}</td>`)}
  </tr> `;
}

const DAY = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
const FORMATS = {
  day: DAY,
  minute: { ...DAY, hour: '2-digit', minute: '2-digit' },
  second: { ...DAY, hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** "21 Nov 2026", in UTC as records are; what is no time stays as it is. */
export function toReadable(instant: string, language: Language, precision: keyof typeof FORMATS): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', FORMATS[precision]).format(at);
}

/** "1,204". */
export function toCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language === 'cy' ? 'cy-GB' : 'en-GB').format(count);
}
