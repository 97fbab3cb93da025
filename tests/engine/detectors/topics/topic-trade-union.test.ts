import { topicIdsIn } from './levels-of';

describe('topic-trade-union', () => {
  test.each([
    'Mr Quill is a shop steward at the depot.',
    'Hannah Pargeter is a member of Unite.',
    'Ewa Dudek is a union member and pays her subs.',
    'Mae Rhys Prys yn aelod o undeb.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-trade-union');
  });

  test.each([
    'Meet Hannah Pargeter in Union Street.',
    'The credit union wrote to Mr Quill.',
    'Ask Mr Quill about the student union bar.',
    'A public meeting of the trades council is on Monday.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
