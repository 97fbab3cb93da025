import type { TextPlace } from '../../engine';
import type { Reading } from '../reader';
import { decodeXmlText, type XmlVisitor } from '../xml/walk-xml';
import { oneLine, trimEnd } from './cells';
import type { OfficePackage, XmlPart } from './parts';

/** Names of elements that break a text into lines, and those that hold it; undefined: all do. */
export interface FlowElements {
  readonly lines: RegExp;
  readonly texts: RegExp | undefined;
}

/**
 * DrawingML, in presentations, charts, diagrams and text boxes: paragraphs `p` of texts `t`; a chart's cached values `v`, and
 * in charts of today `pt`.
 */
export const DRAWING: FlowElements = { lines: /^(?:p|pt)$/, texts: /^(?:[tv]|pt)$/ };

/** Adds the text of a part, line by line; a row of a table is one line, its cells parted by '\t'. */
export function readFlow(
  office: OfficePackage,
  part: XmlPart,
  place: TextPlace,
  { lines, texts }: FlowElements,
  reading: Reading,
): void {
  const writer = reading.startText(place);
  /** The cells of a row that are whole, and the line or cell that is being written. */
  let cells = '';
  let line = '';
  let isText = texts === undefined;
  let rows = 0;
  const endLine = (): void => {
    const content = trimEnd(cells + line);
    if (content !== '') writer.addLine(content);
    cells = line = '';
  };
  const visitor: XmlVisitor = {
    start(name) {
      if (name === 'tr') rows++;
      if (texts !== undefined) isText = texts.test(name);
    },
    end(name) {
      if (texts !== undefined) isText = false;
      if (name === 'br' || name === 'tab') line += ' ';
      if (name === 'tr') rows--;
      if (rows > 0 && name === 'tc') {
        cells += `${trimEnd(line)}\t`;
        line = '';
      } else if (rows > 0) line += lines.test(name) ? ' ' : '';
      else if (name === 'tr' || lines.test(name)) endLine();
    },
    text(raw) {
      if (isText) line += oneLine(decodeXmlText(raw));
    },
  };
  office.walk(part, visitor);
  endLine();
}
