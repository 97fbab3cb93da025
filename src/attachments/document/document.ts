import type { TextPlace } from '../../engine';
import { DRAWING, readFlow } from '../office/flow';
import { openPackage } from '../office/parts';
import { readProperties } from '../office/properties';
import type { Reader } from '../reader';
import { readStory } from './story';

/** Where the text of a part stands, by the part's root element. */
const PLACES: Readonly<Record<string, TextPlace>> = {
  document: 'visible',
  footnotes: 'visible',
  endnotes: 'visible',
  hdr: 'header-footer',
  ftr: 'header-footer',
  comments: 'comments',
  // Building blocks that a template carries along.
  glossaryDocument: 'hidden-text',
};

/** Word documents and templates (ECMA-376, WordprocessingML). */
export const document: Reader = {
  kind: 'document',
  matches: ({ packageType }) => /(?:wordprocessingml|ms-word)[^"'<]*\.main\+xml/.test(packageType),
  read({ zip }, reading) {
    if (zip === undefined) return;
    const office = openPackage(zip, reading);
    for (const part of office.parts) {
      const place = PLACES[part.root];
      if (place !== undefined) readStory((visitor) => office.walk(part, visitor), place, reading);
      else if (part.root === 'chartSpace' || part.root === 'dataModel')
        readFlow(office, part, 'visible', DRAWING, reading);
    }
    readProperties(office, ['Properties', 'coreProperties'], reading);
  },
};
