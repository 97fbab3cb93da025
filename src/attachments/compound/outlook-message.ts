import { unpackRtf } from '../mail/compressed-rtf';
import type { Reading } from '../reader';
import { addRtf } from '../rtf/rtf';
import { addLines } from '../text/add-lines';
import { decodeCodePage, decodeUtf16 } from '../text/charset';
import { addHtml } from '../text/html';
import { childOf, type CompoundEntry } from './compound-file';
import { readObject } from './embedded-object';

/** Messages within a message; each is a folder of the same file. */
const DEEPEST_MESSAGE = 5;

/** Properties by their number ([MS-OXPROPS]), four digits as in the names of their streams. */
const CLASS = '001A';
const SUBJECT = '0037';
const BODY = '1000';
const RTF = '1009';
const HTML = '1013';
const DATA = '3701';
const SENDER = ['0C1A', '5D01', '0C1F'];
const RECIPIENT = ['3001', '39FE', '3003'];
const FILE_NAME = ['3707', '3704', '3001'];

/** Types of properties ([MS-OXCDATA], section 2.11.1). */
const UNICODE = '001F';
const EIGHT_BIT = '001E';
const BINARY = '0102';
const OBJECT = '000D';

/** Numbers with their type, as they stand in the list of those that need no stream. */
const MESSAGE_CODE_PAGE = 0x3ffd0003;
const INTERNET_CODE_PAGE = 0x3fde0003;
const ATTACH_METHOD = 0x37050003;
const BY_WEB_REFERENCE = 7;

const PROPERTIES = '__properties_version1.0';
const streamName = (id: string, type: string): string => `__substg1.0_${id}${type}`;

/** Whether a folder of a compound file is a message as Outlook saves it (.msg; [MS-OXMSG]). */
export function isMessage(folder: CompoundEntry): boolean {
  return childOf(folder, PROPERTIES) !== undefined;
}

/**
 * Sender, recipients, subject and text are visible; what is attached is read as files of their own. Contacts, tasks and
 * appointments give all their texts, because each of them names its fields in its own way.
 */
export function readMessage(message: CompoundEntry, reading: Reading, depth: number): void {
  if (depth > DEEPEST_MESSAGE) return reading.miss('too-big');
  const texts = textsOf(
    message,
    numberOf(message, MESSAGE_CODE_PAGE) || numberOf(message, INTERNET_CODE_PAGE),
    reading,
  );
  const recipients = message.children().filter(({ name }) => /^__recip_version/.test(name));
  const recipientLines = recipients.map((each) => texts.joined(each, RECIPIENT));
  addLines(
    reading,
    'visible',
    [texts.joined(message, SENDER)].concat(recipientLines, texts.first(message, [SUBJECT])).join('\n'),
  );
  const kind = texts.first(message, [CLASS]);
  if (/^IPM\.Note\.SMIME$/i.test(kind)) reading.miss('encrypted');
  if (/^IPM\.(?!Note)/i.test(kind)) addLines(reading, 'visible', texts.all(message).join('\n'));
  readBody(message, texts.first(message, [BODY]), reading);
  for (const each of message.children()) {
    if (!/^__attach_version/.test(each.name)) continue;
    readAttached(each, texts.first(each, FILE_NAME), reading, depth);
  }
}

/** Outlook writes the plain text beside the formatted one; other programs leave it out. */
function readBody(message: CompoundEntry, plain: string, reading: Reading): void {
  const html = childOf(message, streamName(HTML, BINARY));
  const rtf = childOf(message, streamName(RTF, BINARY));
  if (plain !== '') addLines(reading, 'visible', plain);
  else if (html !== undefined) addHtml(reading, decode(html.bytes(), numberOf(message, INTERNET_CODE_PAGE), reading));
  else if (rtf !== undefined) addRtf(reading, unpackRtf(rtf.bytes(), reading));
}

function readAttached(attachment: CompoundEntry, name: string, reading: Reading, depth: number): void {
  const data = childOf(attachment, streamName(DATA, BINARY));
  const folder = childOf(attachment, streamName(DATA, OBJECT));
  if (data !== undefined) return reading.readInner(name, data.bytes());
  reading.add('file-name', name, 1);
  if (folder !== undefined && isMessage(folder)) readMessage(folder, reading, depth + 1);
  else if (folder !== undefined) readObject(folder, reading);
  else reading.miss(numberOf(attachment, ATTACH_METHOD) === BY_WEB_REFERENCE ? 'cloud-link' : 'not-readable-here');
}

interface PropertyTexts {
  /** The first of these that is there; '' when none is. */
  first(folder: CompoundEntry, ids: readonly string[]): string;
  /** Those that are there, each once, with a blank between. */
  joined(folder: CompoundEntry, ids: readonly string[]): string;
  /** Each once. */
  all(folder: CompoundEntry): readonly string[];
}

function textsOf(message: CompoundEntry, codePage: number, reading: Reading): PropertyTexts {
  const read = (folder: CompoundEntry, id: string): string => {
    const unicode = childOf(folder, streamName(id, UNICODE));
    if (unicode !== undefined) return decodeUtf16(unicode.bytes(), 'little');
    const eightBit = childOf(folder, streamName(id, EIGHT_BIT));
    return eightBit === undefined ? '' : decode(eightBit.bytes(), codePage, reading);
  };
  return {
    first: (folder, ids) => ids.reduce((found, id) => found || read(folder, id), ''),
    joined(folder, ids) {
      const found = ids.map((id) => read(folder, id));
      return found.filter((text, at) => text !== '' && found.indexOf(text) === at).join(' ');
    },
    all(folder) {
      const ids = folder.children().map(({ name }) => (/^__substg1\.0_(\w{4})001[EF]$/.exec(name) || [])[1]);
      return Array.from(new Set(ids.map((id) => (id === undefined || id === CLASS ? '' : read(folder, id)))));
    },
  };
}

function decode(bytes: Uint8Array, codePage: number, reading: Reading): string {
  const text = decodeCodePage(bytes, codePage);
  if (text !== undefined) return text;
  reading.miss('not-readable-here');
  return decodeCodePage(bytes, 0)!;
}

/**
 * The value of a property that is a number; 0 when there is none. Its list begins after 32, 24 or 8 bytes, by the kind of
 * folder, and its entries have 16 bytes.
 */
function numberOf(folder: CompoundEntry, tag: number): number {
  const list = childOf(folder, PROPERTIES);
  if (list === undefined) return 0;
  const bytes = list.bytes();
  const view = new DataView(bytes.buffer);
  for (let at = bytes.length % 16; at < bytes.length; at += 16)
    if (view.getUint32(at, true) === tag) return view.getUint32(at + 8, true);
  return 0;
}
