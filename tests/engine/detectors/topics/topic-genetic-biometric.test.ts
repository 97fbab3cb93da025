import { topicIdsIn } from './levels-of';

describe('topic-genetic-biometric', () => {
  test.each([
    'The fingerprint of Mr Quill is on the reader.',
    "Hannah Pargeter had a genetic test for Huntington's.",
    'Tunde Bello carries a BRCA mutation.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-genetic-biometric');
  });

  test.each([
    'The SSH fingerprint has changed, says Tunde.',
    'Curiosity is in our DNA.',
    'The air carrier lost the bag of Mr Quill.',
    'Facial recognition is explained in the policy.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
