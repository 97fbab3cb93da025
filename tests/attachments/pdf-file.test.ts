import { pdfFile } from '../helpers/pdf-file';
import { latin1, read } from '../helpers/read-bytes';

const isRead = (bytes: Uint8Array) => read('a.pdf', bytes);

describe('PDF where none can be read', () => {
  it.each([
    ['a PDF', pdfFile({ pages: [['text']] }), 'not-readable-here'],
    [
      'one with something before it',
      Uint8Array.from([...latin1('From the scanner\n'), ...pdfFile({ pages: [['text']] })]),
      'not-readable-here',
    ],
    [
      'one that speaks of /Encryption',
      pdfFile({ pages: [['text']], trailer: '/Encryption false' }),
      'not-readable-here',
    ],
    ['an encrypted one', pdfFile({ pages: [['text']], trailer: '/Encrypt 9 0 R' }), 'encrypted'],
    ['one cut short', pdfFile({ pages: [['text']] }).slice(0, 60), 'not-readable-here'],
  ])('%s is told and not passed as read', (_, bytes, reason) => {
    expect(isRead(bytes)).toMatchObject({ kind: 'pdf', unchecked: [reason] });
  });

  it('a text that speaks of PDF is a text', () => {
    expect(read('a.txt', `How to write a file: ${'x'.repeat(1100)} %PDF-1.7`).kind).toBe('text');
    expect(read('a.pdf', 'this is no such file').kind).toBe('text');
  });
});
