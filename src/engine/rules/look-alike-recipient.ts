import { ownDomain, parseEmailAddress, type Person } from '../address';
import { findMeant, meantProviders, toMeant } from '../address/look-alike';
import { mask } from '../text/mask';
import { inMode, type Rule } from './rule';

/** Outlook sends to no more recipients of a field; a file can claim any number, and each is compared with every provider. */
const MOST_JUDGED = 1000;
/** With more outside domains the message is a list, on which strangers' domains resemble each other by chance. */
const MOST_COMPARED = 50;

/**
 * An outside address whose domain is one slip away from a domain of the organisation, a personal provider, or another
 * recipient's domain; a finding for each mistaken domain. Of two recipients' domains the rarer one is told, of two as rare the
 * shorter one (letters are lost more easily than found): which is right nobody here can know. Domains of the policy's `real` are never told.
 */
export const lookAlikeRecipient: Rule = ({ message, policy, visibleOutside, hiddenOutside }) => {
  const { mode, action, real } = policy.rules['look-alike-recipient'];
  const byParty = new Map<string, Person[]>();
  for (const person of visibleOutside.concat(hiddenOutside)) {
    const { party, isPersonalProvider } = person;
    if (isPersonalProvider || real.indexOf(party) >= 0) continue;
    const people = byParty.get(party) || [];
    byParty.set(party, people);
    people.push(person);
  }
  if (byParty.size > MOST_JUDGED) return [];
  const meant = policy.organisation.inside
    .map(({ value }) => value)
    .concat(ownDomain(parseEmailAddress(message.from?.address || ''), policy) || [])
    .map(toMeant)
    .concat(meantProviders(policy.personalProviders));
  return Array.from(byParty)
    .sort(([one, a], [other, b]) => b.length - a.length || other.length - one.length || (one < other ? -1 : 1))
    .reduce<ReturnType<Rule>>((findings, [party, people]) => {
      const name = findMeant(party, meant);
      if (name === undefined) {
        if (byParty.size <= MOST_COMPARED) meant.push(toMeant(party));
        return findings;
      }
      return findings.concat({
        rule: 'look-alike-recipient',
        action: inMode(mode, action),
        confidence: 'medium',
        count: people.length,
        isAtLeast: false,
        evidence: people.map(({ where, recipient }) => ({ where, masked: mask(recipient.address), count: 1 })),
        guidance: 'wrong-recipient',
        fixes: ['remove-recipient'],
        meant: name,
      });
    }, []);
};
