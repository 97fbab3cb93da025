import { SECRET_PREFIXES, WEAKER_SECRET_PREFIXES } from '../../../src/engine/data/secret-prefixes';
import { secretOther } from '../../../src/engine/detectors/secret-other';
import { CAPITALS, createRandom, DIGITS } from '../../helpers/generated/random';
import { BASE_62 } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(secretOther);
const random = createRandom(8);
const value = (count: number): string => random.text(count, BASE_62);
const BASE_64 = `${BASE_62}+/`;
const HEX = `${DIGITS}abcdef`;

/** The alphabets of the table, written a second time. */
const ALPHABETS: Readonly<Record<string, string>> = {
  w: BASE_62,
  u: `${BASE_62}_-`,
  c: CAPITALS + DIGITS,
  h: HEX,
  b: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
};

describe.each([
  ['high', SECRET_PREFIXES],
  ['medium', WEAKER_SECRET_PREFIXES],
])('vendors whose secrets are %s', (level, table) => {
  test.each(table.trim().split('\n'))('%s: 20 random ones are seen, 20 one character too short are not', (line) => {
    const [prefix, alphabet, length] = line.split(' ') as [string, string, string];
    const shortest = Number(length.split('-')[0]);
    const rows = createRandom(line.length);
    const last = alphabet === 'u' ? BASE_62 : ALPHABETS[alphabet]!;
    // With a digit: one in thirty of the shortest has none, and is not looked at.
    const secrets = Array.from(
      { length: 20 },
      () => prefix + rows.text(shortest - 2, ALPHABETS[alphabet]!) + rows.pick('23579') + rows.pick(last),
    );
    expect(
      secrets.filter((each) => see(`Key: ${each}.`).every(([found, is]) => found !== each || is !== level)),
    ).toEqual([]);
    expect(secrets.filter((each) => see(`Item ${each.slice(0, -1)}.`).length > 0)).toEqual([]);
  });
});

const openAi = `sk-${'proj'}-${value(74)}T3Blbk${'FJ'}${value(74)}`;
const anthropic = `sk-${'ant'}-api03-${value(93)}AA`;
const azure = `aB3${'8Q~'}${value(34)}`;
const storage = `${random.text(86, BASE_64)}==`;
const bus = `${random.text(43, BASE_64)}=`;
const telegram = `AA${value(33)}`;
const teams = `firm.webhook.${'office'}.com/webhookb2/${value(36)}@${value(36)}/IncomingWebhook/${value(32)}`;

describe('is seen', () => {
  test.each([
    ['an OpenAI key', `Use ${openAi}`, openAi, 'high'],
    ['an Anthropic key', `Use ${anthropic}`, anthropic, 'high'],
    ['an Azure AD client secret', `secret ${azure} `, azure.slice(6), 'high'],
    ['an Azure storage key', `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${storage};`, storage, 'high'],
    ['a service bus key', `Endpoint=sb://shop.example/;SharedAccessKeyName=all;SharedAccessKey=${bus}`, bus, 'high'],
    ['a shared access signature', `https://shop.example/a?sv=2024-11-04&se=2027-01-01&sig=${bus}`, bus, 'medium'],
    ["a Telegram bot's token", `token 8123456789:${telegram}`, telegram, 'high'],
    ['a Mailchimp key', `${random.text(32, HEX)}-us21`, undefined, 'medium'],
    ['a Teams webhook', `Post to https://${teams} please`, teams, 'high'],
    ['a Discord webhook', `https://discord.com/api/webhooks/123498761234987612/${value(68)}`, undefined, 'high'],
    ['a password in an address', 'Go to https://shop:Kx93vaab@files.firm.example/x', 'Kx93vaab', 'high'],
    ['a password without a name in an address', 'redis://:Kx93vaab@cache7.firm.example:6379', 'Kx93vaab', 'high'],
    [
      'a password of small letters in an address',
      'postgres://app:horsebattery@db1.firm.example/main',
      'horsebattery',
      'high',
    ],
    [
      'a password in a connection string',
      'Server=tcp:db1,1433;User ID=sa;Password=horsebattery;Encrypt=True',
      'horsebattery',
      'high',
    ],
    ['one in an ODBC string', 'DSN=shop;UID=app;PWD=horsebattery;', 'horsebattery', 'high'],
    ['a named secret', `client_secret: "${'mN0pLw7xZt2V'}bQ9rKs4"`, 'mN0pLw7xZt2VbQ9rKs4', 'medium'],
    ['a named key', `The API key is ${'mN0pLw7xZt2V'}bQ9rKs4.`, 'mN0pLw7xZt2VbQ9rKs4', 'medium'],
    ['a bearer token', `Authorization: Bearer ${'mN0pLw7xZt2V'}bQ9rKs4`, 'mN0pLw7xZt2VbQ9rKs4', 'medium'],
    [
      "npm's older token",
      `//registry.firm.example/:_authToken=1f0c9d2e-7a4b-4c1d-9e8f-a1b2c3d4e5f7`,
      undefined,
      'medium',
    ],
    [
      'a token in a link, which counts for little',
      `https://firm.example/a?b=1&token=${'mN0pLw7xZt2V'}bQ9rKs4`,
      undefined,
      'low',
    ],
    ['one typed in order, which counts for least', `api_key=abcdefghijklmnop1234567890`, undefined, 'shape'],
  ])('%s', (_, text, secret, level) => {
    const found = see(text);
    expect(found.map(([, each]) => each)).toEqual([level]);
    if (secret !== undefined) expect(found[0]![0]).toBe(secret);
  });
});

describe('is not', () => {
  test.each([
    ['a public key of Stripe', `pk_live_${value(24)}`],
    ['a named public key', `publishable token: pk_live_${value(24)}`],
    ['a placeholder', 'api_key=your_api_key_goes_here_2026'],
    ['a variable', 'client_secret=${CLIENT_SECRET_OF_2026}'],
    ['a name of words and a year', 'token: the-blue-house-on-the-hill-2026'],
    ['an id', 'secret: 1f0c9d2e-7a4b-4c1d-9e8f-a1b2c3d4e5f7'],
    ['a Git id', 'Commit 9475fcfce19d872a65f12838a8604724786f08a6'],
    ['a hash of a package', 'Integrity sha512-b975ead5232d7226bcce1a20e45ea40ba8b5b496aa2e1fdc'],
    ['a booking', 'Reference HX7K2QM9-2026-11-21-LEEDS'],
    ['documentation of an address', 'http://user:password@localhost:8080/ and https://user:pass@example.com'],
    ['a name as password', 'https://app:app@db1.firm.example'],
    ['a variable in an address', 'https://app:${PASSWORD}@db1.firm.example'],
    ['a port, and an @ in the path', 'https://firm.example:8080/@team'],
    ['an address in disguise', 'http://www.bank.com:id12345@203.0.113.9/login'],
    ['an address with a mail address in it', 'https://firm.example/?to=jo@firm.example'],
    ['a sample password', 'Server=db1;User ID=sa;Password=password;'],
    ['a setting without a connection', 'Password=horsebattery'],
    ["a vendor's page", 'https://discord.com/developers/docs/resources/webhook'],
    ['a game', 'sk-8-park-in-leeds-north-2026'],
    ['a note beside a colon', '2026-11-21 12:AA-batteries-for-the-torch-and-radio-x'],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});
