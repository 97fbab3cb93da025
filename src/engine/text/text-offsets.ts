import { plainRun, replaceRare, replaceSpaces, startOfText, type Spaced } from './normalise';

/** A normalised text and where its characters stood before; all positions in UTF-16 units. */
export interface MappedText {
  /** Exactly what `normaliseText` makes of the original. */
  readonly text: string;
  /** Where the character at `at` of `text` began in the original. */
  readonly originalStart: (at: number) => number;
  /** Where the character before `at` ended in the original, with all accents and spaces that became part of it. */
  readonly originalEnd: (at: number) => number;
}

/**
 * As `normaliseText`, for who has to show a finding where it stood. Costs memory for every rare character that is replaced,
 * and for white space from the first question on, because of most texts none is asked; a question is a binary search in each
 * of six lists.
 */
export function normaliseWithOffsets(original: string): MappedText {
  const steps: Replacements[] = [];
  const spaced = replaceRare(original, (text, pattern, by) => {
    const done = noReplacements();
    const replaced = text.replace(pattern, (match: string, at: number) => {
      const replacement = by(match);
      // One character for one moves nothing.
      if (match.length > 1 || replacement.length !== 1) note(done, at, at + match.length, replacement.length);
      return replacement;
    });
    if (done.starts.length > 0) steps.unshift(done);
    return replaced;
  });
  const plain = replaceSpaces(spaced);
  const cut = startOfText(plain);
  let spaces: Replacements | undefined;
  const allSteps = (): readonly Replacements[] => {
    if (spaces === undefined) steps.unshift((spaces = spacesReplaced(spaced)));
    return steps;
  };
  return {
    text: plain.slice(cut),
    originalStart: (at) => allSteps().reduce(startBefore, at + cut),
    originalEnd: (at) => allSteps().reduce(endBefore, at + cut),
  };
}

function spacesReplaced({ text, spaces }: Spaced): Replacements {
  const done = noReplacements();
  for (let at = 0; at < spaces.length; at += 2) {
    const start = spaces[at]!;
    const end = spaces[at + 1]!;
    note(done, start, end, plainRun(text, start, end).length);
  }
  return done;
}

/** Of one step, by position: where a replacement stands in the new text. */
interface Replacements {
  readonly starts: number[];
  readonly newEnds: number[];
  /** How much further right the old text stands behind it. */
  readonly shifts: number[];
}

function noReplacements(): Replacements {
  return { starts: [], newEnds: [], shifts: [] };
}

/** Adds that `length` characters stand for [start, end) of the old text. */
function note({ starts, newEnds, shifts }: Replacements, start: number, end: number, length: number): void {
  const shift = shifts.length > 0 ? shifts[shifts.length - 1]! : 0;
  starts.push(start - shift);
  newEnds.push(start - shift + length);
  shifts.push(shift + end - start - length);
}

function startBefore(at: number, step: Replacements): number {
  const index = lastAtOrBefore(step.starts, at);
  if (index < 0) return at;
  return at < step.newEnds[index]!
    ? step.starts[index]! + (index > 0 ? step.shifts[index - 1]! : 0)
    : at + step.shifts[index]!;
}

function endBefore(end: number, step: Replacements): number {
  if (end === 0) return 0;
  const index = lastAtOrBefore(step.starts, end - 1);
  if (index < 0) return end;
  return Math.max(end, step.newEnds[index]!) + step.shifts[index]!;
}

function lastAtOrBefore(positions: readonly number[], at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
