import { topicIdsIn } from './levels-of';

describe('topic-health', () => {
  test.each([
    'Mrs Pargeter has been diagnosed with bipolar disorder.',
    'Tunde Bello started chemotherapy in May.',
    'Hannah Pargeter is pregnant and tired.',
    'Ewa Dudek 7B - asthma, inhaler in the blue bag',
    'Mr Quill came in. He is on methadone.',
    'Zorana Vukić has asthma and needs an inhaler.',
    'Mae Eleri Prys yn dioddef o iselder.',
  ])('is said about somebody: %s', (text) => {
    expect(topicIdsIn(text)).toContain('topic-health');
  });

  test.each([
    'Our leaflets on diabetes and asthma are in the waiting room.',
    'Cancer research week starts on Monday.',
    'The stroke unit choir was brilliant.',
    'Prices fell in the great depression, said Mr Quill.',
    'We need a lithium-ion battery for the van.',
    'Our next Living Well with HIV coffee morning is on Thursday.',
    'Our next Brighter Days with HIV coffee morning is on Thursday.',
    'The Stepping Forward cancer group and the Moving On autism workshop are full.',
    'The Hearing Voices Network has a leaflet on schizophrenia.',
    'Any patient with asthma must bring an inhaler.',
  ])('is not: %s', (text) => {
    expect(topicIdsIn(text)).toEqual([]);
  });
});
