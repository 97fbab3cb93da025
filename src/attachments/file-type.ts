import type { Reading, SourceFile } from './reader';
import { openZip } from './zip/zip-archive';
import { unpackText } from './zip/unpack';

/** Looks into a file as far as is needed to tell what it is. */
export function openFile(name: string, bytes: Uint8Array, reading: Reading): SourceFile {
  const zip = startsWith(bytes, 'PK') ? openZip(bytes) : undefined;
  if (zip === undefined) return { name, bytes, zip, packageType: '' };
  const statement = zip.find('mimetype') || zip.find('[Content_Types].xml');
  return {
    name,
    bytes,
    zip,
    packageType: statement === undefined ? '' : unpackText(zip, statement, reading),
  };
}

/** Whether the bytes from `at` are these Latin-1 characters. */
export function startsWith(bytes: Uint8Array, characters: string, at = 0): boolean {
  for (let i = 0; i < characters.length; i++) if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  return true;
}
