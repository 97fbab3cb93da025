import { escapeXml, HEAD, makePackage } from './office-package';

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A text document (.docx) that Word opens. */
export function makeDocument(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`);
  return makePackage(
    {
      path: 'word/document.xml',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      content: `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${body.join('')}</w:body></w:document>`,
    },
    [],
  );
}
