export { ADDRESS_BOOK, findInAddressBook } from './address-book';
export { createForward, createReply, createReplyAll } from './answer';
export { toBase64 } from './base64';
export { headerLines, renderBodyHtml, renderBodyText } from './body';
export * from './draft';
export { looksLikeAddress, renderEntry, toPerson, type Entry, type NewEntry } from './entry';
export { parsePastedList } from './pasted-list';
