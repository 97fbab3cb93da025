import { topicIdsIn } from './levels-of';

describe('topic-safeguarding', () => {
  test.each([
    'Mrs Quill is a victim of domestic abuse.',
    'A safeguarding referral was made for Ava Pargeter.',
    'The pupil disclosed FGM.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-safeguarding');
  });

  test.each([
    'Safeguarding training is on Monday.',
    'Value at risk went up, says Mr Quill.',
    'I neglected to call Mr Quill.',
    'The safeguarding policy is on page 12.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
