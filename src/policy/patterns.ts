import { normaliseText } from '../engine';
import { costOfPattern, type PatternCost } from './pattern-cost';

/** Longer ones are tables of words, and those are searched for faster as words. */
const LONGEST_PATTERN = 500;

/** Escapes that mean the same to every engine: classes, edges of words, white space, codes, and all punctuation. */
const KNOWN_ESCAPE = /^\\[bBdDwWsStnrfv0xuc\W_]/;

/**
 * Why a regular expression of an administrator cannot be used, in one sentence; undefined when it can. It must compile,
 * also on the oldest runtime (ES2016), match something, and end soon on any text. One whose cost nobody can tell is refused.
 */
export function complainAboutRegex(source: string): string | undefined {
  if (source.trim() === '') return 'This pattern is empty; remove it.';
  if (source.length > LONGEST_PATTERN) {
    return `This pattern has ${String(source.length)} characters; at most ${String(LONGEST_PATTERN)} are possible. Words belong under keywords.`;
  }
  if (/^\/.*\/[a-z]*$/.test(source))
    return 'Write the pattern without the slashes around it and the letters behind them.';
  return (
    complainAboutSyntax(source) ??
    complainAboutCompiling(source) ??
    complainAboutNothing(source) ??
    SAID_OF_COST[costOfPattern(source)]
  );
}

/** What the engines of older clients throw on, and what never matches a normalised text. */
function complainAboutSyntax(source: string): string | undefined {
  let isInClass = false;
  for (const token of source.match(/\\u\{|\\k<|\\[\s\S]|\(\?(?:<[=!]|.)?|[\s\S]/g) ?? []) {
    if (token.startsWith('\\')) {
      const complaint = complainAboutEscape(token);
      if (complaint !== undefined) return complaint;
    } else if (token === '[') isInClass = true;
    else if (token === ']') isInClass = false;
    else if (token.length > 1 && !isInClass) {
      const complaint = complainAboutGroup(token);
      if (complaint !== undefined) return complaint;
    } else if (token > '\x7f') {
      const seen = normaliseText(`.${token}.`).slice(1, -1);
      if (seen !== token)
        return `"${token}" never stands in the text as it is searched; ${seen === '' ? 'leave it out' : `write "${seen}"`}.`;
    }
  }
  return undefined;
}

function complainAboutEscape(token: string): string | undefined {
  if (/^\\(?:[1-9]|k<)/.test(token))
    return `"${token}" refers back to a group, and such a pattern can take for ever; write the text out.`;
  if (/^\\p/i.test(token)) return `"${token}" is unknown to older Outlook; list the characters, such as [A-Za-zÀ-ž].`;
  if (token === '\\u{') return '"\\u{" is unknown to older Outlook; write the character itself.';
  return KNOWN_ESCAPE.test(token)
    ? undefined
    : `"${token}" has no meaning in this kind of pattern; for the letter itself leave the backslash out.`;
}

function complainAboutGroup(token: string): string | undefined {
  if (token === '(?<=' || token === '(?<!')
    return `"${token}" looks at what stands before, which older Outlook cannot do; make it part of the pattern.`;
  if (token.startsWith('(?<')) return '"(?<" gives a group a name, which older Outlook cannot read; write "(?:".';
  return /^\(\?[:=!]$/.test(token)
    ? undefined
    : `"${token}" is not possible; a group begins with "(", "(?:", "(?=" or "(?!". Case is set by case-sensitive.`;
}

function complainAboutCompiling(source: string): string | undefined {
  try {
    new RegExp(source, 'm');
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : String(error);
    return `This is not a regular expression: ${reason}.`;
  }
}

/** Of texts that hold a little of everything: a match of nothing would be found everywhere. */
function complainAboutNothing(source: string): string | undefined {
  return ['', 'a', 'Zz 0-9\n\t_.,;:!?@#/\\"\'()'].some((sample) =>
    Array.from(sample.matchAll(new RegExp(source, 'gim'))).some(([match]) => match === ''),
  )
    ? 'This pattern matches even where nothing stands; at least one character must be asked for.'
    : undefined;
}

const SAID_OF_COST: Readonly<Record<PatternCost, string | undefined>> = {
  payable: undefined,
  slow: 'On some texts this pattern takes far too long; give repeats that can match the same characters a low limit, such as {1,20}.',
  endless:
    'On some texts this pattern would never end; avoid repeats inside repeats, such as (a+)+, and alternatives that match the same.',
  unknown: 'Nobody could tell whether this pattern always ends soon; make it simpler.',
};
