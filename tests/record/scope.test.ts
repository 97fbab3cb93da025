import fc from 'fast-check';
import type { Verdict } from '../../src/engine';
import { isWithin, scopeOf } from '../../src/record';
import { aGroup, aMessage, privatePeople } from '../helpers/a-message';
import { aVerdict, unreadable, visible, words } from '../wording/findings';

type Fields = Parameters<typeof aMessage>[0];

const shown: Fields = { to: privatePeople(12), cc: ['a@b.example'], bcc: ['c@d.example'] };
const verdict = aVerdict([visible({ count: 12 }), words({ count: 3 })]);
const scope = scopeOf(aMessage(shown), verdict, 7);
const covers = (fields: Fields, judged: Verdict = verdict): boolean => isWithin(scope, aMessage(fields), judged);

describe('a release still covers the message', () => {
  it.each<[string, Fields]>([
    ['as it was', shown],
    ['with recipients in another order', { ...shown, to: privatePeople(12).reverse() }],
    [
      'with somebody twice, in other letters and by another name',
      { ...shown, to: [...privatePeople(12), 'X <PERSON1@Gmail.com>'] },
    ],
    ['with another subject', { ...shown, subject: 'Other' }],
    ['with one recipient fewer', { ...shown, to: privatePeople(11) }],
    ['with somebody moved from Cc to To', { ...shown, to: [...privatePeople(12), 'a@b.example'], cc: [] }],
    ['with somebody moved to Bcc', { ...shown, cc: [], bcc: ['a@b.example', 'c@d.example'] }],
  ])('%s', (_, fields) => {
    expect(covers(fields)).toBe(true);
  });

  it.each<[string, Verdict]>([
    ['when a finding is gone', aVerdict([visible({ count: 12 })])],
    ['when a finding is smaller', aVerdict([visible({ count: 9 }), words({ count: 3 })])],
    ['when a finding is milder', aVerdict([visible({ count: 12, action: 'observe' }), words({ count: 3 })])],
    [
      'when less could be read in the time there was',
      aVerdict([visible({ count: 12 }), words({ count: 3 }), unreadable()]),
    ],
  ])('%s', (_, judged) => {
    expect(covers(shown, judged)).toBe(true);
  });
});

describe('a release does not cover the message any more', () => {
  it.each<[string, Fields]>([
    ['with one recipient more', { ...shown, to: privatePeople(13) }],
    ['with one recipient replaced', { ...shown, to: [...privatePeople(11), 'x@gmail.com'] }],
    ['with one recipient more in Bcc', { ...shown, bcc: ['c@d.example', 'x@gmail.com'] }],
    ['with somebody shown who was hidden', { ...shown, cc: ['a@b.example', 'c@d.example'], bcc: [] }],
    ['with a group instead of the mailbox of that address', { ...shown, cc: [aGroup('', 'a@b.example')] }],
    ['with two addresses made into one entry', { ...shown, cc: ['a@b.example", "c@d.example'] }],
  ])('%s', (_, fields) => {
    expect(covers(fields)).toBe(false);
  });

  it.each<[string, Verdict]>([
    ['when a finding is graver', aVerdict([visible({ count: 12, action: 'justify' }), words({ count: 3 })])],
    ['when a finding is larger', aVerdict([visible({ count: 12 }), words({ count: 4 })])],
  ])('%s', (_, judged) => {
    expect(covers(shown, judged)).toBe(false);
  });

  it('when there is a new finding', () => {
    const one = scopeOf(aMessage(shown), aVerdict([visible({ count: 12 })]), 7);
    expect(isWithin(one, aMessage(shown), verdict)).toBe(false);
  });

  it('when a field could not be read, unless it could not be read before either', () => {
    const blind = aMessage({ ...shown, cc: [], unread: [{ part: 'cc', reason: 'late' }] });
    expect(isWithin(scope, blind, verdict)).toBe(false);
    expect(isWithin(scopeOf(blind, verdict, 7), blind, verdict)).toBe(true);
  });

  it('when another group without an address is meant', () => {
    const members = scopeOf(aMessage({ to: [aGroup('Members')] }), verdict, 7);
    expect(isWithin(members, aMessage({ to: [aGroup('Members')] }), verdict)).toBe(true);
    expect(isWithin(members, aMessage({ to: [aGroup('Trustees')] }), verdict)).toBe(false);
  });
});

it('covers any choice of its people, and nobody else', () => {
  const addresses = fc.uniqueArray(fc.emailAddress(), {
    minLength: 2,
    maxLength: 20,
    selector: (each) => each.toLowerCase(),
  });
  fc.assert(
    fc.property(addresses, fc.integer(), ([other, ...people], key) => {
      const some = scopeOf(aMessage({ to: people }), verdict, key);
      expect(isWithin(some, aMessage({ to: people.slice(1) }), verdict)).toBe(true);
      expect(isWithin(some, aMessage({ to: [...people, other!] }), verdict)).toBe(false);
    }),
  );
});
