import { passwordInProse } from '../../../src/engine/detectors/password-in-prose';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62 } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(passwordInProse);

describe('is a password', () => {
  test.each([
    ['in a sentence', 'Hi, the password is Kestrel42.', 'Kestrel42'],
    ['with what it is for', 'The password for the shared drive is Kestrel42', 'Kestrel42'],
    ['with a remark', 'Password (case sensitive): kestrel42', 'kestrel42'],
    ['after a colon', 'Password: kestrel!moor', 'kestrel!moor'],
    ['after an equals sign', 'DB_PASSWORD=kestrel42', 'kestrel42'],
    ['in camel case', 'dbPassword = "kestrel42"', 'kestrel42'],
    ['in quotation marks', 'password is "Kestrel42!"', 'Kestrel42!'],
    ['on the next line', 'Your password is below:\nKestrel42\nBest', 'Kestrel42'],
    ['that was changed', 'Your password has been reset to Kestrel42', 'Kestrel42'],
    ['that is new', 'password is now: Kestrel42', 'Kestrel42'],
    ['after an arrow', 'pwd -> kestrel42', 'kestrel42'],
    ['written short', 'user jo, pw: kestrel42', 'kestrel42'],
    ['after pass', 'user: jo pass: kestrel42', 'kestrel42'],
    ['with its user', 'user/pass: jo.reed / Kestrel42', 'Kestrel42'],
    ['behind a login', 'Login: jreed / Kestrel42!', 'Kestrel42!'],
    ['behind login details', 'Logon details jreed, Kestrel42!', 'Kestrel42!'],
    ['without a word between', 'Use password Kestrel42 please', 'Kestrel42'],
    ['in Welsh', "Mae'r cyfrinair yw Cudyll42", 'Cudyll42'],
    ['in Welsh, mutated', 'Eich chyfrinair: Cudyll42', 'Cudyll42'],
    ['in capitals', 'PASSWORD: KESTREL42', 'KESTREL42'],
    ['in the next cell', 'Password\tKestrel42', 'Kestrel42'],
    ['as a passphrase', 'Passphrase: kestrel+moor+42', 'kestrel+moor+42'],
    ['as a phrase', 'The passphrase "three grey herons wait" opens it', 'three grey herons wait'],
    ['as a phrase behind a password', 'Password is: \u201cthree grey herons wait\u201d', 'three grey herons wait'],
    ['of digits alone', 'The password for the file is 4821937', '4821937'],
    ['of digits alone, without a word between', 'Use password 482193 please', '482193'],
    ['behind a user and a slash', 'Heating: engineer / Heron$moor99', 'Heron$moor99'],
    ['behind a user and a slash, in a sentence', 'Log in as office3 / Kestrel1952.', 'Kestrel1952'],
    ['behind a user and a slash, for a portal', 'The portal:\noffice3 / Kestrel1952', 'Kestrel1952'],
    ['a passcode behind a user', 'username JREED44, passcode 482913', '482913'],
    ['as a passcode of a door', 'The passcode for the side door is 482913', '482913'],
    ['as a PIN', 'Your PIN is 4821.', '4821'],
    ['as a PIN after a colon', 'Card PIN: 4821', '4821'],
    ['as a PIN number', 'the pin number is 48213', '48213'],
    ['as a PIN without a word between', 'Use PIN 4821 at the gate', '4821'],
  ])('%s', (_, text, value) => expect(see(text)).toEqual([[value, 'medium']]));

  test('in a column of a table', () => {
    const table = 'Site\tUser\tPassword\nShop\tjo\tKestrel42\nTill\tsam\tmerlin77\nOld\tali\tnone';
    expect(see(table).map(([value]) => value)).toEqual(['Kestrel42', 'merlin77']);
  });

  test('as a PIN in a column of a table', () => {
    expect(see('Card\tPIN\nRed\t4821\nBlue\t9137').map(([value]) => value)).toEqual(['4821', '9137']);
  });
});

describe('counts for little', () => {
  test.each([
    ['the passcode of a meeting', 'Join Zoom Meeting\nMeeting ID: 812 3456\nPasscode: 8xK!2p', '8xK!2p'],
    ['the PIN of a conference', 'Dial-in 020 7946 0123, conference PIN: 553815', '553815'],
    ['a number to type after a number to dial', 'Ring 020 7946 0123, passcode 482913', '482913'],
    ['the password of a webinar', 'Webinar on Monday. Password: spring26', 'spring26'],
    ['digits for a meeting', 'Join Zoom Meeting\nMeeting ID: 812 3456\nPassword: 482193', '482193'],
    ['one typed in order', 'Password: abcdefg12345678', 'abcdefg12345678'],
  ])('%s', (_, text, value) => {
    const found = see(text);
    expect(found.map(([each]) => each)).toEqual([value]);
    expect(['low', 'shape']).toContain(found[0]![1]);
  });
});

describe('is none', () => {
  test.each([
    ['a quoted message', 'It says password: "must be changed at logon" and passphrase "is not valid here"'],
    ['a quoted word', 'The password is "expired"'],
    ['digits in order of a day', 'Password 20261121'],
    ['a telephone number', 'Password: 07700900155'],
    ['days', 'Log in on 12/03 or 12 / 03 / 2026, Mon / Tue and/or Wed'],
    ['codes of products', 'Portal: AB12 / CD34, Heron2024 / Heron2025, 12 / Kestrels'],
    ['a path and an address', 'Sign in: docs / https://firm.example/Heron24x and home / Heron24x.docx'],
    ['a ratio', 'Portal logins 1200 / 350000'],
    ['a mixed word behind a slash, where nobody logs in', 'Tyres: front / Kestrel1952'],
    ['a word', 'Your password is expired. The password is incorrect! Password: required'],
    ['a joined word', 'Passwords: case-sensitive'],
    ['a rule', 'Password policy: 2024 update\nPassword length: 12-characters'],
    ['a reset', 'Password reset link: https://firm.example/reset/a8Kd93mN'],
    ['a link', 'Password: https://firm.example/reset/a8Kd93mN'],
    ['a mail address', 'Login: jo.reed@firm.example'],
    ['a place', 'The password is on page 12b of the handbook'],
    ['a date', 'The password was changed to comply on 21/11/2026'],
    ['a placeholder', 'Password: ******** and password: <password> and pwd=${DB_PASS1}'],
    ['stars in place of it', 'Password: xxxxxxxx1'],
    ['what is too short', 'Password: abc12'],
    ['a number', 'Password: 20261121'],
    ['a file', 'Password: letter7.docx'],
    ['a boarding pass', 'Boarding pass: AB12345 and rail pass: XK93421'],
    ['a passport', 'Passport: 123456789AB, passenger: Reed42'],
    ['a bypass', 'bypass: road42works'],
    ['spinning', 'Spinning 4821 and pinned 4821 and a pin 4821'],
    ["a nurse's registration", 'NMC PIN: 12A3456E'],
    ['pins of a plug', 'pin: 12'],
    ['advice', 'We never ask for a PIN, and never send your password to anyone.'],
    ['a login without a password', 'Login: jreed / leeds office'],
    ['a heading without a table', 'Password\nKestrels live here'],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});

test('200 random passwords are seen behind their label, and none behind another', () => {
  const random = createRandom(9);
  const values = Array.from(
    { length: 200 },
    () => `k${random.digits(1)}${random.text(6 + random.below(10), `${BASE_62}!#%+=~`)}Q`,
  );
  expect(values.filter((value) => see(`The password is ${value}\nBest`)[0]?.[0] !== value)).toEqual([]);
  expect(values.filter((value) => see(`The parcel is ${value}\nBest`).length > 0)).toEqual([]);
});
