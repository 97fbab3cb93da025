import { secretAws } from '../../../src/engine/detectors/secret-aws';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62 } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(secretAws);
const ID = `AK${'IA'}QX7TZ3MVLDW5KHBN`;
const SECRET = `p9RkW/${'zQ3vTnXo+81LmBcYfHd2'}SgUe5JaKi7x0C4`.slice(0, 40).padEnd(40, 'Zq7');

describe('is seen', () => {
  test.each([
    ['a key id', `Use ${ID} please`, [[ID, 'high']]],
    ['a temporary key id', `AS${ID.slice(2)}`.replace('ASIA', `AS${'IA'}`), [[`ASIA${ID.slice(4)}`, 'high']]],
    ['a key id at the end of a sentence', `It is ${ID}.`, [[ID, 'high']]],
    ['a key id in a quoted reply', `> key: ${ID}\n> thanks`, [[ID, 'high']]],
    ['a secret with its name', `aws_secret_access_key = ${SECRET}`, [[SECRET, 'high']]],
    ['a secret with its name in quotation marks', `"SecretAccessKey": "${SECRET}"`, [[SECRET, 'high']]],
    [
      'a secret below its key id',
      `${ID}\n${SECRET}\n`,
      [
        [ID, 'high'],
        [SECRET, 'high'],
      ],
    ],
    [
      'a secret near the name of the service',
      `For the AWS account of the shop, as you asked\nthis one: ${SECRET}`,
      [[SECRET, 'medium']],
    ],
    ['a secret below its column', `user\tsecret access key\nshop\t${SECRET}`, [[SECRET, 'high']]],
  ])('%s', (_, text, found) => expect(see(text)).toEqual(found));
});

describe('is not', () => {
  test.each([
    [
      "Amazon's own sample",
      `AK${'IA'}IOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY, aws_secret_access_key`,
    ],
    ['a row of x', `AK${'IA'}XXXXXXXXXXXXXXXX`],
    ['one character too few', ID.slice(0, -1)],
    ['one character too many', `${ID}A`],
    ['a digit that base 32 has not', `${ID.slice(0, -1)}1`],
    ['small letters', ID.toLowerCase()],
    ['inside a longer word', `EUR${ID}`],
    ['the id of a role', ID.replace(/^AKIA/, 'AROA')],
    ['a continent', 'ASIA PACIFIC REGION 2026 and ASIAPACIFIC2026REGIO'],
    ['forty characters without a name', `Build ${SECRET} is out`],
    ['a Git id beside the name', `aws: 9475fcfce19d872a65f12838a8604724786f08a6`],
    ['a path beside the name', 'aws/secret/key/of/the/shop/2026/november/21/x'],
    ['41 characters beside the name', `aws_secret_access_key = ${SECRET}x`],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});

test('200 ids of random base 32 are seen, and none with a character changed for one outside of it', () => {
  const random = createRandom(32);
  const ids = Array.from({ length: 200 }, () => `AK${'IA'}${random.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`);
  expect(ids.filter((id) => see(`the key ${id} is`).length !== 1)).toEqual([]);
  const broken = ids.map((id) => id.slice(0, 10) + random.pick('0189_-+/') + id.slice(11));
  expect(broken.filter((id) => see(`the key ${id} is`).length > 0)).toEqual([]);
});

test('200 secrets of random base 62 are seen by their name, and none by another', () => {
  const random = createRandom(40);
  const secrets = Array.from({ length: 200 }, () => random.text(40, BASE_62));
  expect(secrets.filter((secret) => see(`AWS_SECRET_ACCESS_KEY=${secret}`).length !== 1)).toEqual([]);
  expect(secrets.filter((secret) => see(`Parcel label: ${secret}`).length > 0)).toEqual([]);
});
