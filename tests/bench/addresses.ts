import { decide } from '../../src/engine';
import { parseEmailAddress } from '../../src/engine/address';
import { defaultPolicy } from '../../src/policy';
import { aMessage, organisations, privatePeople } from '../helpers/a-message';
import { measure, median, say } from './measure';

/** Telling inside from outside. */
export function benchAddresses(): void {
  say('\nAddress classification, 1,000 recipients');
  const to = [...organisations(500), ...privatePeople(500)];
  const message = aMessage({ to });
  const taken = measure({
    whole: [() => decide(message, defaultPolicy), 5],
    parse: [() => to.map(parseEmailAddress), 20],
  });
  const perSecond = (values: readonly number[]): string =>
    Math.round(1000 / (median(values) / to.length)).toLocaleString('en-GB');
  say(`  classified and counted: ${perSecond(taken.whole)}/s`);
  say(`  parsed only:            ${perSecond(taken.parse)}/s`);
}
