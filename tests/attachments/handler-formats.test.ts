import { readAttachment } from '../../src/attachments';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('what the handler file has no room to read', () => {
  it.each([
    ['a saved mail', 'a.eml', 'Received: by x\r\nFrom: a@firm.example\r\nTo: b@gmail.com\r\n\r\nHello', 'mail'],
    ['a mailbox', 'a.mbox', 'From a@firm.example Sat Jan  3 01:05:34 2026\nMIME-Version: 1.0\n\nHello', 'mail'],
    ['rich text', 'a.rtf', '{\\rtf1 Hello}', 'document'],
    ['a compound file', 'a.msg', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more', 'other'],
    ['gzip', 'a.gz', '\x1f\x8b\x08\x00', 'archive'],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'pdf'],
  ])('is recognised and never clean: %s', (_, name, content, kind) => {
    const read = readAttachment(name, bytes(content));
    expect(read).toMatchObject({ kind, unchecked: ['not-readable-here'] });
    expect(read.texts.map(({ place }) => place)).toEqual(['file-name']);
  });

  it.each([
    ['a memo with From and To', 'From: Ann\nTo: Sam\n\nLunch?'],
    ['a text that quotes a field in its middle', 'Dear Sam,\nthe header says Message-ID: 1\n'],
  ])('is not %s', (_, content) => {
    expect(readAttachment('a.txt', bytes(content))).toMatchObject({ kind: 'text', unchecked: [] });
  });
});
