import { emailAddress } from '../../../src/engine/detectors/email-address';
import * as generated from '../../helpers/generated/contact';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['plain', 'write to elin@ferncombe.example today', ['elin@ferncombe.example: shape']],
  ['at the end of a sentence', 'write to elin@ferncombe.example.', ['elin@ferncombe.example: shape']],
  ['in angle brackets', 'Elin <elin@ferncombe.example>;', ['elin@ferncombe.example: shape']],
  ['in single quotes', "'elin@ferncombe.example'", ['elin@ferncombe.example: shape']],
  ['behind mailto', 'mailto:elin@ferncombe.example', ['elin@ferncombe.example: shape']],
  ['with an apostrophe and a tag', "j.o'neill+x@ferncombe.example", ["j.o'neill+x@ferncombe.example: shape"]],
  ['underscores', '___@ferncombe.example', ['___@ferncombe.example: shape']],
  ['an internationalised domain', 'a@xn--mnchen-3ya.example', ['a@xn--mnchen-3ya.example: shape']],
  ['an internationalised domain as read', 'info@münchen.example', ['info@münchen.example: shape']],
  ['two with a slash between', 'a@x.example/b@y.example', ['a@x.example: shape', 'b@y.example: shape']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(emailAddress, text)).toEqual(expected);
});

test.each([
  ['no dot in the domain', 'elin@ferncombe'],
  ['a dot at its end only', 'elin@ferncombe.'],
  ['two dots in the domain', 'elin@ferncombe..example'],
  ['two dots in the local part', 'elin..m@ferncombe.example'],
  ['a dot in front', '.elin@ferncombe.example'],
  ['a dot before the at', 'elin.@ferncombe.example'],
  ['numbers for a domain', 'elin@192.0.2.1'],
  ['an address literal', 'elin@[192.0.2.1]'],
  ['an underscore in the domain', 'elin@fern_combe.example'],
  ['a hyphen in front of the domain', 'elin@-ferncombe.example'],
  ['a last label of one letter', 'elin@ferncombe.e'],
  ['Punycode that does not decode', 'elin@xn---ferncombe.example'],
  ['a repository', 'git@host.example:team/app.git'],
  ['a login in an address of a page', 'https://elin:secret@host.example/x'],
  ['a quoted local part', '"elin m"@ferncombe.example'],
  ['nothing in front', '@ferncombe.example'],
  ['a local part that is too long', `${'e'.repeat(65)}@ferncombe.example`],
  ['a label that is too long', `e@${'f'.repeat(64)}.example`],
])('%s is none: "%s"', (_, text) => {
  expect(seen(emailAddress, text)).toEqual([]);
});

test('300 addresses that validator accepts are all seen, 300 that it refuses are not', () => {
  expect(mistakes(emailAddress, generated.emailAddress)).toEqual({ missed: [], taken: [] });
});
