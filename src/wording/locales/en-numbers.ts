import type { Finding } from '../../engine';

/** "1,234". */
export function withCommas(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "a, b and c". */
export function joined(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items[items.length - 1])}`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "264 people", "at least 1,000 people", "1 person". */
export function count(finding: Finding, one: string, many: string): string {
  const number = `${withCommas(finding.count)} ${finding.count === 1 ? one : many}`;
  return finding.isAtLeast ? `at least ${number}` : number;
}

/** The same at the beginning of a sentence. */
export function countAtStart(finding: Finding, one: string, many: string): string {
  return capital(count(finding, one, many));
}

/** "09:05", in every language. */
export function timeOfDay({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(number: number): string {
  return `${number < 10 ? '0' : ''}${String(number)}`;
}
