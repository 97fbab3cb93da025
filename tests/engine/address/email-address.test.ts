import * as fc from 'fast-check';
import { parseEmailAddress } from '../../../src/engine/address';

describe('an address that can be judged', () => {
  const cases: readonly (readonly [string, string, { local?: string; domain?: string; key: string }])[] = [
    ['plain', 'anna@charity.example', { local: 'anna', domain: 'charity.example', key: 'anna@charity.example' }],
    ['upper case', 'Anna.ORTIZ@Charity.EXAMPLE', { key: 'anna.ortiz@charity.example' }],
    ['spaces around it', ' \u00a0anna@charity.example\t\r\n', { key: 'anna@charity.example' }],
    ['spaces around the @', 'anna @ charity.example', { key: 'anna@charity.example' }],
    ['one dot at the end', 'anna@charity.example.', { key: 'anna@charity.example' }],
    ['several dots at the end', 'anna@charity.example...', { key: 'anna@charity.example' }],
    [
      'a plus-tag: the same person, the tag stays readable',
      'anna+trip@charity.example',
      { local: 'anna+trip', key: 'anna@charity.example' },
    ],
    ['two plus-tags', 'anna+a+b@charity.example', { key: 'anna@charity.example' }],
    ['a plus in front is no tag', '+anna@charity.example', { key: '+anna@charity.example' }],
    [
      'international domain',
      'anna@Bücher.example',
      { domain: 'xn--bcher-kva.example', key: 'anna@xn--bcher-kva.example' },
    ],
    [
      'the same in decomposed letters',
      'anna@bu\u0308cher.example',
      { domain: 'xn--bcher-kva.example', key: 'anna@xn--bcher-kva.example' },
    ],
    [
      'the same in Punycode',
      'anna@XN--Bcher-KVA.example',
      { domain: 'xn--bcher-kva.example', key: 'anna@xn--bcher-kva.example' },
    ],
    ['ideographic full stop', 'anna@charity\u3002example', { domain: 'charity.example', key: 'anna@charity.example' }],
    ['full-width full stop', 'anna@charity\uff0eexample', { domain: 'charity.example', key: 'anna@charity.example' }],
    [
      'half-width ideographic full stop at the end',
      'anna@charity.example\uff61',
      { domain: 'charity.example', key: 'anna@charity.example' },
    ],
    [
      'full-width letters in the domain',
      'anna@ｃｈａｒｉｔｙ.example',
      { domain: 'charity.example', key: 'anna@charity.example' },
    ],
    ['international local part', 'ÉMILIE@charity.example', { local: 'émilie', key: 'émilie@charity.example' }],
    [
      'quoted local part with a space',
      '"a b"@x.example',
      { local: 'a b', domain: 'x.example', key: '"a b"@x.example' },
    ],
    ['quoted local part with an @', '"a@b"@x.example', { local: 'a@b', domain: 'x.example', key: '"a@b"@x.example' }],
    [
      'quotes that are not needed: the same person',
      '"anna"@charity.example',
      { local: 'anna', key: 'anna@charity.example' },
    ],
    [
      'escaped quote inside quotes',
      '"a\\"b"@x.example',
      { local: 'a"b', domain: 'x.example', key: '"a\\"b"@x.example' },
    ],
    [
      'quoted part that looks like another address',
      '"x@inside.example>"@outside.example',
      { domain: 'outside.example', key: '"x@inside.example>"@outside.example' },
    ],
    ['two @: the domain is after the last one', 'a@b@c.com', { local: 'a@b', domain: 'c.com', key: '"a@b"@c.com' }],
    ['angle brackets', '<anna@charity.example>', { key: 'anna@charity.example' }],
    ['a bracket left over in front', '<anna@charity.example', { key: 'anna@charity.example' }],
    ['a bracket left over behind', 'anna@charity.example>', { key: 'anna@charity.example' }],
    ['display name in front', 'Ortiz, Anna <anna@charity.example>', { key: 'anna@charity.example' }],
    [
      'a display name that is an address',
      '"evil@attacker.example" <victim@charity.example>',
      { key: 'victim@charity.example' },
    ],
    ['mailto', 'mailto:anna@charity.example', { key: 'anna@charity.example' }],
    ['mailto with a subject', 'MAILTO:anna@charity.example?subject=a@b', { key: 'anna@charity.example' }],
    ['proxy address type', 'SMTP:anna@charity.example', { key: 'anna@charity.example' }],
    ['single quotes around it', "'anna@charity.example'", { key: 'anna@charity.example' }],
    ['an apostrophe in the name', "o'brien@charity.example", { key: "o'brien@charity.example" }],
    ['list punctuation behind', 'anna@charity.example;, ', { key: 'anna@charity.example' }],
    ['comment behind the local part', 'anna(work)@charity.example', { key: 'anna@charity.example' }],
    ['nested comment at the end', 'anna@charity.example (Anna (Ortiz\\)))', { key: 'anna@charity.example' }],
    ['an @ in a comment', '(x@y.example) anna@charity.example', { key: 'anna@charity.example' }],
    ['zero-width characters', 'an\u200bna@cha\u200drity.ex\u00adample\ufeff', { key: 'anna@charity.example' }],
    ['direction marks', '\u202eanna@charity.example\u202c', { key: 'anna@charity.example' }],
    ['IPv4 literal', 'anna@[192.0.2.1]', { domain: '[192.0.2.1]', key: 'anna@[192.0.2.1]' }],
    ['IPv6 literal', 'anna@[IPv6:2001:DB8::1]', { domain: '[ipv6:2001:db8::1]', key: 'anna@[ipv6:2001:db8::1]' }],
    ['a host without a dot', 'anna@intranet', { domain: 'intranet', key: 'anna@intranet' }],
    ['underscore in a label', 'anna@my_firm.example', { domain: 'my_firm.example', key: 'anna@my_firm.example' }],
    ['dots in odd places before the @', '.anna..b.@docomo.example', { key: '.anna..b.@docomo.example' }],
    ['a name that only begins like a wrapped one', 'imcea-team@firm.example', { key: 'imcea-team@firm.example' }],
    ['254 characters', `${'a'.repeat(241)}@charity.exam`, { key: `${'a'.repeat(241)}@charity.exam` }],
  ];
  test.each(cases)('%s', (_title, text, expected) => {
    expect(parseEmailAddress(text)).toMatchObject({ kind: 'smtp', ...expected });
  });
});

describe('an address that cannot be judged, and why', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only spaces', ' \t ', 'empty'],
    ['only invisible characters', '\u200b\ufeff', 'empty'],
    ['empty brackets', '<>', 'empty'],
    ['no domain', 'jsmith', 'no-domain'],
    ['nothing after the @', 'jsmith@', 'no-domain'],
    ['a Windows account', 'CONTOSO\\jsmith', 'no-domain'],
    ['a quoted @ is no separator', '"a@b.example"', 'no-domain'],
    ['a full-width @ is no separator', 'anna＠charity.example', 'no-domain'],
    ['X.500', '/O=EXCHANGELABS/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=ANNA', 'x500'],
    ['X.500 with its type', 'EX:/o=ExchangeLabs/ou=x/cn=Recipients/cn=anna', 'x500'],
    ['X.500 with an @ in it', '/o=ExchangeLabs/cn=anna@charity.example', 'x500'],
    ['X.500 in brackets', '<EX:/o=ExchangeLabs/cn=anna>', 'x500'],
    ['X.400', 'X400:c=GB;a= ;p=Firm;s=Smith;', 'x500'],
    ['Exchange name wrapped for SMTP', 'IMCEAEX-_O=EXCHANGELABS_OU=x_CN=anna@charity.example', 'x500'],
    ['other wrapped address', 'IMCEAINVALID-anna+40x@charity.example', 'x500'],
    ['nothing before the @', '@charity.example', 'malformed'],
    ['empty quotes before the @', '""@charity.example', 'malformed'],
    ['empty label', 'anna@charity..example', 'malformed'],
    ['a dot after the @', 'anna@.example', 'malformed'],
    ['only dots', 'anna@...', 'malformed'],
    ['a space in the local part', 'anna ortiz@charity.example', 'malformed'],
    ['a space in the domain', 'anna@char ity.example', 'malformed'],
    ['a comment in the middle of a word', 'an(x)na@charity.example', 'malformed'],
    ['two addresses', 'a@charity.example; b@firm.example', 'malformed'],
    ['two addresses in brackets', '<a@charity.example>, <b@firm.example>', 'malformed'],
    ['text behind the bracket', '<a@charity.example> or so', 'malformed'],
    ['a slash in the domain', 'anna@charity.example/x', 'malformed'],
    ['a second, full-width @', 'anna@firm.example＠charity.example', 'malformed'],
    ['quotes around the domain', 'anna@"charity.example"', 'malformed'],
    ['a quote that never ends', '"anna@charity.example', 'malformed'],
    ['a comment that never ends', 'anna@charity.example (x', 'malformed'],
    ['a control character', 'an\u0007na@charity.example', 'malformed'],
    ['a line break inside', 'anna@charity.example\r\nBcc: x@y.example', 'malformed'],
    ['an unclosed IP literal', 'anna@[192.0.2.1', 'malformed'],
    ['255 characters', `${'a'.repeat(242)}@charity.exam`, 'malformed'],
    ['a label of 64 characters', `anna@${'a'.repeat(64)}.example`, 'malformed'],
    ['an international label that is too long encoded', `anna@${'ü'.repeat(63)}.example`, 'malformed'],
    ['absurdly long', `${'a@'.repeat(50_000)}charity.example`, 'malformed'],
  ])('%s', (_title, text, reason) => {
    expect(parseEmailAddress(text)).toMatchObject({ kind: 'unjudgeable', reason });
  });

  test('two different ones are two, two spellings of one are one', () => {
    expect(parseEmailAddress('jsmith').key).not.toBe(parseEmailAddress('kjones').key);
    expect(parseEmailAddress('/o=Labs/cn=Anna').key).toBe(parseEmailAddress(' /O=LABS/CN=ANNA ').key);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'a',
    'B',
    '@',
    '.',
    '"',
    '\\',
    '(',
    ')',
    '<',
    '>',
    '+',
    ' ',
    "'",
    ';',
    'ü',
    '。',
    '[',
    ']',
    '/o=',
    'mailto:',
    'x.example',
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((each) => each.join('')),
  );

  test('never throws, and an address has a key', () => {
    fc.assert(
      fc.property(text, (each) => typeof parseEmailAddress(each).key === 'string'),
      { numRuns: 3000 },
    );
  });

  test('the key of an address is an address with the same key', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '@x.example', '@Bücher.example'), (local, domain) => {
        const parsed = parseEmailAddress(local + domain);
        if (parsed.kind !== 'smtp') return;
        expect(parseEmailAddress(parsed.key)).toMatchObject({ kind: 'smtp', domain: parsed.domain, key: parsed.key });
      }),
      { numRuns: 3000 },
    );
  });

  test('case does not matter', () => {
    const ascii = fc
      .array(fc.constantFrom('a', 'b', 'z', '0', '.', '-', '@', '+', '"', ' ', '<', '>'), { maxLength: 20 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(ascii, (each) => {
        expect(parseEmailAddress(each.toUpperCase())).toEqual(parseEmailAddress(each));
      }),
      { numRuns: 2000 },
    );
  });

  test('an address reads the same in brackets, however ordinary it looks', () => {
    const label = fc.oneof(fc.constantFrom('imceaex-', 'a+b', 'x.', 'K', 'A'.repeat(63), 'a'.repeat(64)), fc.string());
    const ordinary = fc
      .tuple(fc.array(label, { maxLength: 4 }), fc.array(label, { minLength: 1, maxLength: 5 }))
      .map(([local, domain]) => `${local.join('')}@${domain.join('.')}`)
      .filter((each) => /^[^<>"(\\,;:'\s]+$/.test(each));
    fc.assert(
      fc.property(ordinary, (each) => {
        const parsed = parseEmailAddress(each);
        const inBrackets = parseEmailAddress(`<${each}>`);
        if (parsed.kind === 'smtp') expect(inBrackets).toEqual(parsed);
        else expect(inBrackets).toMatchObject({ kind: 'unjudgeable', reason: parsed.reason });
      }),
      { numRuns: 3000 },
    );
  });

  test('hostile repetition takes no longer than plain text', () => {
    const start = process.hrtime.bigint();
    for (const piece of ['(', '"', '<', '\\', '@', ',', ' ', '.', "'", 'ü', '+', '[']) {
      for (let round = 0; round < 100; round += 1) parseEmailAddress(piece.repeat(1990) + '@x.example');
    }
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(60_000);
  });
});
