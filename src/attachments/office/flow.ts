import type { TextPlace } from '../../engine';
import type { Reading } from '../reader';
import { decodeXmlText, type XmlVisitor } from '../xml/walk-xml';
import { oneLine } from './cells';
import type { OfficePackage, XmlPart } from './parts';

/** Names of elements that break a text into lines, and those that hold it; undefined: all do. */
export interface FlowElements {
  readonly lines: RegExp;
  readonly texts: RegExp | undefined;
}

/** DrawingML, in presentations, charts, diagrams and text boxes: paragraphs `p` of texts `t`; a chart's cached values `v`. */
export const DRAWING: FlowElements = { lines: /^(?:p|pt)$/, texts: /^[tv]$/ };

/** Any XML: each element is a line of its own. */
const ANY_XML: FlowElements = { lines: /./, texts: undefined };

/** Adds the text of a part, line by line. */
export function readFlow(
  office: OfficePackage,
  part: XmlPart,
  place: TextPlace,
  { lines, texts }: FlowElements,
  reading: Reading,
): void {
  const writer = reading.startText(place);
  let line = '';
  let isText = texts === undefined;
  const endLine = (): void => {
    if (/\S/.test(line)) writer.addLine(oneLine(line));
    line = '';
  };
  const visitor: XmlVisitor = {
    start(name) {
      if (texts !== undefined) isText = texts.test(name);
    },
    end(name) {
      if (texts !== undefined) isText = false;
      if (name === 'br' || name === 'tab') line += ' ';
      if (lines.test(name)) endLine();
    },
    text(raw) {
      if (isText) line += decodeXmlText(raw);
    },
  };
  office.walk(part, visitor);
  endLine();
}
