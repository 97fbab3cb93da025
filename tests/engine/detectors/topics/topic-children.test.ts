import { topicIdsIn } from './levels-of';

describe('topic-children', () => {
  test.each(['Ava Pargeter has an EHCP.', 'Ewa Dudek, Y4, free school meals', 'Tunde Bello is a looked-after child.'])(
    'is said about somebody: %s',
    (text) => {
      expect(topicIdsIn(text)).toContain('topic-children');
    },
  );

  test.each([
    'Please sign in at reception, Hannah.',
    'Early adoption pays, says Mr Quill.',
    'The nursery is open on Monday.',
    'Year 6 go to the museum.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
