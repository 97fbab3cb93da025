import type { AttachmentText, TextPlace, UncheckedReason } from '../engine';
import { MAX_CHARACTERS, MAX_FILES, MAX_UNPACKED_BYTES } from './limits';
import type { Reading, TextWriter } from './reader';

/** What is left for one attached file and all files within it. */
export interface Budget {
  bytes: number;
  characters: number;
  files: number;
}

export function fullBudget(): Budget {
  return { bytes: MAX_UNPACKED_BYTES, characters: MAX_CHARACTERS, files: MAX_FILES };
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

  return {
    miss,
    add(place, content, rows) {
      if (/\S/.test(content)) texts.push({ place, content: takeCharacters(content), rows });
    },
    startText(place): TextWriter {
      const text: GrowingText = { place, content: '', rows: 0 };
      texts.push(text);
      let headings = '';
      return {
        addLine(line) {
          const taken = takeCharacters(`${headings}${line}\n`);
          if (taken !== '') text.content += taken;
          headings = '';
          text.rows++;
        },
        addHeading(line) {
          if (line !== '') headings += line + '\n';
        },
      };
    },
    readInner(name, bytes, place) {
      // Their characters are already taken.
      const inner = readInner(name, bytes);
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
    texts: () => texts.filter((text) => text.rows > 0),
    unchecked: () => unchecked,
  };
}
