import { createPaneCalls } from '../../src/adapters/outlook';
import { judgeItem } from '../../src/addin/judge';
import { findRelease, giveRelease, isStillAsShown, useUpRelease } from '../../src/addin/release';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const firms = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: '', address: `jo${index}@firm${index}.example` }));
const shown = { user: anna, from: anna, to: firms(12), subject: 'Minutes', html: '<p>Here they are.</p>' };

let outlook: OutlookHere;
beforeEach(() => {
  outlook = putOutlookHere(shown);
});
afterEach(() => {
  outlook.remove();
  jest.restoreAllMocks();
});

const calls = createPaneCalls();
const judge = () => outlook.settle(judgeItem(calls));

describe('whether a message is still as it was shown', () => {
  test.each<[string, object, boolean]>([
    ['nothing happened', {}, true],
    ['a sentence was finished', { html: '<p>Here they are. Bye.</p>' }, true],
    ['one recipient more', { to: firms(13) }, false],
    ['one recipient less', { to: firms(11) }, true],
    ['all of them hidden', { to: [anna], bcc: firms(12) }, false],
    ['a sender whose name is private', { from: { name: 'HIV clinic', address: 'hiv@charity.example' } }, false],
  ])('%s', async (_, change, isStill) => {
    const before = await judge();
    outlook.load({ ...shown, ...change });
    expect(await outlook.settle(isStillAsShown(before, calls))).toBe(isStill);
  });
});

describe('a release whose use is not told in numbers', () => {
  test.each(['"yesterday"', 'null', '{}', '[0]', 'true', '1e999'])('is none (%s)', async (usedAt) => {
    const judgement = await judge();
    await outlook.settle(giveRelease(judgement, 'other', calls));
    const kept = outlook.report().sessionData['lastlook.release'] ?? '';
    outlook.load({ ...shown, sessionData: { 'lastlook.release': kept.replace(/}$/, `,"usedAt":${usedAt}}`) } });
    expect(await outlook.settle(findRelease(judgement, calls))).toBeUndefined();
  });
});

describe('a release that a Send made use of', () => {
  test.each<[string, number, boolean]>([
    ['counts for the same Send, which clients ask about again', 9_000, true],
    ['is over a moment later', 11_000, false],
    ['is over when the clock was put back', -3_600_000, false],
  ])('%s', async (_, laterMs, counts) => {
    const judgement = await judge();
    expect(await outlook.settle(giveRelease(judgement, 'recipients-agreed', calls))).toBe(true);
    const release = await outlook.settle(findRelease(judgement, calls));
    if (release === undefined) throw new Error('the release was not kept');
    const usedAt = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(usedAt);
    await outlook.settle(useUpRelease(release, calls));
    clock.mockReturnValue(usedAt + laterMs);
    expect((await outlook.settle(findRelease(judgement, calls)))?.reason).toBe(
      counts ? 'recipients-agreed' : undefined,
    );
  });

  test('is not prolonged by being used again', async () => {
    const judgement = await judge();
    await outlook.settle(giveRelease(judgement, 'other', calls));
    const usedAt = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(usedAt);
    for (const laterMs of [0, 6_000]) {
      clock.mockReturnValue(usedAt + laterMs);
      const release = await outlook.settle(findRelease(judgement, calls));
      if (release !== undefined) await outlook.settle(useUpRelease(release, calls));
    }
    clock.mockReturnValue(usedAt + 12_000);
    expect(await outlook.settle(findRelease(judgement, calls))).toBeUndefined();
  });
});
