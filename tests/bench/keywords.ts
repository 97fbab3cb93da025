import { decide } from '../../src/engine';
import { aMessage } from '../helpers/a-message';
import { held, measure, median, ms, ratioOf, say, timed, times } from './measure';
import { keywords, prose } from './prose';

const GOAL_KEYWORDS = 4;

/** What a long list costs. */
export function benchKeywords(): void {
  say(`\n5,000 keywords against 50, 1 MB of text (goal: ${String(GOAL_KEYWORDS)}x)`);
  const message = aMessage({ to: ['kim@gmail.com'], body: { format: 'text', content: prose(1_000_000) } });
  const [few, many] = [keywords(50), keywords(5000)];
  const build = timed(() => decide(message, many), 1);
  const taken = measure({ many: [() => decide(message, many), 2], few: [() => decide(message, few), 2] });
  const ratio = ratioOf(taken.many, taken.few);
  say(
    `  5,000: ${ms(median(taken.many))}   50: ${ms(median(taken.few))} ${times(ratio)} ${held(ratio, GOAL_KEYWORDS)}`,
  );
  say(`  first verdict, the list built: ${ms(build)}`);
}
