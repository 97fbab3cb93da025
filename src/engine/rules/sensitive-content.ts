import { milder, stepFor, type FindingAction } from '../action';
import type { Seen } from '../attachment-digest';
import type { FoundInPart } from '../content';
import type { SensitiveContentFinding } from '../finding';
import { addUp, isAboutPeople, isEnforced, type Found } from '../seen';
import type { Situation } from '../situation';
import { confidenceOf, countOf, evidenceOf, judgeSeen, kindsOf, labelsOf, worthTelling } from './levels';
import { inMode, type Rule } from './rule';

/**
 * Personal and secret things, and words of the administrator's lists, in subject and text. Outside recipients decide:
 * mail to colleagues only has a milder table of its own, because they may need to know. What stands only in quoted history
 * or the signature was not written now: it is reported apart and one step milder.
 */
export const sensitiveContent: Rule = (situation) => {
  const { content } = situation;
  const outside = situation.visibleOutside.length + situation.hiddenOutside.length;
  const own = content.parts.filter(({ isOwn }) => isOwn);
  if (outside === 0) return judgeInside(own, situation);
  const ownValues = new Set(allFound(own).map(keyOf));
  const older = content.parts
    .filter(({ isOwn }) => !isOwn)
    .map((part) => ({ ...part, found: part.found.filter((each) => !ownValues.has(keyOf(each))) }));
  return [...judgeOutside(own, false, situation), ...judgeOutside(older, true, situation)];
};

function judgeOutside(
  parts: readonly FoundInPart[],
  isOnlyQuoted: SensitiveContentFinding['isOnlyQuoted'],
  { policy, content }: Situation,
): readonly SensitiveContentFinding[] {
  const seen = worthTelling(addUp(allFound(parts)));
  if (seen.length === 0) return [];
  const settings = policy.rules['sensitive-content'];
  const action = judgeSeen(seen, isOnlyQuoted ? 0 : content.people, settings, policy);
  const confidence = isOnlyQuoted ? 'low' : confidenceOf(seen);
  return [
    {
      ...toFinding(parts, seen, inMode(settings.mode, isOnlyQuoted ? milder(action) : action)),
      confidence,
      lists: labelsOf(seen, policy),
      isOnlyQuoted,
      isInsideOnly: false,
    },
  ];
}

/** Something said about people, to many colleagues: a sick note on the wrong list. */
function judgeInside(own: readonly FoundInPart[], situation: Situation): readonly SensitiveContentFinding[] {
  const { policy, audience } = situation;
  const settings = policy.rules['sensitive-content'];
  const action = stepFor(audience.visible.length + audience.hidden.length, settings.insideOnly);
  const seen = worthTelling(addUp(allFound(own))).filter(
    ({ detector }) => isAboutPeople(detector) && isEnforced(detector, policy),
  );
  if (action === undefined || seen.length === 0) return [];
  return [
    {
      ...toFinding(own, seen, inMode(settings.mode, action)),
      confidence: confidenceOf(seen),
      lists: [],
      isOnlyQuoted: false,
      isInsideOnly: true,
    },
  ];
}

function toFinding(parts: readonly FoundInPart[], seen: readonly Seen[], action: FindingAction) {
  return {
    rule: 'sensitive-content',
    action,
    count: countOf(seen),
    isAtLeast: false,
    evidence: evidenceOf(parts.map(({ where, found }) => ({ where, seen: worthTelling(addUp(found)) }))),
    guidance: 'email-and-security',
    fixes: ['remove-content'],
    kinds: kindsOf(seen),
  } as const;
}

function allFound(parts: readonly FoundInPart[]): readonly Found[] {
  return parts.reduce<readonly Found[]>((all, { found }) => all.concat(found), []);
}

function keyOf({ detector, list, identity }: Found): string {
  return `${detector}:${String(list)}:${identity}`;
}
