import { topicIdsIn } from './levels-of';

describe('topic-religion', () => {
  test.each([
    'Mr Quill is a devout Muslim.',
    'Hannah Pargeter keeps kosher at home and is Jewish.',
    'Karim Noor, Shia Muslim, Block C',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-religion');
  });

  test.each([
    'Mrs Quill teaches at the Catholic High School.',
    'Christian Aid envelopes are here.',
    'Mr Quill acted in good faith.',
    'We will convert the mass mailing list.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
