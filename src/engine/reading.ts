import { parseEmailAddress, type StrangerTest } from './address';
import { DETECTORS, type DetectorId } from './detectors';
import { detect } from './detectors/detect';
import { scanText } from './detectors/scan-text';
import { countPeople, type PeopleCount } from './people-count';
import type { Policy } from './policy';
import { remember } from './remember';
import { identityOf, type Found } from './seen';
import { findKeywords } from './sightings';

/** What detectors and the administrator's lists see in one text. */
export interface Reading extends PeopleCount {
  readonly found: readonly Found[];
}

/**
 * Reads text of `normaliseText`. What the policy switches off or calls published is left out; addresses that say nothing new
 * too. `onFailed` is told when a detector threw.
 */
export function readText(text: string, policy: Policy, strangerAt: StrangerTest, onFailed: () => void): Reading {
  if (text === '') return { found: [], people: 0, namedContacts: 0 };
  const scan = scanText(text);
  const { isOff, published } = choicesOf(policy);
  const seen: Found[] = [];
  const personal = new Set<Found>();
  for (const { detector, level, signals, start, end } of detect(scan, DETECTORS, onFailed)) {
    if (isOff(detector)) continue;
    const value = text.slice(start, end);
    const identity = identityOf(value);
    const isAddress = detector === 'email-address';
    const stranger = isAddress ? strangerAt(parseEmailAddress(value)) : undefined;
    if (published.has(identity) || (isAddress && stranger === undefined)) continue;
    const each = { detector, level, signals, start, end, value, identity, list: undefined };
    seen.push(each);
    if (stranger && stranger.isPersonalProvider) personal.add(each);
  }
  const keywords = findKeywords(text, policy).map(({ list, start, end }): Found => {
    const value = text.slice(start, end);
    return { detector: 'keyword', level: 'medium', signals: [], start, end, value, identity: identityOf(value), list };
  });
  return { found: seen.concat(keywords), ...countPeople(scan, seen, personal) };
}

interface Choices {
  readonly isOff: (detector: DetectorId) => boolean;
  readonly published: ReadonlySet<string>;
}

const choicesOf = remember(({ detectors, publishedNumbers }: Policy): Choices => ({
  isOff: (detector) => detector !== 'keyword' && detectors[detector] === 'off',
  published: new Set(publishedNumbers),
}));
