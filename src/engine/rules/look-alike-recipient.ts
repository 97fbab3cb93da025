import { matchesPattern, ownDomain, parseEmailAddress, type Person } from '../address';
import { findMeant, toMeant } from '../address/look-alike';
import { mask } from '../text/mask';
import { inMode, type Rule } from './rule';

/** With more outside domains the message is a list, on which strangers' domains resemble each other by chance. */
const MOST_COMPARED = 50;
/** Letters from which one letter makes no other name: of the organisation's own domains, and of anybody's. */
const LEAST_OF_OWN = 5;
const LEAST_OF_ANY = 7;

/**
 * An outside address whose domain is one slip away from a domain of the organisation, a personal provider, or another
 * recipient's domain. Of two recipients' domains the rarer one is told, the later one where both are as rare: which is
 * right nobody here can know. Domains of the policy's `real` are never told.
 */
export const lookAlikeRecipient: Rule = ({ message, policy, visibleOutside, hiddenOutside }) => {
  const { mode, action, real } = policy.rules['look-alike-recipient'];
  const byDomain = new Map<string, Person[]>();
  for (const person of visibleOutside.concat(hiddenOutside)) {
    const { address, isPersonalProvider } = person;
    if (address.kind !== 'smtp' || isPersonalProvider || real.some((each) => matchesPattern(each, address))) continue;
    byDomain.set(address.domain, (byDomain.get(address.domain) ?? []).concat(person));
  }
  const meant = policy.organisation.inside
    .filter(({ kind }) => kind !== 'address')
    .map(({ value }) => value)
    .concat(ownDomain(parseEmailAddress(message.from?.address ?? ''), policy) ?? [])
    .map((domain) => toMeant(domain, LEAST_OF_OWN));

  const people: Person[] = [];
  const names = new Set<string>();
  Array.from(byDomain)
    .sort(([, a], [, b]) => b.length - a.length)
    .forEach(([domain, members]) => {
      const { party } = members[0]!;
      // "mail.gmial.com" by its party; "hotmail.co.ukk" as it stands, because nobody knows what .ukk gives out.
      const name =
        findMeant(domain, meant, policy.personalProviders) ?? findMeant(party, meant, policy.personalProviders);
      if (name !== undefined) {
        people.push(...members);
        names.add(name);
      } else if (byDomain.size <= MOST_COMPARED) meant.push(toMeant(party, LEAST_OF_ANY));
    });
  if (people.length === 0) return [];
  return [
    {
      rule: 'look-alike-recipient',
      action: inMode(mode, action),
      confidence: 'medium',
      count: people.length,
      isAtLeast: false,
      evidence: people.map(({ where, recipient }) => ({ where, masked: mask(recipient.address), count: 1 })),
      guidance: 'wrong-recipient',
      fixes: ['remove-recipient'],
      meant: Array.from(names),
    },
  ];
};
