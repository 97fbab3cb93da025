import { casesFolder, renderReplays, replayCases, type Replay } from '../cases/replay-cases';

describe('the replay cases', () => {
  let replays: readonly Replay[] | undefined;

  beforeAll(async () => {
    replays = await replayCases(casesFolder());
    if (replays === undefined) process.stderr.write(`not run: no cases at ${casesFolder()}\n`);
  });

  test('every leak that the rules of today are for is caught, and no twin is troubled', () => {
    const failed = (replays ?? []).filter(({ outcome }) => outcome === 'FAIL');
    expect(failed).toEqual([]);
  });

  test('where the folder is there, it holds leaks and twins', () => {
    if (replays === undefined) return;
    expect(new Set(replays.map(({ kind }) => kind))).toEqual(new Set(['leak', 'twin']));
  });

  test('a missed case is counted as failed', () => {
    const replay: Replay = {
      file: 'a.eml',
      kind: 'leak',
      expected: 'stop',
      accept: ['stop'],
      got: 'allow',
      rules: [],
      outcome: 'FAIL',
    };
    expect(renderReplays([replay, { ...replay, got: 'stop', outcome: 'PASS' }])).toMatch(/1 passed, 1 failed/);
  });

  test('a folder without cases is said, not passed', async () => {
    expect(await replayCases('/nowhere/at/all')).toBeUndefined();
  });
});
