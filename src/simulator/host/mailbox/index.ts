export { ADDRESS_BOOK, findByAddress, findInAddressBook } from './address-book';
export { createForward, createReply, createReplyAll } from './answer';
export { fromBase64, toBase64 } from './base64';
export { headerLines, renderBodyHtml, renderBodyText } from './body';
export * from './draft';
export { looksLikeAddress, renderEntry, toPerson, type Entry, type NewEntry } from './entry';
export { renderTime } from './render-time';
export { parsePastedList } from './pasted-list';
