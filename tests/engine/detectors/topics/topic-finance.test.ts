import { topicIdsIn } from './levels-of';

describe('topic-finance', () => {
  test.each([
    'Mrs Quill is in rent arrears.',
    'Tunde Bello uses the food bank.',
    'Hannah Pargeter applied for universal credit.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-finance');
  });

  test.each([
    'The debt markets are calm, says Mr Quill.',
    'Technical debt is paid off by Tunde.',
    'The board discussed breathing space in its policy.',
    'Benefits of the plan for Mrs Quill: none.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
