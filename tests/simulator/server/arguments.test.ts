import { readArguments } from '../../../src/simulator/server/arguments';
import { EXIT_USAGE, StartProblem } from '../../../src/simulator/server/start-problem';

describe('the words after `npm start --`', () => {
  it.each([
    ['nothing: port 3000, and a browser opens', [], { port: 3000, open: true }],
    ['--no-open', ['--no-open'], { port: 3000, open: false }],
    ['--port 4000', ['--port', '4000'], { port: 4000, open: true }],
    ['--port=1', ['--port=1'], { port: 1, open: true }],
    ['the last port that leaves room for the second origin', ['--port', '65534'], { port: 65534, open: true }],
  ])('understands %s', (_title, words, expected) => {
    expect(readArguments(words)).toEqual(expected);
  });

  it.each([
    ['an unknown flag', ['--colour']],
    ['a stray word', ['3000']],
    ['a flag without its value', ['--port']],
    ['a value for a flag that takes none', ['--no-open=yes']],
    ['no number', ['--port', 'three']],
    ['a number in another notation', ['--port', '0x10']],
    ['port 0, which a person cannot have meant', ['--port', '0']],
    ['the last port, which has no next one', ['--port', '65535']],
    ['a port that is none', ['--port', '99999']],
  ])('refuses %s in one line that ends with the usage', (_title, words) => {
    const refusal = problemOf(() => readArguments(words));
    expect(refusal.message).toMatch(/^[^\n]+ Usage: npm start -- \[--no-open\] \[--port NUMBER\]$/);
    expect(refusal.exitCode).toBe(EXIT_USAGE);
  });
});

function problemOf(act: () => unknown): StartProblem {
  try {
    act();
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
