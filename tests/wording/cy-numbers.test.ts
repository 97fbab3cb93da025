import { chosen, count, counted, joined, soft } from '../../src/wording/locales/cy-numbers';
import { visible } from './findings';

describe('the soft mutation', () => {
  test.each([
    ['pobl', 'bobl'],
    ['tocynnau', 'docynnau'],
    ['cyfeiriadau', 'gyfeiriadau'],
    ['barn', 'farn'],
    ['dyddiadau geni', 'ddyddiadau geni'],
    ['geiriau', 'eiriau'],
    ['mathau', 'fathau'],
    ['llythyrau', 'lythyrau'],
    ['rhifau GIG', 'rifau GIG'],
  ])('%s becomes %s', (from, to) => expect(soft(from)).toBe(to));

  test.each([
    'allweddi',
    'sefydliadau',
    'neges',
    'waledi',
    'ffeil',
    'chwaer',
    'theulu',
    'phobl',
    'ddogfen',
    'IBAN',
    'PDF',
    '',
  ])('%j stays', (text) => expect(soft(text)).toBe(text));
});

describe('a number of things', () => {
  test.each([
    [1, '(person|pobl)', '1 person'],
    [2, '(person|pobl)', '2 o bobl'],
    [264, '(person|pobl)', '264 o bobl'],
    [12, 'cyfeiriad(|au)', '12 o gyfeiriadau'],
    [1_000, 'derbyn(nydd|wyr)', '1,000 o dderbynwyr'],
    [3, 'rhan(|nau) heb e(i|u) gwirio', '3 o rannau heb eu gwirio'],
    [1, 'rhan(|nau) heb e(i|u) gwirio', '1 rhan heb ei gwirio'],
    [0, 'neges(|euon)', '0 o negeseuon'],
  ])('%d of %s', (number, noun, said) => expect(counted(number, noun)).toBe(said));

  test('a list that the client cut off counts "at least"', () =>
    expect(count(visible({ count: 1_000, isAtLeast: true }), '(person|pobl)')).toBe('o leiaf 1,000 o bobl'));

  test('other brackets stay', () =>
    expect(chosen(2, 'arn(i|yn nhw) (atodiad 2 o 3)')).toBe('arnyn nhw (atodiad 2 o 3)'));
});

describe('"a" and "ac"', () => {
  test.each([
    [['Cc', 'Bcc'], 'Cc a Bcc'],
    [['Cc', 'I'], 'Cc ac I'],
    [['y pwnc', 'y testun'], "y pwnc a'r testun"],
    [['y pwnc', 'yr atodiadau'], "y pwnc a'r atodiadau"],
    [['dyddiad geni', 'cod post'], 'dyddiad geni a chod post'],
    [['cod post', 'plentyn'], 'cod post a phlentyn'],
    [['sylwadau', 'testun cudd'], 'sylwadau a thestun cudd'],
    [['plentyn', 'iechyd rhywun'], 'plentyn ac iechyd rhywun'],
    [['“Cleifion”', '1 arall'], '“Cleifion” ac 1 arall'],
    [['cod post', '8 o rifau GIG'], 'cod post ac 8 o rifau GIG'],
    [['cod post', '11 o rifau GIG'], 'cod post ac 11 o rifau GIG'],
    [['cod post', '10 o rifau GIG'], 'cod post a 10 o rifau GIG'],
    [['cod post', '1,200 o rifau GIG'], 'cod post a 1,200 o rifau GIG'],
    [['cod post', '2 o rifau GIG'], 'cod post a 2 o rifau GIG'],
    [['cod post'], 'cod post'],
  ])('%j', (items, said) => expect(joined(items)).toBe(said));
});
