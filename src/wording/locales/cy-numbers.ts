import type { Finding } from '../../engine';
import { capital, withCommas } from './en-numbers';

const SOFT: Readonly<Record<string, string>> = {
  p: 'b',
  t: 'd',
  c: 'g',
  b: 'f',
  d: 'dd',
  g: '',
  m: 'f',
  ll: 'l',
  rh: 'r',
};

/**
 * The soft mutation of the first letter: "pobl" becomes "bobl", "rhifau" "rifau". Names and abbreviations keep theirs, and
 * so do the letters ch, dd, ff, ph and th. (Treiglad meddal: P. W. Thomas, "Gramadeg y Gymraeg", 1996.)
 */
export function soft(text: string): string {
  const first = /^(?:ll|rh|[cpt](?!h)|d(?!d)|[bgm])/.exec(text);
  return first === null ? text : `${SOFT[first[0]] ?? ''}${text.slice(first[0].length)}`;
}

/** Of "cyfeiriad(|au)" or "e(i|u)" the left of each choice for one, the right for more. */
export function chosen(number: number, text: string): string {
  return text.replace(/\(([^(|]*)\|([^)]*)\)/g, number === 1 ? '$1' : '$2');
}

/** "264 o bobl", "1 person", "1,000 o gyfeiriadau". `noun`: "(person|pobl)", as it stands behind 1, and the plain plural. */
export function counted(number: number, noun: string): string {
  const words = chosen(number, noun);
  return `${withCommas(number)} ${number === 1 ? words : `o ${soft(words)}`}`;
}

/** "264 o bobl", "o leiaf 1,000 o bobl". */
export function count(finding: Finding, noun: string): string {
  return (finding.isAtLeast ? 'o leiaf ' : '') + counted(finding.count, noun);
}

/** "a, b a chod post", "x ac y", "y pwnc a'r testun". */
export function joined(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and(items[items.length - 1] ?? '')}`;
}

/**
 * "ac" stands before a vowel, as it is spoken ("ac 1", "ac 8", "ac 11"), and before "mae" and "nid"; "a" makes c, p and t
 * sharp (treiglad llaes) and draws an article to it. Names keep their letters.
 */
function and(text: string): string {
  if (/^yr? /.test(text)) return text.replace(/^yr? /, "a'r ");
  if (/^(?:[aeiouwyâêîôûŵŷ]|mae\b|ni |nid |8|1(?![\d,])|1[1-9](?!\d))/i.test(text)) return `ac ${text}`;
  return `a ${text.replace(/^[cpt](?!h)/, '$&h')}`;
}

export { capital, withCommas };
