import { decide, type Message } from '../../src/engine';
import { aMessage, organisations, privatePeople } from '../helpers/a-message';
import { held, measure, median, ms, plainLoop, ratioOf, say, times } from './measure';
import { asHtml, keywords, prose } from './prose';

const GOAL_RATIO = 15;
const GOAL_MS = 50;

/** The whole verdict with every detector on, against one plain loop over the body. */
export function benchVerdict(): void {
  say(`Verdict, 500 keywords, against one plain loop over the body (goal: ${String(GOAL_RATIO)}x)`);
  const policy = keywords(500);
  const large: { verdict: number; ratio: number }[] = [];
  for (const [format, wrap] of [
    ['text', (text: string) => text],
    ['html', asHtml],
  ] as const) {
    for (const size of [10_000, 1_000_000]) {
      const content = wrap(prose(size));
      for (const recipients of [10, 264, 1000]) {
        const to = [...organisations(recipients >> 1), ...privatePeople(recipients - (recipients >> 1))];
        const message: Message = aMessage({ to, body: { format, content } });
        const withoutBody: Message = { ...message, body: { format, content: '' } };
        const repeats = size > 100_000 ? 2 : 20;
        const taken = measure({
          verdict: [() => decide(message, policy), repeats],
          loop: [() => plainLoop(content), repeats * GOAL_RATIO],
          withoutBody: [() => decide(withoutBody, policy), 20],
        });
        const [verdict, ratio] = [median(taken.verdict), ratioOf(taken.verdict, taken.loop)];
        if (size > 100_000) large.push({ verdict, ratio });
        say(
          `  ${format} ${String(size / 1000).padStart(4)} KB, ${String(recipients).padStart(4)} recipients ${ms(verdict)}` +
            `  loop ${ms(median(taken.loop))} ${times(ratio)} ${held(ratio, GOAL_RATIO)}` +
            `  body left out ${ms(median(taken.withoutBody))}`,
        );
      }
    }
  }
  const ratio = Math.max(...large.map((each) => each.ratio));
  const slowest = Math.max(...large.map((each) => each.verdict));
  say(`  At 1 MB: at most${times(ratio)} of ${String(GOAL_RATIO)}x ${held(ratio, GOAL_RATIO)},`);
  say(`           at most ${ms(slowest).trim()} of ${String(GOAL_MS)} ms ${held(slowest, GOAL_MS)}.`);
  say(
    '  At 10 KB a loop takes 0.01 ms, as long as ten recipients: what the ratio has above that at 1 MB is their cost.',
  );
}
