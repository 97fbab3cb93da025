import fc from 'fast-check';
import type { Finding, Verdict } from '../../src/engine';
import { isWithin, scopeOf } from '../../src/record';
import { aGroup, aMessage, privatePeople } from '../helpers/a-message';
import { attached, aVerdict, inHiding, marked, unreadable, visible, words } from '../wording/findings';

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
      aVerdict([visible({ count: 12 }), words({ count: 3 }), unreadable({ reasons: ['late'] })]),
    ],
  ])('%s', (_, judged) => {
    expect(covers(shown, judged)).toBe(true);
  });
});

const NINO = { detector: 'national-insurance-number', level: 'high', count: 1 } as const;
const ACCOUNT = { detector: 'sort-code-account', level: 'high', count: 1 } as const;

describe('what a finding is about', () => {
  const about = (finding: Finding): Verdict => aVerdict([visible({ count: 12 }), finding]);
  const plain = { count: 1, lists: [] };
  it.each<[string, Finding, Finding, boolean]>([
    ['the same number', words({ ...plain, kinds: [NINO] }), words({ ...plain, kinds: [NINO] }), true],
    ['one of two', words({ ...plain, count: 2, kinds: [NINO, ACCOUNT] }), words({ ...plain, kinds: [ACCOUNT] }), true],
    [
      'one surer, one less sure',
      words({ ...plain, kinds: [NINO] }),
      words({ ...plain, kinds: [{ ...NINO, level: 'medium' }] }),
      true,
    ],
    ['another kind of number', words({ ...plain, kinds: [NINO] }), words({ ...plain, kinds: [ACCOUNT] }), false],
    [
      'a number, then a keyword',
      words({ ...plain, kinds: [NINO] }),
      words({ count: 1, kinds: [], lists: ['A'] }),
      false,
    ],
    ['another list', words({ count: 1, lists: ['A'] }), words({ count: 1, lists: ['B'] }), false],
    ['another kind in a file', attached({ count: 1, kinds: [NINO] }), attached({ count: 1, kinds: [ACCOUNT] }), false],
    [
      'the same kind hidden in a file',
      attached({ count: 1, kinds: [NINO] }),
      inHiding({ count: 1, kinds: [NINO] }),
      false,
    ],
    ['another marking', marked({ count: 1, marking: 'tlp-red' }), marked({ count: 1, marking: 'secret' }), false],
    ['what was late', unreadable({ reasons: ['failed'] }), unreadable({ count: 2, reasons: ['failed', 'late'] }), true],
    [
      'what could not be read for another reason',
      unreadable({ reasons: ['late'] }),
      unreadable({ reasons: ['failed'] }),
      false,
    ],
  ])('%s: covered is as it should be', (_, before, now, isCovered) => {
    const given = scopeOf(aMessage(shown), about(before), 7);
    expect(isWithin(given, aMessage(shown), about(now))).toBe(isCovered);
  });

  it('is kept in hashes only', () => {
    const kept = JSON.stringify(
      scopeOf(aMessage(shown), about(words({ count: 1, lists: ['Falcon'], kinds: [NINO] })), 7),
    );
    expect(kept).not.toMatch(/insurance|falcon/i);
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
