import { createItemCalls } from '../../src/adapters/outlook/item-call';
import { judgeItem } from '../../src/addin/judge';
import { tellExposure, withdrawNotice } from '../../src/addin/notice';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const me = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const people = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: `P ${index}`, address: `person${index}@gmail.com` }));
const inCc = { user: me, from: me, to: [me], cc: people(12) };
const inBcc = { user: me, from: me, to: [me], bcc: people(12) };

let outlook: OutlookHere;
afterEach(() => outlook.remove());

async function run(mailbox: object, act: typeof tellExposure): Promise<readonly string[]> {
  if ((globalThis as { Office?: unknown }).Office === undefined) outlook = putOutlookHere(mailbox);
  else outlook.load(mailbox);
  const calls = createItemCalls(2_000);
  await outlook.settle(judgeItem(calls).then((judgement) => act(judgement, calls)));
  const { notices } = outlook.report();
  return Object.keys(notices).map((key) => notices[key]?.message ?? '');
}

describe('while a message is written', () => {
  test('the line comes, and goes with what it told of', async () => {
    expect(await run(inCc, tellExposure)).toEqual(["12 outside people will see each other's addresses."]);
    expect(await run({ ...inCc, cc: people(3) }, tellExposure)).toEqual([]);
  });

  test('the line stays as it was when Outlook does not say who is in Cc', async () => {
    await run(inCc, tellExposure);
    expect(await run({ ...inCc, faults: { cc: 'fail' } }, tellExposure)).toHaveLength(1);
  });
});

describe('the pane', () => {
  test('takes the line away when everybody was moved to Bcc', async () => {
    await run(inCc, tellExposure);
    expect(await run(inBcc, withdrawNotice)).toEqual([]);
  });

  test('leaves a line that still holds', async () => {
    await run(inCc, tellExposure);
    expect(await run(inCc, withdrawNotice)).toHaveLength(1);
  });

  test('does not bring back a line that was dismissed', async () => {
    await run(inCc, tellExposure);
    expect(await run({ ...inCc, notices: {} }, withdrawNotice)).toEqual([]);
  });

  test('takes nothing away when Outlook does not say who is in To', async () => {
    await run(inCc, tellExposure);
    expect(await run({ ...inBcc, faults: { to: 'fail' } }, withdrawNotice)).toHaveLength(1);
  });
});
