import { topicIdsIn } from './levels-of';

describe('topic-politics', () => {
  test.each(['Mrs Quill is a Labour Party member.', 'Hannah Pargeter votes Tory.', 'Mr Quill is a communist.'])(
    'is said about somebody: %s',
    (text) => {
      expect(topicIdsIn(text)).toContain('topic-politics');
    },
  );

  test.each([
    'Labour costs are up, says Hannah Pargeter.',
    'A conservative estimate by Mr Quill: two weeks.',
    'Meet Tunde Bello in Green Street.',
    'Turnout in the ward was 34 %.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
