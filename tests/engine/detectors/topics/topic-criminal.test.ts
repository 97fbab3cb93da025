import { topicIdsIn } from './levels-of';

describe('topic-criminal', () => {
  test.each([
    'Mr Quill was convicted in May.',
    'Tunde Bello is on bail for burglary.',
    'Hannah Pargeter has a criminal record.',
    'The tenant was arrested last night.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-criminal');
  });

  test.each([
    'Mr Quill spoke with conviction.',
    'Please shorten this sentence, Hannah.',
    'The service charge for Mrs Quill is due.',
    'A talk on burglary and knife crime is on Monday.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
