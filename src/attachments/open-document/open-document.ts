import type { FileKind } from '../../engine';
import { openPackage } from '../office/parts';
import { readProperties } from '../office/properties';
import type { Reader } from '../reader';
import { readContent } from './content';

/** Media types begin so (OpenDocument 1.3 part 2, 3.3); "-template" and the like follow. Drawings count as slides. */
const KINDS: Readonly<Partial<Record<FileKind, RegExp>>> = {
  spreadsheet: /^application\/vnd\.oasis\.opendocument\.spreadsheet/,
  document: /^application\/vnd\.oasis\.opendocument\.text/,
  presentation: /^application\/vnd\.oasis\.opendocument\.(?:presentation|graphics)/,
};

/** Files of LibreOffice and others. */
export const openDocuments: readonly Reader[] = (Object.keys(KINDS) as FileKind[]).map((kind) => ({
  kind,
  matches: ({ packageType }) => KINDS[kind]!.test(packageType),
  read({ zip }, reading) {
    if (zip === undefined) return;
    const office = openPackage(zip, reading);
    for (const part of office.partsOf('manifest'))
      office.walk(part, {
        start(name) {
          if (name === 'encryption-data') reading.miss('encrypted');
        },
      });
    for (const part of office.parts) {
      // A document within this one has a folder of its own.
      const place = part.path.indexOf('/') < 0 ? 'visible' : 'embedded-file';
      if (part.root === 'document-content') readContent((visitor) => office.walk(part, visitor), place, reading);
      else if (part.root === 'document-styles' && place === 'visible')
        readContent((visitor) => office.walk(part, visitor), place, reading);
    }
    readProperties(office, ['document-meta'], reading);
  },
}));
