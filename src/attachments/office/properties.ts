import type { Reading, TextWriter } from '../reader';
import { attributeOf, decodeXmlText } from '../xml/walk-xml';
import { oneLine } from './cells';
import type { OfficePackage } from './parts';

/**
 * Properties that people write or that name them (ECMA-376 part 1, 22.2 and part 2, 11; OpenDocument 1.3 part 3, 4.3). The
 * rest says how the file was made, or repeats what stands elsewhere.
 */
const TELLING =
  /^(?:creator|initial-creator|lastModifiedBy|printed-by|title|subject|description|keywords?|category|contentStatus|Company|Manager|HyperlinkBase)$/;

/** Adds the document's properties, one a line: "creator: Ann Example". */
export function readProperties(office: OfficePackage, roots: readonly string[], reading: Reading): void {
  const writer = reading.startText('properties');
  for (const root of roots)
    for (const part of office.partsOf(root)) walkProperties((visitor) => office.walk(part, visitor), writer);
}

function walkProperties(walk: (visitor: Parameters<OfficePackage['walk']>[1]) => void, writer: TextWriter): void {
  /** Of a property that its author named. */
  let own = '';
  let value = '';
  walk({
    start(name, attributes) {
      if (name === 'property' || name === 'user-defined') own = attributeOf(attributes, 'name') || '';
      value = '';
    },
    end(name) {
      const label = own !== '' ? own : TELLING.test(name) ? name : '';
      if (label !== '' && /\S/.test(value)) writer.addLine(oneLine(`${label}: ${value}`));
      if (name === 'property' || name === 'user-defined') own = '';
      value = '';
    },
    text(raw) {
      value += decodeXmlText(raw);
    },
  });
}
