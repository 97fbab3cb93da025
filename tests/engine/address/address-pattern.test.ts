import * as fc from 'fast-check';
import { matchesPattern, parseAddressPattern, parseEmailAddress } from '../../../src/engine/address';

function matches(pattern: string, address: string, except: readonly string[] = []): boolean {
  const exceptions = except.map((each) => parseAddressPattern(each)!);
  return matchesPattern(parseAddressPattern(pattern, exceptions)!, parseEmailAddress(address));
}

describe('a pattern takes an address', () => {
  test.each([
    ['the domain itself', 'partner.example', 'a@partner.example'],
    ['a subdomain of the domain', 'partner.example', 'a@mail.partner.example'],
    ['any case', 'PARTNER.example', 'a@Partner.Example'],
    ['trailing dots on either side', 'partner.example.', 'a@partner.example.'],
    ['spaces around the pattern', ' partner.example ', 'a@partner.example'],
    ['star: a subdomain', '*.partner.example', 'a@mail.partner.example'],
    ['star: any depth', '*.partner.example', 'a@a.b.partner.example'],
    ['international pattern, Punycode address', 'bücher.example', 'a@xn--bcher-kva.example'],
    ['Punycode pattern, international address', '*.XN--BCHER-KVA.example', 'a@post.bücher.example'],
    ['one address', 'anna@partner.example', 'Anna@partner.example'],
    ['one address with a tag on either side', 'anna+x@partner.example', 'anna+y@partner.example'],
  ])('%s', (_title, pattern, address) => {
    expect(matches(pattern, address)).toBe(true);
  });
});

describe('a pattern leaves an address', () => {
  test.each([
    ['a longer label that ends alike', 'example.com', 'a@evil-example.com'],
    ['the same without a hyphen', 'example.com', 'a@evilexample.com'],
    ['the domain in front of another', 'example.com', 'a@example.com.evil.example'],
    ['the parent of the domain', 'mail.partner.example', 'a@partner.example'],
    ['star: the domain itself', '*.partner.example', 'a@partner.example'],
    ['star: a longer label', '*.partner.example', 'a@notpartner.example'],
    ['another mailbox', 'anna@partner.example', 'ann@partner.example'],
    ['the mailbox at a subdomain', 'anna@partner.example', 'anna@mail.partner.example'],
    ['the domain in a local part', 'partner.example', '"x@partner.example"@evil.example'],
    ['an IP literal', 'partner.example', 'a@[192.0.2.1]'],
    ['an address that cannot be judged', 'partner.example', 'partner.example'],
    ['a wrapped Exchange name', 'partner.example', 'IMCEAEX-_O=X@partner.example'],
  ])('%s', (_title, pattern, address) => {
    expect(matches(pattern, address)).toBe(false);
  });
});

describe('exceptions', () => {
  test.each([
    ['covers what is not excepted', 'a@mail.partner.example', true],
    ['leaves the excepted subdomain', 'a@press.partner.example', false],
    ['leaves what is below it', 'a@uk.press.partner.example', false],
    ['leaves an excepted mailbox', 'boss@mail.partner.example', false],
    ['covers a label that only looks like the exception', 'a@nopress.partner.example', true],
  ])('%s', (_title, address, expected) => {
    expect(matches('*.partner.example', address, ['press.partner.example', 'boss@mail.partner.example'])).toBe(
      expected,
    );
  });

  test('an exception may have exceptions', () => {
    const chief = parseAddressPattern('chief@press.partner.example')!;
    const press = parseAddressPattern('press.partner.example', [chief])!;
    const pattern = parseAddressPattern('partner.example', [press])!;
    expect(matchesPattern(pattern, parseEmailAddress('chief@press.partner.example'))).toBe(true);
    expect(matchesPattern(pattern, parseEmailAddress('x@press.partner.example'))).toBe(false);
  });
});

test.each([
  '',
  ' ',
  '*',
  '*.',
  '*.*',
  '*.*.example',
  'a*.example',
  'part ner.example',
  'a@*',
  '*@partner.example',
  '@partner.example',
  'anna@',
  'a@b.example, c@d.example',
  'Anna <anna@partner.example>',
  '192.0.2.1',
  '*.2.1',
  '[192.0.2.1]',
  'https://partner.example',
  'partner..example',
  '.partner.example',
])('nonsense is refused: "%s"', (text) => {
  expect(parseAddressPattern(text)).toBeUndefined();
});

describe('any text at all', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, address) => {
        const parsed = parseAddressPattern(pattern);
        if (parsed !== undefined) matchesPattern(parsed, parseEmailAddress(address));
      }),
    );
  });

  test('a domain pattern takes exactly the addresses whose last labels are its own', () => {
    const label = fc.constantFrom('a', 'b', 'ab', 'evil-a');
    const labels = fc.array(label, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(labels, labels, (pattern, domain) => {
        const expected = domain.slice(-pattern.length).join(' ') === pattern.join(' ');
        expect(matches(pattern.join('.'), `x@${domain.join('.')}`)).toBe(expected);
      }),
    );
  });
});
