declare const maskedBrand: unique symbol;

/**
 * What may be shown of a matched value: at most its first and last two characters. Only `mask` makes one, so a finding,
 * record or alert cannot carry more of the mail's text by mistake.
 */
export type Masked = string & { readonly [maskedBrand]: true };

/**
 * Masks a matched value. Up to 4 characters nothing is shown, up to 8 the first and the last one, above that two at each
 * end: a short value must not be guessable from its mask.
 */
export function mask(value: string): Masked {
  // Cut at code points: half an emoji would be an invalid string.
  const characters = HALVES.test(value) ? Array.from(value) : undefined;
  const length = characters === undefined ? value.length : characters.length;
  const cut = (from: number, to: number): string =>
    characters === undefined ? value.slice(from, to) : characters.slice(from, to).join('');
  const shown = length > 8 ? 2 : length > 4 ? 1 : 0;
  return `${cut(0, shown)}…${cut(length - shown, length)}` as Masked;
}

const HALVES = /[\ud800-\udfff]/;
