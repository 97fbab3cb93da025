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
  const { length } = value;
  // One text is made and not four: a text may hold values by the hundred thousand.
  if (length > 8 && !HALVES.test(value))
    return String.fromCharCode(
      value.charCodeAt(0),
      value.charCodeAt(1),
      0x2026,
      value.charCodeAt(length - 2),
      value.charCodeAt(length - 1),
    ) as Masked;
  // Cut at code points: half an emoji would be an invalid string.
  const characters = Array.from(value);
  const shown = shownOf(characters.length);
  return (characters.slice(0, shown).join('') + '…' + characters.slice(characters.length - shown).join('')) as Masked;
}

/** How many characters at each end. */
function shownOf(length: number): number {
  return length > 8 ? 2 : length > 4 ? 1 : 0;
}

const HALVES = /[\ud800-\udfff]/;
