import { detectText } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { held, median, ms, say } from './measure';
import { prose } from './prose';

const OPTIONS = { policy: defaultPolicy, onFailed: () => undefined };

/** Ten times the length may take this many times as long: linear, with room for the machine's caches. */
const GOAL_GROWTH = 15;
const LONGEST = 1_000_000;
const SIZES = [LONGEST / 100, LONGEST / 10, LONGEST];
const ROUNDS = 11;

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

/** Milliseconds that the processor works on a step: of a busy machine's time a long step loses more than a short one. */
function busy(step: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let index = 0; index < times; index++) step();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

/** Time by length: a text ten and a hundred times as long, hostile ones included. */
export function benchGrowth(): void {
  say(`\nGrowth: processor time at 10 KB, 100 KB and 1 MB (goal: ${String(GOAL_GROWTH)}x for ten times the length)`);
  for (const [title, text] of Object.entries(TEXTS)) {
    const steps = SIZES.map((size) => {
      const input = text(size);
      return () => busy(() => detectText(input, OPTIONS), LONGEST / size);
    });
    for (const step of steps) step();
    const rounds = Array.from({ length: ROUNDS }, () => steps.map((step) => step()));
    // Of neighbours in time: what else the machine does touches both.
    const growth = median(rounds.map(([, middle, long]) => long! / middle!));
    const taken = SIZES.map((_, size) => ms(median(rounds.map((round) => round[size]!))));
    say(`  ${title.padEnd(28)} ${taken.join(' ')}   ${growth.toFixed(1)}x ${held(growth, GOAL_GROWTH)}`);
  }
}
