import { unzipSync } from 'fflate';
import { readAttachment } from '../../../src/attachments';
import { makePptx, type SlideToMake, zipOf } from '../../helpers/office-files';
import { countRows, missesOf, readPlaces } from '../a-file';

describe('a presentation', () => {
  it.each<[string, SlideToMake[], ReturnType<typeof readPlaces>]>([
    ['slides', [{ texts: ['Welcome', 'Agenda'] }, { texts: ['End'] }], { visible: 'Welcome\nAgenda\nEnd\n' }],
    [
      'a hidden slide',
      [{ texts: ['Welcome'] }, { texts: ['Salaries'], isHidden: true }],
      { visible: 'Welcome\n', 'hidden-slide': 'Salaries\n' },
    ],
    [
      "the speaker's notes",
      [{ texts: ['Welcome'], notes: 'Do not mention Ann' }],
      { visible: 'Welcome\n', 'speaker-notes': 'Do not mention Ann\n' },
    ],
    ['comments', [{ texts: ['Welcome'], comment: 'Wrong name' }], { visible: 'Welcome\n', comments: 'Wrong name\n' }],
  ])('%s', (_, slides, places) => {
    const bytes = makePptx(slides);
    expect(readPlaces(bytes)).toEqual(places);
    expect(missesOf(bytes)).toEqual([]);
    expect(readAttachment('x.zip', bytes).kind).toBe('presentation');
  });

  it('a row of a table is a line of cells, as in every other file', () => {
    const cell = (text: string): string => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const row = (...cells: string[]): string => `<a:tr>${cells.map(cell).join('')}</a:tr>`;
    const slide = `<p:sld><a:tbl>${row('Name', '', 'Born')}${row('Ann', 'Example', '1990')}</a:tbl><a:p><a:t>End</a:t></a:p></p:sld>`;
    const bytes = zipOf({ ...unzipSync(makePptx([{ texts: ['x'] }])), 'ppt/slides/slide1.xml': slide });
    expect(readPlaces(bytes)).toEqual({ visible: 'Name\t\tBorn\nAnn\tExample\t1990\nEnd\n' });
  });

  it('paragraphs are counted', () => {
    expect(countRows(makePptx([{ texts: ['a', 'b'] }, { texts: ['c'], isHidden: true }]))).toEqual({
      visible: 2,
      'hidden-slide': 1,
    });
  });
});
