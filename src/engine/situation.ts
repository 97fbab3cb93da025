import { readAudience, type Audience, type Person } from './address';
import type { SensitiveBecause } from './finding';
import type { Message } from './message';
import type { Policy } from './policy';
import { sensitiveBecause } from './sensitive-because';
import { findSightings, type KeywordSighting } from './sightings';
import type { UncheckedParts } from './unchecked-parts';

/** What the rules look at: the message, read once. */
export interface Situation {
  readonly message: Message;
  readonly policy: Policy;
  readonly audience: Audience;
  /** Visible people and lists outside the organisation. */
  readonly visibleOutside: readonly Person[];
  /** The same in Bcc. */
  readonly hiddenOutside: readonly Person[];
  readonly sightings: readonly KeywordSighting[];
  /** Why the list or the content counts as sensitive; undefined when nothing says so. */
  readonly sensitiveBecause: SensitiveBecause | undefined;
}

/** Reads the message once for all rules. A step that fails is told to `unchecked`, and the rest is judged without it. */
export function readSituation(message: Message, policy: Policy, { attempt, add }: UncheckedParts): Situation {
  const audience = attempt<Audience>(() => readAudience(message, policy), { visible: [], hidden: [] }, 'message');
  const sightings = attempt(() => findSightings(message, policy, add), [], 'body');
  const isOutside = (person: Person): boolean => !person.isInsideDomain;
  return {
    message,
    policy,
    audience,
    visibleOutside: audience.visible.filter(isOutside),
    hiddenOutside: audience.hidden.filter(isOutside),
    sightings,
    sensitiveBecause: attempt(() => sensitiveBecause(message, sightings, policy), undefined, 'sender'),
  };
}
