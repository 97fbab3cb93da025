import { topicIdsIn } from './levels-of';

describe('topic-ethnicity', () => {
  test.each([
    'Selam Haile is an asylum seeker.',
    'Mr Quill has indefinite leave to remain.',
    'Karim Noor, Afghan, arrived in May',
    'Her nationality: Mrs Noor is Somali.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-ethnicity');
  });

  test.each([
    'The race night starts at 7, ask Hannah Pargeter.',
    'There is a race condition in the build, says Tunde.',
    'Lunch is at the Indian restaurant with Mrs Quill.',
    'A black box was delivered to Hannah Pargeter.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
