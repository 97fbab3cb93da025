import { secretGithub } from '../../../src/engine/detectors/secret-github';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62, checked, SECRETS } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(secretGithub);
const random = createRandom(1);
const token = SECRETS['GitHub, personal']!(random);
const fine = SECRETS['GitHub, fine-grained']!(random);
const long = `gh${'r'}_${checked(random.text(70, BASE_62))}`;
const stateless = `gh${'s'}_42_eyJ${random.text(60, BASE_62)}`;

describe('is seen', () => {
  test.each([
    ['a personal token', `Use ${token}.`, token, 'high'],
    ['one in a setting', `GITHUB_TOKEN=${token}`, token, 'high'],
    ['one in an address', `https://${token}@github.com/firm/shop`, token, 'high'],
    ['one in quotation marks', `"${token}"`, token, 'high'],
    ['one between underscores of emphasis', `_${token} _`, token, 'high'],
    ['a fine-grained token', `Use ${fine}`, fine, 'high'],
    ['a refresh token', `Use ${long}`, long, 'high'],
    ['a token that holds a web token', `Use ${stateless}.payload`, stateless, 'high'],
    ['one whose checksum is wrong', `Use ${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`, undefined, 'medium'],
  ])('%s', (_, text, value, level) => {
    const found = see(text);
    expect(found).toHaveLength(1);
    expect(found[0]![1]).toBe(level);
    if (value !== undefined) expect(found[0]![0]).toBe(value);
  });
});

describe('is not', () => {
  test.each([
    ['one character too few', token.slice(0, -1)],
    ['one character too many', `${token}A`],
    ['a row of x', `gh${'p'}_${'x'.repeat(36)}`],
    ['a placeholder', `gh${'p'}_your_token_goes_here_0123456789abcdef`],
    ['an unknown prefix', token.replace('ghp', 'ghx')],
    ['capitals', token.toUpperCase()],
    ['inside a longer word', `Eg${token}`],
    ['a fine-grained one that is too short', fine.slice(0, -1)],
    ['a Git id', '9475fcfce19d872a65f12838a8604724786f08a6'],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});

test('the checksum tells 200 tokens from 200 with one character changed', () => {
  const rows = createRandom(2);
  const tokens = Array.from({ length: 200 }, () => SECRETS['GitHub, app']!(rows));
  expect(tokens.filter((each) => see(each)[0]?.[1] !== 'high')).toEqual([]);
  const changed = tokens.map((each) => each.slice(0, 12) + (each[12] === 'k' ? 'm' : 'k') + each.slice(13));
  expect(changed.filter((each) => see(each)[0]?.[1] !== 'medium')).toEqual([]);
});
