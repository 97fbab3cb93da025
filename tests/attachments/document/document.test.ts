import { strFromU8, unzipSync } from 'fflate';
import { readAttachment } from '../../../src/attachments';
import { type DocxToMake, makeDocx, makeXlsx, paragraph, zipOf } from '../../helpers/office-files';
import { countRows, missesOf, readPlaces } from '../a-file';

const deleted = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="2"><w:r><w:t>${text}</w:t></w:r></w:ins>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

describe('a document', () => {
  it.each<[string, DocxToMake, ReturnType<typeof readPlaces>]>([
    [
      'paragraphs are lines',
      { body: paragraph('One') + paragraph('') + paragraph('Two & three') },
      { visible: 'One\nTwo & three\n' },
    ],
    [
      'rows of a table are lines of cells, empty ones kept',
      {
        body: `<w:tbl><w:tr>${cell('Name')}${cell('')}${cell('Ward')}</w:tr><w:tr>${cell('Ann Example')}${cell('')}${cell('North')}</w:tr></w:tbl>`,
      },
      { visible: 'Name\t\tWard\nAnn Example\t\tNorth\n' },
    ],
    [
      'deleted and moved-away text is a tracked change, inserted text is shown',
      {
        body: `<w:p>${deleted('Ann Example')}${inserted('the patient')}<w:moveFrom><w:r><w:t> in bay 4</w:t></w:r></w:moveFrom></w:p>`,
      },
      { visible: 'the patient\n', 'tracked-changes': 'Ann Example in bay 4\n' },
    ],
    [
      'hidden text is told from shown text of the same paragraph',
      { body: `<w:p><w:r><w:t>Shown</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>` },
      { visible: 'Shown\n', 'hidden-text': 'secret\n' },
    ],
    [
      'text that was hidden before, or whose paragraph mark is, is shown',
      {
        body:
          paragraph('Shown', '<w:vanish w:val="0"/>') +
          paragraph('also', '<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>') +
          '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>this</w:t></w:r></w:p>',
      },
      { visible: 'Shown\nalso\nthis\n' },
    ],
    [
      'headers, footnotes and comments',
      { body: paragraph('Body'), header: 'Internal', footnote: 'See file', comments: ['Is this Ann?', 'No'] },
      { visible: 'Body\nSee file\n', 'header-footer': 'Internal\n', comments: 'Is this Ann?\nNo\n' },
    ],
    [
      'a text box is read once, although it stands there in two forms',
      {
        body:
          '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:m"><mc:Choice><w:txbxContent>' +
          `${paragraph('Boxed')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Boxed')}` +
          '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      },
      { visible: 'Boxed\n' },
    ],
    [
      'properties that name people',
      { body: paragraph('x'), author: 'Ann Example', custom: { Case: 'A 12' } },
      { visible: 'x\n', properties: 'Case: A 12\ncreator: Ann Example\n' },
    ],
    [
      'an embedded workbook',
      { body: paragraph('x'), embedded: { 'Sheet1.xlsx': makeXlsx({ sheets: [{ name: 'S', rows: [['inner']] }] }) } },
      { visible: 'x\n', 'embedded-file': 'S\ninner\n' },
    ],
    [
      'instructions of fields are no text',
      {
        body: '<w:p><w:r><w:instrText>HYPERLINK "https://intranet.example"</w:instrText></w:r><w:r><w:t>here</w:t></w:r></w:p>',
      },
      { visible: 'here\n' },
    ],
  ])('%s', (_, file, places) => {
    const bytes = makeDocx(file);
    expect(readPlaces(bytes)).toEqual(places);
    expect(missesOf(bytes)).toEqual([]);
    expect(readAttachment('x.pdf', bytes).kind).toBe('document');
  });

  it.each([
    ['afchunk.htm', '<html><body><p>Anna <b>Ex</b>ample</body></html>'],
    ['afchunk1.txt', 'Anna Example'],
    [
      'chunk.mht',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\nAnna Example\r\n--b--\r\n',
    ],
    ['embeddings/oleObject1.csv', 'Anna Example'],
  ])('%s, which Word shows as its own, is a file in it', (name, content) => {
    const whole = unzipSync(makeDocx({ body: paragraph('x') }));
    const bytes = zipOf({ ...whole, [`word/${name}`]: content });
    expect(readPlaces(bytes)).toEqual({ visible: 'x\n', 'embedded-file': expect.stringContaining('Anna Example') });
    expect(missesOf(bytes)).toEqual([]);
  });

  it.each([
    ['in UTF-16, big end first', [0xfe, 0xff], 'be'],
    ['in UTF-16, little end first', [0xff, 0xfe], 'le'],
    ['in UTF-16, big end first, without a mark', [], 'be'],
    ['in UTF-16, little end first, without a mark', [], 'le'],
  ])('%s', (_, mark, order) => {
    const whole = unzipSync(makeDocx({ body: paragraph('Siân') }));
    const units = Buffer.from(Buffer.from(whole['word/document.xml']!).toString(), 'utf16le');
    const part = Uint8Array.from([...mark, ...(order === 'be' ? units.swap16() : units)]);
    expect(readPlaces(zipOf({ ...whole, 'word/document.xml': part }))).toEqual({ visible: 'Siân\n' });
  });

  it('a part that does not show in time what it is, is not passed over', () => {
    const whole = unzipSync(makeDocx({ body: paragraph('x') }));
    const part = `<!--${'x'.repeat(9000)}-->${strFromU8(whole['word/document.xml']!)}`;
    expect(missesOf(zipOf({ ...whole, 'word/document.xml': part }))).toEqual(['malformed']);
  });

  it('paragraphs, rows and comments are counted', () => {
    const bytes = makeDocx({ body: paragraph('a') + paragraph('b'), comments: ['c'] });
    expect(countRows(bytes)).toEqual({ visible: 2, comments: 1 });
  });
});
