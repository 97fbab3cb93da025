import fc from 'fast-check';
import { AuditUnwritableError, recordAct, verifyChain, type Act } from '../../../src/server/audit';
import type { AuditEntry } from '../../../src/server/storage/store';
import { aLog } from './a-log';

const now = (): Date => new Date('2026-11-22T09:30:00.123Z');
const ACTS: readonly Act[] = ['sign-in', 'records-listed', 'record-viewed', 'records-exported', 'sign-out'];

/** The entries of five acts, as they were written. */
async function fiveActs(): Promise<AuditEntry[]> {
  const log = aLog();
  for (const act of ACTS) await recordAct(log, { actor: 'oid-1 (Rhys)', act, about: `the ${act}` }, now);
  return log.entries;
}

describe('recording an act', () => {
  it('numbers entries from 1 without gaps, each bound to the one before', async () => {
    const entries = await fiveActs();
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(entries[0]).toMatchObject({ at: '2026-11-22T09:30:00.123Z', actor: 'oid-1 (Rhys)', act: 'sign-in' });
    expect(await verifyChain(entries)).toEqual({ kind: 'whole', entries: 5, head: entries[4]?.hash });
  });

  it('keeps the chain whole when many act at once, through one handle and through several', async () => {
    const log = aLog();
    const otherHandle = { ...log };
    const acts = Array.from({ length: 60 }, (_, index) =>
      recordAct(index % 2 === 0 ? log : otherHandle, { actor: 'a', act: 'record-viewed', about: String(index) }, now),
    );
    await Promise.all(acts);
    expect(new Set(log.entries.map(({ about }) => about)).size).toBe(60);
    expect(await verifyChain(log.entries)).toMatchObject({ kind: 'whole', entries: 60 });
  });

  it('rejects when the log takes nothing, and does not hold up who comes next', async () => {
    const log = aLog();
    let isFull = true;
    const store = { ...log, append: (entry: AuditEntry) => (isFull ? Promise.resolve(false) : log.append(entry)) };
    await expect(recordAct(store, { actor: 'a', act: 'sign-in', about: '' }, now)).rejects.toThrow(
      AuditUnwritableError,
    );
    isFull = false;
    await expect(recordAct(store, { actor: 'a', act: 'sign-in', about: '' }, now)).resolves.toMatchObject({
      number: 1,
    });
  });

  it.each([
    ['NUL, which PostgreSQL cannot keep', 'a\u0000b', 'a\ufffdb'],
    ['a line break, which would forge a second line in a report', 'a\r\nb', 'a\ufffd\ufffdb'],
    ['half a surrogate pair, which UTF-8 cannot keep', 'a\ud83db', 'a\ufffdb'],
    ['a whole emoji and Welsh letters stay', 'ŵ 😀', 'ŵ 😀'],
  ])('%s', async (_, about, kept) => {
    expect((await recordAct(aLog(), { actor: about, act: 'sign-in', about }, now)).about).toBe(kept);
  });

  it('cuts what is endless', async () => {
    const entry = await recordAct(aLog(), { actor: 'x'.repeat(1e6), act: 'sign-in', about: '😀'.repeat(1e6) }, now);
    expect(entry.actor).toHaveLength(300);
    expect(entry.about.length).toBeLessThanOrEqual(2000);
  });
});

describe('verifying the chain finds', () => {
  type Tamper = (entries: AuditEntry[]) => AuditEntry[];
  const change =
    (index: number, part: Partial<AuditEntry>): Tamper =>
    (entries) =>
      entries.map((entry, at) => (at === index ? { ...entry, ...part } : entry));

  it.each<[string, Tamper, object]>([
    ['a changed actor', change(2, { actor: 'somebody else' }), { kind: 'changed', number: 3 }],
    ['a changed act', change(0, { act: 'sign-out' }), { kind: 'changed', number: 1 }],
    ['a changed time', change(4, { at: '2026-11-22T09:30:00.124Z' }), { kind: 'changed', number: 5 }],
    ['a changed hash', change(1, { hash: '0'.repeat(64) }), { kind: 'changed', number: 2 }],
    [
      'text moved from one field to the next',
      change(2, { actor: 'oid-1', about: '(Rhys) the record-viewed' }),
      { kind: 'changed', number: 3 },
    ],
    ['a missing first entry', (entries) => entries.slice(1), { kind: 'missing', from: 1, to: 1 }],
    [
      'missing entries in the middle',
      (entries) => entries.filter(({ number }) => number < 2 || number > 3),
      { kind: 'missing', from: 2, to: 3 },
    ],
    [
      'an entry taken out and the rest numbered anew',
      (entries) => entries.toSpliced(2, 1).map((entry, index) => ({ ...entry, number: index + 1 })),
      { kind: 'changed', number: 3 },
    ],
    [
      'two entries whose places were changed',
      (entries) => entries.with(1, entries[2]!).with(2, entries[1]!),
      { kind: 'missing', from: 2, to: 2 },
    ],
    [
      'two entries that changed places and numbers',
      (entries) => entries.with(1, { ...entries[2]!, number: 2 }).with(2, { ...entries[1]!, number: 3 }),
      { kind: 'changed', number: 2 },
    ],
    [
      'an entry that stands twice',
      (entries) => entries.toSpliced(3, 0, entries[2]!),
      { kind: 'reordered', expected: 4, found: 3 },
    ],
  ])('%s', async (_, tamper, found) => {
    expect(await verifyChain(tamper(await fiveActs()))).toEqual(found);
  });

  it.each<[string, Tamper]>([
    ['an end cut off', (entries) => entries.slice(0, 3)],
    ['an emptied log', () => []],
  ])('%s, by a head noted before', async (_, tamper) => {
    const entries = await fiveActs();
    expect((await verifyChain(tamper(entries))).kind).toBe('whole');
    expect((await verifyChain(tamper(entries), entries[4]?.hash)).kind).toBe('cut-off');
  });

  it('a log written anew from its first entry, by a head noted before', async () => {
    const noted = (await fiveActs())[2]?.hash;
    const log = aLog();
    for (const act of ACTS) await recordAct(log, { actor: 'oid-2 (Nobody)', act, about: '' }, now);
    expect((await verifyChain(log.entries)).kind).toBe('whole');
    expect((await verifyChain(log.entries, noted)).kind).toBe('cut-off');
  });

  it('nothing in a log that has only grown since its head was noted', async () => {
    const entries = await fiveActs();
    expect((await verifyChain(entries, entries[1]?.hash.toUpperCase())).kind).toBe('whole');
    const empty = await verifyChain([]);
    expect(empty).toEqual({ kind: 'whole', entries: 0, head: '0'.repeat(64) });
    expect((await verifyChain(entries, '0'.repeat(64))).kind).toBe('whole');
  });

  it('any one field of any entry changed to anything else, whatever the texts are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const acts = fc.array(fc.record({ actor: text, about: text }), { minLength: 1, maxLength: 6 });
    const place = fc.tuple(fc.nat(), fc.constantFrom('at', 'actor', 'act', 'about', 'hash' as const), text);
    await fc.assert(
      fc.asyncProperty(acts, place, async (written, [where, field, value]) => {
        const log = aLog();
        for (const each of written) await recordAct(log, { ...each, act: 'record-viewed' }, now);
        // What a database makes of the text.
        const kept = JSON.parse(Buffer.from(JSON.stringify(log.entries), 'utf8').toString()) as AuditEntry[];
        expect((await verifyChain(kept)).kind).toBe('whole');
        const entry = kept[where % kept.length]!;
        fc.pre(entry[field] !== value);
        kept[where % kept.length] = { ...entry, [field]: value };
        expect((await verifyChain(kept)).kind).toBe('changed');
      }),
      { numRuns: 200 },
    );
  });
});
