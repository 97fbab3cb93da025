import { detectText } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { median, ms, say, timed } from './measure';
import { prose } from './prose';

const OPTIONS = { policy: defaultPolicy, onFailed: () => undefined };

/** Ten times the length may take this many times as long: linear, with room for the machine's caches. */
const GOAL_GROWTH = 15;
const SIZES = [10_000, 100_000, 1_000_000];

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Each is all candidates of some detector, or all borders, or none. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'mail-like text': prose,
  'valid NHS numbers': repeated('NHS number 943 476 5919, '),
  'bare digits': repeated('4'),
  'digits in groups': repeated('401 023 2137 4929 1234 '),
  'card numbers on one line': repeated('4111 1111 1111 1111 '),
  'letters and digits in turn': repeated('GB82WEST1234'),
  'dates with labels': repeated('dob 01/02/1980 '),
  'titles and names': repeated('Mr A Mrs Ann Lee '),
  'health words': repeated('HIV has cancer she '),
  'email addresses': repeated('a.b@c.example,'),
  'at signs': repeated('@'),
  'begin lines of keys': repeated('-----BEGIN PRIVATE KEY-----\n'),
  passwords: repeated('password: '),
  tabs: repeated('a\t1\t'),
  lines: repeated('1\n'),
  base64: repeated('eyJhbGciOiJIUzI1NiJ9'),
};

/** Time by length: a text ten and a hundred times as long, hostile ones included. */
export function benchGrowth(): void {
  say(`\nGrowth: time at 10 KB, 100 KB and 1 MB (goal: ${String(GOAL_GROWTH)}x for ten times the length)`);
  for (const [title, text] of Object.entries(TEXTS)) {
    const taken = SIZES.map((size) => {
      const input = text(size);
      const repeats = 1_000_000 / size;
      timed(() => detectText(input, OPTIONS), Math.ceil(repeats / 4));
      return median(Array.from({ length: 5 }, () => timed(() => detectText(input, OPTIONS), Math.ceil(repeats / 10))));
    });
    const growth = taken[2]! / taken[1]!;
    say(
      `  ${title.padEnd(28)} ${taken.map(ms).join(' ')}   ${growth.toFixed(1)}x ${growth <= GOAL_GROWTH ? 'held' : 'MISSED'}`,
    );
  }
}
