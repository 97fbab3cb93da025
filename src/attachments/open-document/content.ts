import type { TextPlace } from '../../engine';
import { oneLine } from '../office/cells';
import { type RowState, startTable, type TableText } from '../office/table-text';
import type { Reading, TextWriter } from '../reader';
import { attributeOf, decodeXmlText, type XmlVisitor } from '../xml/walk-xml';

/** Elements whose text stands in a place of its own (OpenDocument 1.3, part 3). */
const PLACES = new Map<string, TextPlace>([
  ['tracked-changes', 'tracked-changes'],
  ['annotation', 'comments'],
  ['notes', 'speaker-notes'],
  ['hidden-text', 'hidden-text'],
  ['hidden-paragraph', 'hidden-text'],
  ['header', 'header-footer'],
  ['footer', 'header-footer'],
  ['header-left', 'header-footer'],
  ['footer-left', 'header-footer'],
  ['header-first', 'header-footer'],
  ['footer-first', 'header-footer'],
]);

/** What a style that hides its bearer makes of it. */
const HIDDEN = new Map<string, TextPlace>([
  ['page', 'hidden-slide'],
  ['p', 'hidden-text'],
  ['h', 'hidden-text'],
  ['span', 'hidden-text'],
  ['section', 'hidden-text'],
]);

/** `table:visibility` (19.749). */
const ROW_STATES = new Map<string | undefined, RowState>([
  ['collapse', 'hidden-rows'],
  ['filter', 'filtered-rows'],
]);

/**
 * Reads a content or styles part: text in lines, and, where it is `visible`, the sheets and tables in it. Tables in other
 * places, such as comments or deleted text, are lines of their paragraphs.
 */
export function readContent(
  walk: (visitor: XmlVisitor) => void,
  place: 'visible' | 'embedded-file',
  reading: Reading,
): void {
  const hidingStyles = new Set<string>();
  let style = '';
  /** The special places around, the innermost last; `depth`: of the element that opened it. */
  const around: { readonly place: TextPlace; readonly depth: number }[] = [];
  let depth = 0;
  const table = openTables(reading, place);
  const lines = openLines(reading);
  /** Text counts in paragraphs only: styles hold pieces of date formats, comments the names of their authors. */
  let paragraphs = 0;

  const here = (): TextPlace => (around.length > 0 ? around[around.length - 1]!.place : place);
  const isInTable = (): boolean => here() === place && table.isOpen();
  const placeOf = (name: string, attributes: string): TextPlace | undefined => {
    const isHidden = hidingStyles.size > 0 && hidingStyles.has(attributeOf(attributes, 'style-name') || '');
    const display = name === 'section' && attributeOf(attributes, 'display') === 'none';
    return PLACES.get(name) || (isHidden || display ? HIDDEN.get(name) : undefined);
  };

  walk({
    start(name, attributes) {
      depth++;
      if (name === 'p' || name === 'h') paragraphs++;
      if (name === 'style') style = attributeOf(attributes, 'name') || '';
      else if (hides(name, attributes)) hidingStyles.add(style);
      const special = placeOf(name, attributes);
      if (special !== undefined) around.push({ place: special, depth });
      else if (here() === place) table.start(name, attributes, hidingStyles);
    },
    end(name) {
      if (name === 'p' || name === 'h') paragraphs--;
      if (name === 'p' || name === 'h' || name === 's' || name === 'tab' || name === 'line-break') {
        if (isInTable()) table.text(' ');
        else if (name === 'p' || name === 'h') lines.end(here());
        else lines.text(here(), ' ');
      }
      if (around.length > 0 && around[around.length - 1]!.depth === depth) {
        lines.end(here());
        around.pop();
      } else if (here() === place) table.end(name);
      depth--;
    },
    text(raw) {
      if (paragraphs === 0) return;
      if (isInTable()) table.text(decodeXmlText(raw));
      else lines.text(here(), decodeXmlText(raw));
    },
  });
}

/** Style properties that hide what bears the style (20.262, 20.404, 20.211). */
function hides(name: string, attributes: string): boolean {
  if (name === 'table-properties') return attributeOf(attributes, 'display') === 'false';
  if (name === 'text-properties') return attributeOf(attributes, 'display') === 'none';
  return name === 'drawing-page-properties' && attributeOf(attributes, 'visibility') === 'hidden';
}

interface Lines {
  text(place: TextPlace, text: string): void;
  end(place: TextPlace): void;
}

/** Paragraphs of each place; one that is interrupted by a comment goes on after it. */
function openLines(reading: Reading): Lines {
  const writers = new Map<TextPlace, TextWriter>();
  const begun = new Map<TextPlace, string>();
  return {
    text(place, text) {
      begun.set(place, (begun.get(place) || '') + text);
    },
    end(place) {
      const line = begun.get(place) || '';
      begun.delete(place);
      if (!/\S/.test(line)) return;
      let writer = writers.get(place);
      if (writer === undefined) writers.set(place, (writer = reading.startText(place)));
      writer.addLine(oneLine(line));
    },
  };
}

interface Tables {
  isOpen(): boolean;
  start(name: string, attributes: string, hidingStyles: ReadonlySet<string>): void;
  text(text: string): void;
  end(name: string): void;
}

/** Tables one after the other; one inside another's cell is text of that cell. Repeated rows and cells are told once. */
function openTables(reading: Reading, place: 'visible' | 'embedded-file'): Tables {
  /** Sheets are named by people, tables of a text by the program. */
  let isSpreadsheet = false;
  let table: TableText | undefined;
  let depth = 0;
  let nextColumn = 0;
  let column = 0;
  let cell = '';
  let date: string | undefined;
  let repeated = 1;
  return {
    isOpen: () => depth > 0,
    start(name, attributes, hidingStyles) {
      if (name === 'spreadsheet') isSpreadsheet = true;
      if (name === 'table' && depth++ === 0) {
        const isHidden = place === 'visible' && hidingStyles.has(attributeOf(attributes, 'style-name') || '');
        table = startTable(
          reading,
          isHidden ? 'hidden-sheet' : place,
          isSpreadsheet ? attributeOf(attributes, 'name') || '' : '',
        );
        nextColumn = 0;
      }
      if (depth !== 1 || table === undefined) return;
      if (name === 'table-column') {
        const from = nextColumn;
        nextColumn += repeatOf(attributes);
        if (ROW_STATES.has(attributeOf(attributes, 'visibility'))) table.hideColumns(from, nextColumn - 1);
      } else if (name === 'table-row') {
        table.startRow(ROW_STATES.get(attributeOf(attributes, 'visibility')) || 'visible');
        column = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = '';
        date = attributeOf(attributes, 'date-value');
        repeated = repeatOf(attributes);
      }
    },
    text(text) {
      cell += text;
    },
    end(name) {
      if (name === 'table') depth--;
      if (depth !== 1 || table === undefined) return;
      if (name === 'table-row') table.endRow();
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        table.add(column, date === undefined ? oneLine(cell.trim()) : date.slice(0, 'yyyy-mm-dd'.length));
        column += repeated;
      }
    },
  };
}

function repeatOf(attributes: string): number {
  return Number(attributeOf(attributes, 'number-columns-repeated')) || 1;
}
