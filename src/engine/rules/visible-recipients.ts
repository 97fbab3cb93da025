import { highestAction, milder, stepFor, type FindingAction, type Steps } from '../action';
import type { Person } from '../address';
import type { FixId } from '../finding';
import type { Message } from '../message';
import type { VisibleRecipientsSettings } from '../policy';
import type { Situation } from '../situation';
import { countByField, inMode, type Rule } from './rule';

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
  const exposure = measure(situation);
  const action = judge(exposure, settings);
  if (action === undefined) return [];
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
      fixes: fixesFor(exposure, situation.message.kind),
      parties: exposure.parties,
      atPersonalProviders: exposure.personal,
      rolesOnly: exposure.isRolesOnly,
      sensitiveBecause: situation.sensitiveBecause,
    },
  ];
};

/** The best first. An invitation has no Bcc to move anybody to. */
function fixesFor({ isSensitive }: Exposure, kind: Message['kind']): readonly FixId[] {
  if (kind === 'appointment') return ['use-bulk-service'];
  return isSensitive ? ['use-bulk-service', 'move-to-bcc'] : ['move-to-bcc', 'use-bulk-service'];
}

interface Exposure {
  readonly count: number;
  readonly parties: number;
  readonly personal: number;
  readonly isRolesOnly: boolean;
  readonly isSensitive: boolean;
}

function measure({ visibleOutside, sensitiveBecause }: Situation): Exposure {
  return {
    count: visibleOutside.length,
    parties: new Set(visibleOutside.map((person) => person.party)).size,
    personal: visibleOutside.filter((person) => person.isPersonalProvider).length,
    isRolesOnly: visibleOutside.every((person: Person) => person.isRole),
    isSensitive: sensitiveBecause !== undefined,
  };
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
