import type { FileKind } from '../engine';
import { startsWith } from './file-type';
import type { Reader } from './reader';

/**
 * First bytes of files that hold text which cannot be read here, or are told as what they are: "kind at hex ...". From the
 * formats' own specifications; where several formats share a container (RIFF, ISO base media) the brand tells them apart.
 * Sound, films, programs and the like need no mark: a file of no format is not read either.
 */
const SIGNATURES: Readonly<Partial<Record<FileKind, string>>> = {
  // PNG, JPEG, GIF, BMP, TIFF (both orders), WebP, ISO media of pictures (HEIC, AVIF).
  picture:
    '0:89504e470d0a1a0a 0:ffd8ff 0:47494638 0:424d 0:49492a00 0:4d4d002a 8:57454250 4:6674797068656963 4:667479706d696631 ' +
    '4:6674797061766966',
  // gzip, 7z, RAR, bzip2, tar; Outlook data file.
  archive: '0:1f8b 0:377abcaf271c 0:52617221 0:425a68 257:7573746172 0:2142444e',
  // Where no reader of theirs runs: compound files (old office files, Outlook's messages).
  other: '0:d0cf11e0a1b11ae1',
};

/** Files that are recognised and not read. */
export const unreadable: readonly Reader[] = (Object.keys(SIGNATURES) as FileKind[]).map((kind) => {
  const signatures = (SIGNATURES[kind] || '').split(' ').map((each) => {
    const [at = '', hex = ''] = each.split(':');
    const characters = hex.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16)));
    return { at: Number(at), characters };
  });
  return {
    kind,
    matches: ({ bytes }) => signatures.some(({ at, characters }) => startsWith(bytes, characters, at)),
    read: (_, reading) => reading.miss('not-readable-here'),
  };
});
