import type { TextPlace } from '../../engine';
import type { Reading, TextWriter } from '../reader';
import { attributeOf, decodeXmlText, type XmlVisitor } from '../xml/walk-xml';
import { oneLine, trimEnd } from '../office/cells';

/**
 * Reads one story of a Word document: its body, a header, its comments (ECMA-376 part 1, 17). Paragraphs are lines, rows of
 * tables lines of cells. Deleted and moved-away text is 'tracked-changes', hidden text 'hidden-text'; both are left out of
 * the story's own. Inserted text is part of the story: everybody sees it.
 */
export function readStory(walk: (visitor: XmlVisitor) => void, place: TextPlace, reading: Reading): void {
  const story = openLines(reading.startText(place));
  const deleted = openLines(reading.startText('tracked-changes'));
  const hidden = openLines(reading.startText('hidden-text'));
  let isText = false;
  let isHidden = false;
  let isInRunProperties = false;
  let isInStyle = false;
  /** How deep in elements of deleted text, of tables' rows, of a second form of the same text. */
  let deletions = 0;
  let rows = 0;
  let fallbacks = 0;

  const current = (): Lines => (deletions > 0 ? deleted : isHidden ? hidden : story);
  const endLines = (): void => [story, deleted, hidden].forEach((lines) => lines.end());

  walk({
    start(name, attributes) {
      switch (name) {
        case 't':
        case 'delText':
          isText = true;
          break;
        case 'r':
          isHidden = false;
          break;
        case 'rPr':
          isInRunProperties = true;
          break;
        case 'pPrChange':
        case 'rPrChange':
          isInStyle = true;
          break;
        case 'vanish':
        case 'specVanish':
        case 'webHidden':
          // In the properties before a change, hidden says nothing about now.
          if (isInRunProperties && !isInStyle && name !== 'webHidden')
            isHidden = !/^(?:0|false|off)$/.test(attributeOf(attributes, 'val') || '');
          break;
        case 'del':
        case 'moveFrom':
          deletions++;
          break;
        case 'tr':
          rows++;
          break;
        case 'Fallback':
          fallbacks++;
          break;
      }
    },
    end(name) {
      switch (name) {
        case 't':
        case 'delText':
          isText = false;
          break;
        case 'rPr':
          isInRunProperties = false;
          break;
        case 'pPrChange':
        case 'rPrChange':
          isInStyle = false;
          break;
        case 'r':
          isHidden = false;
          break;
        case 'del':
        case 'moveFrom':
          deletions--;
          break;
        case 'tab':
        case 'br':
        case 'cr':
          current().add(' ');
          break;
        case 'noBreakHyphen':
          current().add('-');
          break;
        case 'p':
          if (rows > 0) story.add(' ');
          else endLines();
          break;
        case 'tc':
          [story, deleted, hidden].forEach((lines) => lines.endCell());
          break;
        case 'tr':
          rows--;
          endLines();
          break;
        case 'Fallback':
          fallbacks--;
          break;
      }
    },
    text(raw) {
      if (isText && fallbacks === 0) current().add(oneLine(decodeXmlText(raw)));
    },
  });
  endLines();
}

interface Lines {
  add(text: string): void;
  endCell(): void;
  end(): void;
}

function openLines(writer: TextWriter): Lines {
  /** The cells that are whole, apart from the one that is being written: a row may have any number of them. */
  let cells = '';
  let cell = '';
  return {
    add(text) {
      cell += text;
    },
    endCell() {
      cells += `${trimEnd(cell)}\t`;
      cell = '';
    },
    end() {
      const content = trimEnd(cells + cell);
      if (content !== '') writer.addLine(content);
      cells = cell = '';
    },
  };
}
