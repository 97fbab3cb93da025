import { startsWith } from '../file-type';
import type { Reader } from '../reader';
import { unpackBytes } from './unpack';

/** What macOS adds to archives: AppleDouble (RFC 1740, appendix B) and the folder settings of the Finder. */
const FINDER_FILES = ['\0\x05\x16\x07', '\0\0\0\x01Bud1'];

/** Any zip file that is no package of a kind of its own: each file in it is read as one. */
export const archive: Reader = {
  kind: 'archive',
  matches: ({ bytes }) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'),
  read({ zip }, reading) {
    if (zip === undefined || zip.isBroken) reading.miss('malformed');
    if (zip === undefined) return;
    if (zip.isCut) reading.miss('too-big');
    for (const entry of zip.entries) {
      const bytes = unpackBytes(zip, entry, reading);
      if (bytes.length === 0) reading.add('file-name', entry.name, 1);
      else if (!FINDER_FILES.some((start) => startsWith(bytes, start))) reading.readInner(entry.name, bytes);
    }
  },
};
