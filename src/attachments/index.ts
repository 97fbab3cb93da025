export { decodeBase64 } from './mail/transfer-encoding';
export { readAttachment } from './read-attachment';
export { encodeUtf8 } from './text/encode-utf8';
