import type { TextPlace } from '../../engine';
import { DRAWING, readFlow } from '../office/flow';
import { type OfficePackage, openPackage, type XmlPart } from '../office/parts';
import { readProperties } from '../office/properties';
import type { Reader } from '../reader';
import { attributeOf, isOn } from '../xml/walk-xml';

/** Where the text of a part stands, by the part's root element; of slides, the visible ones. */
const PLACES: Readonly<Record<string, TextPlace>> = {
  sld: 'visible',
  notes: 'speaker-notes',
  cmLst: 'comments',
  chartSpace: 'visible',
  dataModel: 'visible',
};

/** A comment's text, of the older form and of the one with threads. */
const COMMENT = { lines: /^(?:cm|reply|p)$/, texts: /^(?:text|t)$/ };

/** PowerPoint presentations, shows and templates (ECMA-376, PresentationML). Masters hold no text of the author's. */
export const presentation: Reader = {
  kind: 'presentation',
  matches: ({ packageType }) => /(?:presentationml|ms-powerpoint)[^"'<]*\.main\+xml/.test(packageType),
  read({ zip }, reading) {
    if (zip === undefined) return;
    const office = openPackage(zip, reading);
    for (const part of office.parts) {
      const place = PLACES[part.root];
      if (place === 'comments') readFlow(office, part, place, COMMENT, reading);
      else if (place !== undefined)
        readFlow(office, part, isHiddenSlide(office, part) ? 'hidden-slide' : place, DRAWING, reading);
    }
    readProperties(office, ['Properties', 'coreProperties'], reading);
  },
};

/** 19.3.1.38: a slide that is not shown says so in its first element. */
function isHiddenSlide(office: OfficePackage, part: XmlPart): boolean {
  let isHidden = false;
  if (part.root === 'sld')
    office.walk(part, {
      start(name, attributes) {
        const show = name === 'sld' ? attributeOf(attributes, 'show') : undefined;
        if (show !== undefined && !isOn(show)) isHidden = true;
      },
    });
  return isHidden;
}
