import { readAttachment } from '../../../src/attachments';
import { makePptx, type SlideToMake } from '../../helpers/office-files';
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

  it('paragraphs are counted', () => {
    expect(countRows(makePptx([{ texts: ['a', 'b'] }, { texts: ['c'], isHidden: true }]))).toEqual({
      visible: 2,
      'hidden-slide': 1,
    });
  });
});
