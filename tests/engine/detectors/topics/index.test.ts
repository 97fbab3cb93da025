import { topicsIn } from './levels-of';

describe('what ties a topic to a person', () => {
  test.each([
    ['a sentence', 'Mrs Pargeter takes fluoxetine.', ['topic-health: fluoxetine high']],
    ['a pronoun', 'Mrs Pargeter rang. She takes fluoxetine.', ['topic-health: fluoxetine high']],
    ['a list line', 'Ewa Dudek 7A - fluoxetine', ['topic-health: fluoxetine high']],
    ['the sentence before', 'Mrs Pargeter rang. Fluoxetine again.', ['topic-health: Fluoxetine medium']],
    ['a soft term and a relation', 'Mrs Pargeter is pregnant.', ['topic-health: pregnant medium']],
    ['a cell of a column', 'Name\tReligion\nHannah Pargeter\tnot yet asked', ['topic-religion: not yet asked medium']],
  ])('%s', (_, text, seen) => {
    expect(topicsIn(text)).toEqual(seen);
  });

  test.each([
    ['nobody', 'Fluoxetine is an antidepressant.'],
    ['the reader', 'Dear Mrs Pargeter,\nfluoxetine leaflets are here.'],
    ['a doctor', 'Dr Pargeter prescribes fluoxetine.'],
    ['a rule for everybody', 'If the patient takes fluoxetine, ask first.'],
    ['a list of addresses', 'To: Hannah Gay <hannah@fern.example>, Tom Black <tom@fern.example>'],
    ['an empty cell', 'Name\tReligion\nHannah Pargeter\t-'],
    ['a row without a person', 'Item\tReligion\nbooks\tall'],
  ])('not: %s', (_, text) => {
    expect(topicsIn(text)).toEqual([]);
  });

  it('is one level lower when negated', () => {
    expect(topicsIn('Mrs Pargeter is not on fluoxetine.')).toEqual(['topic-health: fluoxetine medium']);
  });

  it('knows whose by the term itself', () => {
    expect(topicsIn('Hannah Pargeter came. Their prints are live.')).toEqual([
      'topic-genetic-biometric: Their prints high',
    ]);
  });

  it('takes one mention on many pages for news, and several for a report', () => {
    const pages = 'The meeting was long. '.repeat(200);
    expect(topicsIn(`Mrs Pargeter is pregnant. ${pages}`)).toEqual([]);
    expect(topicsIn(`${'Mrs Pargeter is pregnant. '.repeat(3)}${pages}`)).toHaveLength(3);
  });

  it('reads no more of a text of nothing but terms than says what it is about', () => {
    expect(topicsIn('Mrs Pargeter has asthma. '.repeat(10_000))).toHaveLength(4000);
  });

  it('is one level higher with a second topic', () => {
    expect(topicsIn('Mrs Pargeter is pregnant. She was convicted.')).toEqual([
      'topic-health: pregnant high',
      'topic-criminal: convicted high',
    ]);
  });
});
