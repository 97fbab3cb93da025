import { createItemCalls } from '../../../src/adapters/outlook/item-call';
import { putOutlookHere, type OutlookHere } from '../../helpers/outlook-here';

type Callback = (result: Office.AsyncResult<string>) => void;
const succeeded = (value: string): Office.AsyncResult<string> =>
  ({ status: 'succeeded', value }) as unknown as Office.AsyncResult<string>;

let outlook: OutlookHere;
beforeEach(() => {
  outlook = putOutlookHere({});
});
afterEach(() => outlook.remove());

const late = { kind: 'none', reason: 'late' };
const failed = { kind: 'none', reason: 'failed' };

const table: Record<string, [start: (callback: Callback) => void, answer: object]> = {
  'a success is its value': [(callback) => callback(succeeded('x')), { kind: 'value', value: 'x' }],
  'an error status is failed': [(callback) => callback({ status: 'failed' } as never), failed],
  'an unknown status is failed': [(callback) => callback({ status: 'ok', value: 'x' } as never), failed],
  'no result at all is failed': [(callback) => callback(undefined as never), failed],
  'a throw is failed': [
    () => {
      throw new Error('Elevated permission is required');
    },
    failed,
  ],
  'silence is late': [() => undefined, late],
  'the first of two answers counts': [
    (callback) => {
      callback(succeeded('first'));
      callback(succeeded('second'));
    },
    { kind: 'value', value: 'first' },
  ],
  'an answer after the time limit is late': [(callback) => void setTimeout(() => callback(succeeded('x')), 101), late],
  'an answer just before it counts': [
    (callback) => void setTimeout(() => callback(succeeded('x')), 99),
    { kind: 'value', value: 'x' },
  ],
};

test.each(Object.entries(table))('%s', async (_, [start, answer]) => {
  expect(await outlook.settle(createItemCalls(100).ask(start))).toEqual(answer);
  expect(outlook.report().openTimers).toBe(0);
});

describe('places', () => {
  test('a fourth call waits for a place', async () => {
    const calls = createItemCalls(100);
    const started: number[] = [];
    const callbacks: Callback[] = [];
    const answers = [1, 2, 3, 4].map((number) =>
      calls.ask<string>((callback) => {
        started.push(number);
        callbacks.push(callback);
      }),
    );
    expect(started).toEqual([1, 2, 3]);
    callbacks[1]?.(succeeded('two'));
    expect(started).toEqual([1, 2, 3, 4]);
    callbacks.forEach((callback) => callback(succeeded('x')));
    await outlook.settle(Promise.all(answers));
  });

  test('three hanging calls give up their places', async () => {
    const calls = createItemCalls(100);
    [1, 2, 3].forEach(() => void calls.ask(() => undefined));
    const fourth = calls.ask<string>((callback) => callback(succeeded('x')));
    expect(await outlook.settle(fourth)).toEqual({ kind: 'value', value: 'x' });
  });
});

describe('closing', () => {
  test('answers late for what runs, what waits and what comes', async () => {
    const calls = createItemCalls(100);
    const open = [1, 2, 3, 4].map(() => calls.ask(() => undefined));
    calls.close();
    const after = calls.ask<string>((callback) => callback(succeeded('x')));
    expect(await Promise.all([...open, after])).toEqual([late, late, late, late, late]);
    expect(outlook.report().openTimers).toBe(0);
  });

  test('ignores an answer that comes afterwards', async () => {
    const calls = createItemCalls(100);
    let callback: Callback | undefined;
    const answer = calls.ask<string>((given) => {
      callback = given;
    });
    calls.close();
    callback?.(succeeded('x'));
    expect(await answer).toEqual(late);
  });
});
