import { highestAction, milder, stepFor, type FindingAction, type Steps } from '../action';
import type { Person } from '../address';
import type { FixId } from '../finding';
import { hasText } from '../hashed-set';
import type { Message } from '../message';
import type { VisibleRecipientsSettings } from '../policy';
import type { Situation } from '../situation';
import { countByField, hidesInBcc, inMode, type Rule } from './rule';

/**
 * Outside addresses in To and Cc (or among invited attendees) that would be shown to strangers. Counts distinct outside
 * addresses and the parties among them; inside people and Bcc never count. The ICO sets no number; enforced lists were
 * as small as 13 (ICO, Ministry of Defence, 2021), hence the low defaults.
 *
 * Every limit looks at a number that can only grow when a visible outside recipient is added, so adding one never makes
 * the action milder. That is why the hard stop counts addresses at personal providers and does not ask for a share.
 */
export const visibleRecipients: Rule = (situation) => {
  const outside = situation.visibleOutside;
  const settings = situation.policy.rules['visible-recipients'];
  const exposure = measure(outside, situation);
  const { known, added } = sinceStart(situation);
  const action = judgeInThread(exposure, measure(known, situation), measure(added, situation), situation);
  if (action === undefined) return [];
  const isRepeat = known.length > 1 && added.length === 0;
  return [
    {
      rule: 'visible-recipients',
      action: inMode(settings.mode, action),
      confidence: exposure.isSensitive || exposure.personal * 2 > exposure.count ? 'high' : 'medium',
      count: exposure.count,
      isAtLeast:
        situation.message.to.isCapped ||
        situation.message.cc.isCapped ||
        outside.some((person) => person.recipient.kind === 'group'),
      evidence: countByField(outside),
      guidance: 'email-and-security',
      fixes: [...(isRepeat ? (['answer-author-only'] as const) : []), ...fixesFor(exposure, situation.message)],
      parties: exposure.parties,
      atPersonalProviders: exposure.personal,
      rolesOnly: exposure.isRolesOnly,
      sensitiveBecause: situation.sensitiveBecause,
      isRepeat,
    },
  ];
};

/** The best first. */
function fixesFor({ isSensitive }: Exposure, message: Message): readonly FixId[] {
  if (!hidesInBcc(message)) return ['use-bulk-service'];
  return isSensitive ? ['use-bulk-service', 'move-to-bcc'] : ['move-to-bcc', 'use-bulk-service'];
}

interface Exposure {
  readonly count: number;
  readonly parties: number;
  readonly personal: number;
  readonly isRolesOnly: boolean;
  readonly isSensitive: boolean;
}

function measure(people: readonly Person[], { sensitiveBecause }: Situation): Exposure {
  return {
    count: people.length,
    parties: new Set(people.map((person) => person.party)).size,
    personal: people.filter((person) => person.isPersonalProvider).length,
    isRolesOnly: people.every((person) => person.isRole),
    isSensitive: sensitiveBecause !== undefined,
  };
}

/** Who could be seen already when the reply began, and who has been added. */
function sinceStart({ message, visibleOutside }: Situation): Record<'known' | 'added', readonly Person[]> {
  const group = message.thread?.group;
  const isKnown = ({ address }: Person): boolean => group !== undefined && hasText(group, address.key);
  return { known: visibleOutside.filter(isKnown), added: visibleOutside.filter((person) => !isKnown(person)) };
}

/**
 * One step milder for a group that somebody else has written to since it can see itself, as long as it is the larger part;
 * people at personal providers have not chosen each other. Who was added is judged as if there were no thread.
 */
function judgeInThread(
  all: Exposure,
  known: Exposure,
  added: Exposure,
  situation: Situation,
): FindingAction | undefined {
  const { message, policy } = situation;
  const settings = policy.rules['visible-recipients'];
  const action = judge(all, settings);
  const isMilder =
    settings.answeredGroupMilder &&
    message.thread?.isAnswered === true &&
    !all.isSensitive &&
    !message.to.isCapped &&
    !message.cc.isCapped &&
    known.personal * 2 <= known.count &&
    known.count > added.count;
  if (action === undefined || !isMilder) return action;
  return highestAction([milder(action), judge(added, settings) ?? 'observe']);
}

function judge(exposure: Exposure, settings: VisibleRecipientsSettings): FindingAction | undefined {
  const { count, personal, isSensitive } = exposure;
  const steps: [number, Steps][] = [[count, settings.oneParty]];
  if (exposure.parties > 1) {
    steps.push([count, settings.severalParties], [personal, settings.personalProviders]);
    if (isSensitive) steps.push([count, settings.sensitive]);
  }
  const action = highestAction(steps.map(([number, limits]) => stepFor(number, limits) ?? 'observe'));
  if (action === 'observe') return undefined;
  // Role addresses are published by their owners; ICO, "understanding and assessing risk in personal data breaches".
  return settings.rolesOnlyMilder && exposure.isRolesOnly && !isSensitive ? milder(action) : action;
}
