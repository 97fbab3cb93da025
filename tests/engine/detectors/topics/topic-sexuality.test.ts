import { topicIdsIn } from './levels-of';

describe('topic-sexuality', () => {
  test.each([
    'Rhys Lowther is transgender and uses another name.',
    'Mr Quill is gay and has not told his parents.',
    'Tunde Bello came out to his family, he is bisexual.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-sexuality');
  });

  test.each([
    'Invoice from Mr Gay for the organ.',
    'The report came out of the blue, said Mr Quill.',
    'We are in transition to the new system.',
    'The form asks about gender and sexual orientation from January.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
