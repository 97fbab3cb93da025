/** Words further apart than this many edits are not the same word mistyped. */
const FARTHEST = 2;

/** Longer input is not a mistyped setting name; comparing it would only cost time. */
const LONGEST = 60;

/**
 * The candidate that was probably meant: the same word in other case or joined differently ("bulkService",
 * "bulk_service"), else the one with the fewest edits (insert, drop, replace, swap neighbours), at most 2 and fewer than
 * half of the word. Undefined when none is near.
 */
export function findNearest(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let fewest = Math.min(FARTHEST, Math.ceil(written.length / 2) - 1) + 1;
  for (const candidate of candidates) {
    const edits = editsBetween(plain(written), plain(candidate));
    if (edits < fewest || edits === 0) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** "did you mean" as a sentence to append, else what may stand here. */
export function suggest(written: string, candidates: readonly string[]): string {
  const nearest = findNearest(written, candidates);
  return nearest === undefined ? `Possible here: ${candidates.join(', ')}.` : `Did you mean "${nearest}"?`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Optimal string alignment distance, by rows. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let edits = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? a.length;
}
