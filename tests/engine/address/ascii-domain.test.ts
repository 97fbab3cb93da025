import { domainToASCII } from 'node:url';
import * as fc from 'fast-check';
import { toAsciiDomain } from '../../../src/engine/address';
import { encodePunycode } from '../../../src/engine/address/punycode';

describe('Punycode', () => {
  // The first five are sample strings of RFC 3492, section 7.1 (A, B, I, L, S).
  test.each([
    ['Arabic', 'ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
    ['Chinese', '他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['Russian in lower case', 'почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['Japanese with a digit and Latin letters', '3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['only ASCII with symbols', '-> $1.00 <-', '-> $1.00 <--'],
    ['Latin with one accent', 'bücher', 'bcher-kva'],
    ['beyond the first plane', '😀', 'e28h'],
  ])('%s', (_title, label, encoded) => {
    expect(encodePunycode(label)).toBe(encoded);
  });

  test('agrees with the platform on any mix of letters', () => {
    const letter = fc.constantFrom(...'abcxyz0189äöüéñłøþжщψωאبあ漢한ก');
    const label = fc.array(letter, { minLength: 1, maxLength: 12 }).map((each) => each.join(''));
    fc.assert(
      fc.property(label, (each) => {
        const platform = domainToASCII(`a${each}a.example`);
        // Labels that mix directions are refused there (RFC 5893); they are no spelling question.
        if (platform !== '') expect(toAsciiDomain(`a${each}a.example`)).toBe(platform);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a domain in ASCII', () => {
  test.each([
    ['lower case', 'Charity.EXAMPLE', 'charity.example'],
    ['without trailing dots', 'charity.example..', 'charity.example'],
    ['sharp s stays itself (IDNA 2008)', 'straße.example', 'xn--strae-oqa.example'],
    ['an IP address stays as it is', '192.0.2.1', '192.0.2.1'],
    ['longest label', `${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  ])('%s', (_title, text, expected) => {
    expect(toAsciiDomain(text)).toBe(expected);
  });

  test.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['an empty label', 'a..example'],
    ['a space', 'a b.example'],
    ['a star', '*.example'],
    ['a scheme', 'https://a.example'],
    ['a port', 'a.example:25'],
    ['a character that NFKC turns into a slash', 'a℀b.example'],
    ['more than 253 characters', `${'a.'.repeat(124)}example`],
  ])('%s is none', (_title, text) => {
    expect(toAsciiDomain(text)).toBeUndefined();
  });
});
