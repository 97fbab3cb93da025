import type { Recipient } from '../../engine';

/** What a spreadsheet takes for the beginning of a formula: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/;

/** "Name, tab, address" by line, under a heading row: what a spreadsheet takes in two columns, and mail merge from there. */
export function toTable(people: readonly Recipient[], heading: readonly [name: string, address: string]): string {
  const rows = people.map(({ name, address }) => [name, address].map(toCell).join('\t'));
  return [heading.join('\t'), ...rows].join('\r\n');
}

function toCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}
