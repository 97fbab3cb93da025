import { parseEmailAddress, type ParsedAddress } from './address';
import { DETECTORS, type DetectorId } from './detectors';
import { detect } from './detectors/detect';
import { scanText } from './detectors/scan-text';
import { countPeople } from './people-count';
import type { Policy } from './policy';
import { remember } from './remember';
import { identityOf, type Found } from './seen';
import { findKeywords } from './sightings';

/** What detectors and the administrator's lists see in one text. */
export interface Reading {
  readonly found: readonly Found[];
  /** Distinct people told apart. */
  readonly people: number;
}

/** Whose addresses say nothing new: the sender's, the recipients', the organisation's. */
export type IsKnownAddress = (address: ParsedAddress) => boolean;

/**
 * Reads text of `normaliseText`. What the policy switches off or calls published is left out; known addresses too.
 * `onFailed` is told when a detector threw.
 */
export function readText(text: string, policy: Policy, isKnown: IsKnownAddress, onFailed: () => void): Reading {
  if (text === '') return { found: [], people: 0 };
  const scan = scanText(text);
  const { isOff, published } = choicesOf(policy);
  const seen = detect(scan, DETECTORS, onFailed)
    .map((each): Found => ({ ...each, list: undefined, value: text.slice(each.start, each.end) }))
    .filter(({ detector, value }) => {
      if (isOff(detector) || (published.size > 0 && published.has(identityOf(value)))) return false;
      return detector !== 'email-address' || !isKnown(parseEmailAddress(value));
    });
  const keywords = findKeywords(text, policy).map(({ list, start, end }): Found => ({
    detector: 'keyword',
    level: 'medium',
    signals: [],
    list,
    start,
    end,
    value: text.slice(start, end),
  }));
  return { found: seen.concat(keywords), people: countPeople(scan, seen) };
}

interface Choices {
  readonly isOff: (detector: DetectorId) => boolean;
  readonly published: ReadonlySet<string>;
}

const choicesOf = remember(({ detectors, publishedNumbers }: Policy): Choices => ({
  isOff: (detector) => detector !== 'keyword' && detectors[detector] === 'off',
  published: new Set(publishedNumbers),
}));
