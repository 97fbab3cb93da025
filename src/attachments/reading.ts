import type { AttachmentText, TextPlace, UncheckedReason } from '../engine';
import { MAX_CHARACTERS, MAX_FILES, MAX_TEXTS, MAX_UNPACKED_BYTES } from './limits';
import type { Reader, Reading, TextWriter } from './reader';

/** What is left for one attached file and all files within it. */
export interface Budget {
  /** In the order in which they are asked, of the files within as well. */
  readonly readers: readonly Reader[];
  bytes: number;
  characters: number;
  files: number;
  texts: number;
}

export function fullBudget(readers: readonly Reader[]): Budget {
  return { readers, bytes: MAX_UNPACKED_BYTES, characters: MAX_CHARACTERS, files: MAX_FILES, texts: MAX_TEXTS };
}

/** A reading that remembers. */
export interface OpenReading extends Reading {
  /** What was read so far. */
  texts(): readonly AttachmentText[];
  unchecked(): readonly UncheckedReason[];
}

interface GrowingText {
  readonly place: TextPlace;
  content: string;
  rows: number;
}

/** `readInner`: reads a file within this one, with the same budget. */
export function openReading(
  budget: Budget,
  readInner: (
    name: string,
    bytes: Uint8Array,
  ) => { readonly texts: readonly AttachmentText[]; readonly unchecked: readonly UncheckedReason[] },
): OpenReading {
  const texts: GrowingText[] = [];
  const unchecked: UncheckedReason[] = [];

  const miss = (reason: UncheckedReason): void => {
    if (unchecked.indexOf(reason) < 0) unchecked.push(reason);
  };
  const takeCharacters = (content: string): string => {
    if (content.length > budget.characters) miss('too-big');
    const taken = content.slice(0, budget.characters);
    budget.characters -= taken.length;
    return taken;
  };

  const keep = (text: GrowingText): void => {
    if (budget.texts-- > 0) texts.push(text);
    else miss('too-big');
  };

  return {
    miss,
    add(place, content, rows) {
      if (/\S/.test(content)) keep({ place, content: takeCharacters(content), rows });
    },
    startText(place): TextWriter {
      const text: GrowingText = { place, content: '', rows: 0 };
      let headings = '';
      return {
        addLine(line) {
          const taken = takeCharacters(`${headings}${line}\n`);
          if (taken !== '') text.content += taken;
          headings = '';
          if (text.rows++ === 0) keep(text);
        },
        addHeading(line) {
          if (line !== '') headings += line + '\n';
        },
      };
    },
    readInner(name, bytes, place) {
      const inner = readInner(name, bytes);
      // Their characters are already taken.
      for (const text of inner.texts) texts.push(place === undefined ? { ...text } : { ...text, place });
      inner.unchecked.forEach(miss);
    },
    takeBytes(count) {
      const isLeft = count <= budget.bytes;
      if (isLeft) budget.bytes -= count;
      else miss('too-big');
      return isLeft;
    },
    bytesLeft: () => budget.bytes,
    texts: () => texts,
    unchecked: () => unchecked,
  };
}
