import { applyMove, planMoveToBcc, planRemoval, undoMove, type Move, type Outcome } from '../../../src/addin/fix';
import { createPaneCalls, readMessage } from '../../../src/adapters/outlook';
import { defaultPolicy } from '../../../src/policy';
import { aGroup, aRecipient, organisations, privatePeople } from '../../helpers/a-message';
import {
  putWritableOutlook,
  type Asked,
  type Fate,
  type Mailbox,
  type WritableOutlook,
} from '../../helpers/writable-outlook';

const list = (entries: readonly string[]) => entries.map(aRecipient);
const BEN = 'ben@charity.example';
const ANNA = 'anna@charity.example';
const COLLEAGUES = Array.from({ length: 150 }, (_, index) => `c${String(index)}@charity.example`);
const SUNDAY = Date.UTC(2027, 0, 3, 9);

jest.useFakeTimers();
let outlook: WritableOutlook;
afterEach(() => outlook.remove());

/** Lets the clock run until the promise settles; ten minutes are more than anything here may take. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('still open')), 600_000));
  const either = Promise.race([promise, timeout]);
  await Promise.race([either.catch(() => undefined), jest.advanceTimersByTimeAsync(600_000)]);
  return either;
}

function open(mailbox: Mailbox): void {
  outlook = putWritableOutlook(mailbox);
}

async function planned(chosen?: readonly string[]): Promise<Move> {
  const message = { ...(await settled(readMessage(createPaneCalls()))), from: aRecipient(ANNA) };
  const plan = planMoveToBcc(message, defaultPolicy, chosen?.map(aRecipient));
  if (plan.kind === 'refused') throw new Error(plan.reason);
  return plan.move;
}

const apply = (move: Move, onProgress: (done: number, total: number) => void = () => undefined): Promise<Outcome> =>
  settled(applyMove(move, createPaneCalls(), onProgress));
const undo = (move: Move): Promise<Outcome> => settled(undoMove(move, createPaneCalls(), () => undefined));
const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
const shortly = ({ how, field, people }: Asked): string => `${how} ${String(people.length)} ${field}`;

describe('a move that goes well', () => {
  test('adds to Bcc, and only then takes out of To and Cc', async () => {
    open({ to: list([BEN, ...privatePeople(3)]), cc: list(organisations(3)) });
    const move = await planned();
    expect(await apply(move)).toEqual({ kind: 'done', move, sendTime: 'kept' });
    expect(outlook.fields()).toEqual({ to: [BEN], cc: [], bcc: [...privatePeople(3), ...organisations(3)] });
    expect(outlook.asked.map(shortly)).toEqual(['add 6 bcc', 'set 1 to', 'set 0 cc']);
  });

  test('writes at most 100 at once; more than 100 who stay go by set, then add', async () => {
    open({ to: list([...COLLEAGUES, ...privatePeople(250)]), cc: [] });
    expect(await apply(await planned())).toMatchObject({ kind: 'done' });
    expect(outlook.asked.map(shortly)).toEqual(['add 100 bcc', 'add 100 bcc', 'add 50 bcc', 'set 100 to', 'add 50 to']);
    expect(outlook.fields()).toEqual({ to: COLLEAGUES, cc: [], bcc: privatePeople(250) });
  });

  test('moves 1,000, and tells how far it is', async () => {
    open({ to: list(privatePeople(400)), cc: list(organisations(600)) });
    const seen: string[] = [];
    expect(await apply(await planned(), (done, total) => seen.push(`${String(done)}/${String(total)}`))).toMatchObject({
      kind: 'done',
    });
    expect(outlook.fields()).toEqual({ to: [ANNA], cc: [], bcc: [...privatePeople(400), ...organisations(600)] });
    expect(seen).toEqual([
      ...Array.from({ length: 11 }, (_, step) => `${String(step * 100)}/1001`),
      '1001/1001',
      '1001/1001',
    ]);
  });

  test('hands on name and address only, and a name no longer than Outlook takes', async () => {
    open({
      to: list([BEN]),
      cc: [{ name: 'x'.repeat(300), address: 'x@gmail.com', kind: 'mailbox' }, aRecipient('y@gmail.com')],
    });
    await apply(await planned());
    expect(outlook.asked[0]?.people).toEqual([
      { displayName: 'x'.repeat(255), emailAddress: 'x@gmail.com' },
      { displayName: 'y@gmail.com', emailAddress: 'y@gmail.com' },
    ]);
  });

  test('does not touch the field of a contact group', async () => {
    open({ to: [aGroup('Friends'), aRecipient('kim@firm1.example')], cc: list(privatePeople(2)) });
    expect(await apply(await planned())).toMatchObject({ kind: 'done' });
    expect(outlook.asked.map(shortly)).toEqual(['add 2 bcc', 'set 0 cc']);
    expect(outlook.fields().to).toEqual(['Friends', 'kim@firm1.example']);
  });

  test('waits for a client that shows what was written a second later', async () => {
    open({ to: list([BEN]), cc: list(privatePeople(120)), fate: () => 'late' });
    expect(await apply(await planned())).toMatchObject({ kind: 'done' });
    expect(outlook.fields()).toEqual({ to: [BEN], cc: [], bcc: privatePeople(120) });
  });
});

describe('a placeholder that Outlook shows by its main address', () => {
  const aliases = { [ANNA]: 'anna.ortiz@charity.example' };
  const done = async (mailbox: Mailbox): Promise<Move> => {
    open({ aliases, ...mailbox });
    const outcome = await apply(await planned());
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.move;
  };

  test('is the placeholder, and can be undone', async () => {
    const move = await done({ to: list(privatePeople(3)) });
    expect(outlook.fields()).toEqual({ to: ['anna.ortiz@charity.example'], cc: [], bcc: privatePeople(3) });
    expect(await undo(move)).toMatchObject({ kind: 'done' });
    expect(outlook.fields()).toEqual({ to: privatePeople(3), cc: [], bcc: [] });
  });

  test('is not mistaken for somebody whom the person put into To since', async () => {
    const move = await done({ to: list(privatePeople(3)), aliases: {} });
    outlook.empty('to');
    outlook.type('to', 'lee@firm2.example');
    expect(await undo(move)).toMatchObject({ kind: 'restored', reason: 'changed' });
    expect(outlook.fields().to).toEqual(['lee@firm2.example']);
  });

  test('is not mistaken for a person who should be gone from To', async () => {
    open({ to: list(privatePeople(1)), fate: ({ field }) => (field === 'to' ? 'ignored' : 'done') });
    expect(await apply(await planned())).toMatchObject({ kind: 'restored', reason: 'not-as-written' });
    expect(outlook.fields()).toEqual({ to: privatePeople(1), cc: [], bcc: [] });
  });
});

const failing =
  (fates: Readonly<Record<number, Fate>>) =>
  ({ number }: Asked): Fate =>
    fates[number] ?? 'done';
const from =
  (first: number, fate: Fate) =>
  ({ number }: Asked): Fate =>
    number >= first ? fate : 'done';

/** 150 of whom one is hidden already, beside a colleague. */
const CROWD = {
  to: list([BEN, ...privatePeople(60)]),
  cc: list(organisations(90)),
  bcc: list(['person7@gmail.com']),
};

describe('a move that fails leaves every field as it was, and says so', () => {
  const rows: Record<string, readonly [Mailbox['fate'], reason: string]> = {
    'the first write fails': [failing({ 1: 'fails' }), 'not-written'],
    'the second write fails': [failing({ 2: 'fails' }), 'not-written'],
    'the second write throws': [failing({ 2: 'throws' }), 'not-written'],
    'the second write only seems to work': [failing({ 2: 'ignored' }), 'not-as-written'],
    'half of the second write is done': [failing({ 2: 'half' }), 'not-as-written'],
    'taking out of To fails': [failing({ 3: 'fails' }), 'not-written'],
    'taking out of Cc fails': [failing({ 4: 'fails' }), 'not-written'],
    'taking out of Cc only seems to work': [failing({ 4: 'ignored' }), 'not-as-written'],
    'the second write and the first attempt to put things back fail': [
      failing({ 2: 'fails', 3: 'fails' }),
      'not-written',
    ],
    'taking out of Cc and the first attempts to put things back fail': [
      failing({ 4: 'fails', 5: 'ignored', 6: 'fails' }),
      'not-written',
    ],
    'nothing that is written is kept': [() => 'ignored', 'not-as-written'],
    'nothing can be written': [() => 'fails', 'not-written'],
  };
  const pending: Record<string, readonly [Mailbox['fate'], fields: readonly string[]]> = {
    'the second write is never answered': [failing({ 2: 'hangs' }), ['bcc']],
    'the second write is done and never answered': [failing({ 2: 'silent' }), ['bcc']],
    'taking out of To is done and never answered': [failing({ 3: 'silent' }), ['to', 'bcc']],
  };
  test.each(Object.entries(pending))('and asks to look, for it may still happen: %s', async (_, [fate, fields]) => {
    open({ ...CROWD, ...(fate && { fate }) });
    const before = outlook.fields();
    expect(await apply(await planned())).toEqual({ kind: 'damaged', fields, sendTime: 'kept' });
    const after = outlook.fields();
    expect([sorted(after.to), sorted(after.cc), sorted(after.bcc)]).toEqual([
      sorted(before.to),
      sorted(before.cc),
      sorted(before.bcc),
    ]);
  });

  test.each(Object.entries(rows))('%s', async (_, [fate, reason]) => {
    open({ ...CROWD, ...(fate && { fate }) });
    const before = outlook.fields();
    expect(await apply(await planned())).toEqual({ kind: 'restored', reason, sendTime: 'kept' });
    const after = outlook.fields();
    expect({ to: sorted(after.to), cc: sorted(after.cc), bcc: sorted(after.bcc) }).toEqual({
      to: sorted(before.to),
      cc: sorted(before.cc),
      bcc: sorted(before.bcc),
    });
  });

  test('a field of more than 100 is put back whole, by set and add', async () => {
    open({ to: list([...COLLEAGUES, ...privatePeople(5)]), fate: failing({ 3: 'fails' }) });
    expect(await apply(await planned())).toMatchObject({ kind: 'restored', reason: 'not-written' });
    expect(outlook.fields()).toEqual({ to: [...COLLEAGUES, ...privatePeople(5)], cc: [], bcc: [] });
    expect(outlook.asked.map(shortly)).toEqual([
      'add 5 bcc',
      'set 100 to',
      'add 50 to',
      'set 100 to',
      'add 55 to',
      'set 0 bcc',
    ]);
  });

  test('what a person types meanwhile into another field stays', async () => {
    open({
      ...CROWD,
      fate: ({ number }) => {
        if (number === 1) outlook.type('cc', 'typed@firm99.example');
        return number === 2 ? 'fails' : 'done';
      },
    });
    expect(await apply(await planned())).toMatchObject({ kind: 'restored' });
    expect(outlook.fields().cc).toContain('typed@firm99.example');
    expect(outlook.asked.map(shortly)).toEqual(['add 100 bcc', 'add 49 bcc', 'set 1 bcc']);
  });

  /** Somebody types a name while the write of this number is under way. */
  const typing =
    (at: number, field: 'to' | 'cc' | 'bcc', fates: Readonly<Record<number, Fate>> = {}) =>
    (asked: Asked): Fate => {
      if (asked.number === at) outlook.type(field, 'typed@firm99.example');
      return failing(fates)(asked);
    };

  test.each<[string, Mailbox['fate'], 'to' | 'cc' | 'bcc', reason: string]>([
    ['To, before it is written', typing(2, 'to'), 'to', 'not-as-written'],
    ['Cc, before it is written', typing(3, 'cc'), 'cc', 'changed'],
    ['To, while people are taken out of Cc', typing(4, 'to'), 'to', 'not-as-written'],
    ['Bcc, while people are taken out of Cc', typing(4, 'bcc'), 'bcc', 'not-as-written'],
    ['Bcc, whose next write fails', typing(1, 'bcc', { 2: 'fails' }), 'bcc', 'not-written'],
    ['To, when it is put back', typing(4, 'to', { 4: 'fails' }), 'to', 'not-written'],
  ])('who was typed meanwhile stays, and everybody else is as before: %s', async (_, fate, field, reason) => {
    open({ ...CROWD, ...(fate && { fate }) });
    const before = outlook.fields();
    expect(await apply(await planned())).toEqual({ kind: 'restored', reason, sendTime: 'kept' });
    const after = outlook.fields();
    for (const each of ['to', 'cc', 'bcc'] as const)
      expect(sorted(after[each])).toEqual(
        sorted(each === field ? [...before[each], 'typed@firm99.example'] : before[each]),
      );
  });

  test('a group that was put in meanwhile is not written away: the others come back beside it', async () => {
    const to = list([BEN, ...privatePeople(3)]);
    open({
      to,
      cc: list(organisations(3)),
      fate: ({ number }) => {
        if (number === 3) outlook.putGroup('to', 'Friends');
        return number === 3 ? 'fails' : 'done';
      },
    });
    expect(await apply(await planned())).toMatchObject({ kind: 'restored' });
    expect(outlook.fields()).toEqual({ to: [BEN, 'Friends', ...privatePeople(3)], cc: organisations(3), bcc: [] });
  });

  test('fields that no write was begun in are not written either', async () => {
    open({ ...CROWD, fate: failing({ 1: 'half' }) });
    await apply(await planned());
    expect(new Set(outlook.asked.map(({ field }) => field))).toEqual(new Set(['bcc']));
  });
});

describe('a move that can neither be finished nor taken back names the fields to look at', () => {
  test.each<[string, Mailbox['fate'], readonly string[]]>([
    ['writing stops within Bcc', from(2, 'fails'), ['bcc']],
    ['writing stops before Cc', from(4, 'fails'), ['to', 'bcc']],
    [
      'nothing can be taken out of Bcc again',
      (asked) => ((asked.field === 'bcc' && asked.how === 'set') || asked.number === 3 ? 'ignored' : 'done'),
      ['bcc'],
    ],
  ])('%s', async (_, fate, fields) => {
    open({ ...CROWD, ...(fate && { fate }) });
    expect(await apply(await planned())).toEqual({ kind: 'damaged', fields, sendTime: 'kept' });
  });

  test('a field that cannot be read any more counts', async () => {
    const unreadable: ('to' | 'cc' | 'bcc')[] = [];
    open({
      ...CROWD,
      unreadable,
      fate: ({ number }) => {
        if (number === 4) unreadable.push('cc');
        return 'done';
      },
    });
    expect(await apply(await planned())).toEqual({ kind: 'damaged', fields: ['to', 'cc', 'bcc'], sendTime: 'kept' });
  });

  test('a field that cannot be read just before it is written is left alone', async () => {
    const unreadable: ('to' | 'cc' | 'bcc')[] = [];
    open({
      ...CROWD,
      unreadable,
      fate: ({ number }) => {
        if (number === 3) unreadable.push('cc');
        return 'done';
      },
    });
    expect(await apply(await planned())).toEqual({ kind: 'damaged', fields: ['to', 'bcc'], sendTime: 'kept' });
    expect(outlook.asked.filter(({ field }) => field === 'cc')).toEqual([]);
  });
});

describe('a move that does not begin', () => {
  test('the recipients are no longer those that were shown', async () => {
    open(CROWD);
    const move = await planned();
    outlook.type('cc', 'late@firm99.example');
    expect(await apply(move)).toEqual({ kind: 'restored', reason: 'changed', sendTime: 'kept' });
    expect(outlook.asked).toEqual([]);
  });

  test('a field cannot be read', async () => {
    const unreadable: ('to' | 'cc' | 'bcc')[] = [];
    open({ ...CROWD, unreadable });
    const move = await planned();
    unreadable.push('bcc');
    expect(await apply(move)).toEqual({ kind: 'restored', reason: 'not-read', sendTime: 'kept' });
    expect(outlook.asked).toEqual([]);
  });

  test('nothing is left of it once it is done: a second one finds other recipients', async () => {
    open(CROWD);
    const move = await planned();
    await apply(move);
    expect(await apply(move)).toMatchObject({ kind: 'restored', reason: 'changed' });
  });
});

describe('a client that hands out no more than 500 while it passes for a newer one', () => {
  test('a move that makes Bcc longer than that is taken back', async () => {
    open({ to: list([BEN, ...privatePeople(300)]), cc: list(organisations(300)), cap: 500 });
    const before = outlook.fields();
    expect(await apply(await planned())).toMatchObject({ kind: 'restored', reason: 'not-as-written' });
    expect(outlook.fields()).toEqual(before);
  });
});

describe('undo', () => {
  test('puts everybody back, in their order, and the placeholder goes', async () => {
    open({ to: list(privatePeople(150)), cc: list([BEN, ...organisations(20)]), bcc: list(['person7@gmail.com']) });
    const before = outlook.fields();
    const move = await planned();
    await apply(move);
    expect(outlook.fields().to).toEqual([ANNA]);
    expect(await undo(move)).toEqual({ kind: 'done', move, sendTime: 'kept' });
    expect(outlook.fields()).toEqual(before);
  });

  test('shows everybody again before it takes them out of Bcc', async () => {
    open({ to: list([BEN]), cc: list(privatePeople(3)) });
    const move = await planned();
    await apply(move);
    await undo(move);
    expect(outlook.asked.map(shortly)).toEqual(['add 3 bcc', 'set 0 cc', 'add 3 cc', 'set 0 bcc']);
  });

  test('is refused when the fields have changed since', async () => {
    open(CROWD);
    const move = await planned();
    await apply(move);
    outlook.type('bcc', 'late@firm99.example');
    const asked = outlook.asked.length;
    expect(await undo(move)).toMatchObject({ kind: 'restored', reason: 'changed' });
    expect(outlook.asked).toHaveLength(asked);
  });

  test('that fails leaves the fields as the move left them', async () => {
    open({ ...CROWD, fate: failing({ 6: 'fails' }) });
    const move = await planned();
    await apply(move);
    const moved = outlook.fields();
    expect(await undo(move)).toMatchObject({ kind: 'restored', reason: 'not-written' });
    expect(outlook.fields()).toEqual(moved);
  });
});

describe('taking people off', () => {
  test('can be undone too', async () => {
    open({ to: list([BEN, 'kim@firm1.example']), cc: list(['lee@firm2.example']) });
    const message = await settled(readMessage(createPaneCalls()));
    const plan = planRemoval(message, list(['kim@firm1.example']));
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(await apply(plan.move)).toMatchObject({ kind: 'done' });
    expect(outlook.fields()).toEqual({ to: [BEN], cc: ['lee@firm2.example'], bcc: [] });
    await undo(plan.move);
    expect(outlook.fields()).toEqual({ to: [BEN, 'kim@firm1.example'], cc: ['lee@firm2.example'], bcc: [] });
  });

  test('takes an attendee off a meeting, which has no Bcc', async () => {
    open({ kind: 'appointment', to: list([BEN, 'kim@firm1.example']), cc: list(['lee@firm2.example']) });
    const message = await settled(readMessage(createPaneCalls()));
    const plan = planRemoval(message, list(['lee@firm2.example']));
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(await apply(plan.move)).toMatchObject({ kind: 'done' });
    expect(outlook.asked.map(shortly)).toEqual(['set 0 cc']);
  });
});

describe('a time at which the message is to be sent', () => {
  test.each<[string, Mailbox['forgetsSendTime'], 'kept' | 'lost', number]>([
    ['survives', 'never', 'kept', SUNDAY],
    ['is set again by a move during which Outlook forgot it', 'once', 'kept', SUNDAY],
    ['that Outlook will not take back is said to be lost', 'for-good', 'lost', 0],
  ])('%s', async (_, forgetsSendTime, sendTime, at) => {
    open({ ...CROWD, sendTime: SUNDAY, ...(forgetsSendTime && { forgetsSendTime }) });
    expect(await apply(await planned())).toMatchObject({ kind: 'done', sendTime });
    expect(outlook.sendTime()).toBe(at);
  });

  test('is set again when the move is taken back', async () => {
    open({ ...CROWD, sendTime: SUNDAY, forgetsSendTime: 'once', fate: failing({ 2: 'fails' }) });
    expect(await apply(await planned())).toEqual({ kind: 'restored', reason: 'not-written', sendTime: 'kept' });
    expect(outlook.sendTime()).toBe(SUNDAY);
  });

  test('is not made up where there was none', async () => {
    open({ ...CROWD, forgetsSendTime: 'for-good' });
    expect(await apply(await planned())).toMatchObject({ sendTime: 'kept' });
    expect(outlook.sendTime()).toBe(0);
  });
});
