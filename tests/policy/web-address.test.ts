import { parseWebAddress } from '../../src/policy/web-address';

describe('an address', () => {
  test('is read the same however often one was read before', () => {
    for (let nth = 0; nth < 20_000; nth += 1) parseWebAddress(`https://a.example/${String(nth)}`);
    expect(parseWebAddress('https://b\u00fccher.example/')?.hostname).toBe('xn--bcher-kva.example');
  });

  test.each(['', 'a.example', 'https://', 'https://[::1', 'https://a b.example/'])('is not %j', (written) => {
    expect(parseWebAddress(written)).toBeUndefined();
  });
});
