import type { Policy } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { aKeywordList } from '../helpers/a-keyword-list';

const WORDS =
  'the meeting about our garden project is on Thursday and everyone who helped last year may bring a friend'.split(' ');

/** Deterministic mail-like text of `size` characters. */
export function prose(size: number): string {
  const parts: string[] = [];
  let seed = 7;
  for (let length = 0; length < size;) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const word = WORDS[seed % WORDS.length]! + (seed % 17 === 0 ? '.\r\n' : ' ');
    parts.push(word);
    length += word.length;
  }
  return parts.join('').slice(0, size);
}

export function asHtml(text: string): string {
  return `<html><body>${text
    .split('\r\n')
    .map((line) => `<p class="MsoNormal">${line}</p>`)
    .join('\r\n')}</body></html>`;
}

export function keywords(count: number): Policy {
  const words = Array.from(
    { length: count },
    (_, index) => `${WORDS[index % WORDS.length]!}${(index * 7919).toString(36)}`,
  );
  return { ...defaultPolicy, keywords: [aKeywordList({ label: 'Bench', words })] };
}
