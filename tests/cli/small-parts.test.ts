import { EXIT, higherExitCode, toExitCode } from '../../src/cli/exit-code';
import { wrap } from '../../src/cli/wrap';

test.each([
  ['allow', 0],
  ['warn', 1],
  ['justify', 2],
  ['block', 2],
] as const)('%s alone exits with %i', (action, code) => expect(toExitCode(action)).toBe(code));

test('the higher exit status wins', () => {
  expect(higherExitCode(EXIT.warns, EXIT.allowed)).toBe(EXIT.warns);
  expect(higherExitCode(EXIT.stops, EXIT.unreadableInput)).toBe(EXIT.unreadableInput);
});

test.each([
  ['nothing', '', '  '],
  ['what fits stays', 'one two', '  one two'],
  ['the word that does not fit goes down', 'one two three', '  one two\n  three'],
  ['a long word is not broken', 'https://a.example/very/long and', '  https://a.example/very/long\n  and'],
  ['white space is one space', ' one \n two ', '  one two'],
])('wrap: %s', (_, text, lines) => expect(wrap(text, 10, '  ')).toBe(lines));
