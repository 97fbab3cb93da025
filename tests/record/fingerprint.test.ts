import fc from 'fast-check';
import type { Verdict } from '../../src/engine';
import { fingerprint } from '../../src/record';
import { aGroup, aMessage, privatePeople } from '../helpers/a-message';
import { visible, words, unreadable, aVerdict } from '../wording/findings';

const verdict = aVerdict([visible({ count: 12 }), words()]);
const of = (fields: Parameters<typeof aMessage>[0], judged: Verdict = verdict) => fingerprint(aMessage(fields), judged);
const base = of({ to: privatePeople(12), cc: ['a@b.example'] });

describe('a fingerprint', () => {
  it('is short and made of letters and digits', () => {
    expect(base).toMatch(/^[0-9a-z]{1,11}-[0-9a-z]{1,11}$/);
  });

  it('does not depend on the order of recipients, the case of addresses, display names or duplicates', () => {
    const mixed = [...privatePeople(12).reverse(), 'Person <PERSON1@Gmail.com>'];
    expect(of({ to: mixed, cc: ['a@b.example'] })).toBe(base);
  });

  it('does not depend on subject and text', () => {
    expect(of({ to: privatePeople(12), cc: ['a@b.example'], subject: 'Other' })).toBe(base);
  });

  it.each([
    ['one recipient more', of({ to: privatePeople(13), cc: ['a@b.example'] })],
    ['one recipient fewer', of({ to: privatePeople(11), cc: ['a@b.example'] })],
    ['one recipient replaced', of({ to: [...privatePeople(11), 'x@gmail.com'], cc: ['a@b.example'] })],
    ['one recipient in another field', of({ to: [...privatePeople(12), 'a@b.example'] })],
    ['the field swapped', of({ cc: privatePeople(12), to: ['a@b.example'] })],
    ['a new finding', of({ to: privatePeople(12), cc: ['a@b.example'] }, aVerdict([visible({ count: 12 })]))],
    [
      'a graver finding',
      of(
        { to: privatePeople(12), cc: ['a@b.example'] },
        aVerdict([visible({ count: 12, action: 'justify' }), words()]),
      ),
    ],
    [
      'a finding with another count',
      of({ to: privatePeople(12), cc: ['a@b.example'] }, aVerdict([visible({ count: 12 }), words({ count: 2 })])),
    ],
    ['a group instead of its address', of({ to: privatePeople(12), cc: [aGroup('', 'a@b.example')] })],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(base);
  });

  it('does not depend on what could be read in the time there was', () => {
    const late = aVerdict([visible({ count: 12 }), words(), unreadable()]);
    expect(of({ to: privatePeople(12), cc: ['a@b.example'] }, late)).toBe(base);
  });

  it('tells groups without an address apart by name', () => {
    const group = (name: string) => of({ to: [aGroup(name)] });
    expect(group('Members')).not.toBe(group('Trustees'));
  });

  it('does not fall for separators in an address', () => {
    expect(of({ to: ['a@b.example", "c@d.example'] })).not.toBe(of({ to: ['a@b.example', 'c@d.example'] }));
  });

  it('differs for different sets of recipients', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.uniqueArray(fc.emailAddress(), { minLength: 1, maxLength: 20 }), (addresses) => {
        const key = JSON.stringify(Array.from(new Set(addresses.map((each) => each.toLowerCase()))).sort());
        const print = of({ to: addresses });
        expect(seen.get(print) ?? key).toBe(key);
        seen.set(print, key);
      }),
    );
    expect(seen.size).toBeGreaterThan(50);
  });
});
