import { hasText } from '../hashed-set';
import type { Recipient } from '../message';
import { isContentSensitive } from '../sensitive-because';
import { countByField, inMode, type Rule } from './rule';

/**
 * Somebody who may have got in by a slip of the address box: a private address with the name of a colleague (the sender or
 * another recipient), or the only outside address among many colleagues. Both are everyday mail, so they are only recorded
 * until the content is sensitive too. Then an address that the sender has never written to is told as well.
 */
export const unusualRecipient: Rule = ({
  message,
  policy,
  audience,
  content,
  files,
  visibleOutside,
  hiddenOutside,
}) => {
  const settings = policy.rules['unusual-recipient'];
  const outside = visibleOutside.concat(hiddenOutside);
  const inside = audience.visible.concat(audience.hidden).filter(({ isInside }) => isInside);
  if (outside.length === 0) return [];
  const known = new Set<string>();
  inside
    .filter(({ isRole }) => !isRole)
    .map(({ recipient }) => recipient)
    .concat(message.from ?? [])
    .forEach((colleague) => namesOf(colleague).forEach((name) => known.add(name)));
  const named = outside.filter(
    ({ recipient, isPersonalProvider }) => isPersonalProvider && namesOf(recipient).some((name) => known.has(name)),
  );
  const isAlone =
    outside.length === 1 && outside[0]!.recipient.kind === 'mailbox' && inside.length >= settings.colleagues;
  const isSensitive = isContentSensitive(content, files, policy);
  const { writtenTo } = message;
  // Every correspondent is new once, so that alone says nothing.
  const fresh =
    isSensitive && writtenTo !== undefined ? outside.filter(({ address }) => !hasText(writtenTo, address.key)) : [];
  const people = named.length > 0 ? named : fresh.length > 0 ? fresh : isAlone ? outside : [];
  if (people.length === 0) return [];
  return [
    {
      rule: 'unusual-recipient',
      action: inMode(settings.mode, isSensitive ? settings.withSensitiveContent : settings.action),
      confidence: 'low',
      count: people.length,
      isAtLeast: false,
      evidence: countByField(people),
      guidance: 'wrong-recipient',
      fixes: ['remove-recipient'],
      because: named.length > 0 ? 'colleague-name' : fresh.length > 0 ? 'first-time' : 'only-outsider',
      isSensitive,
    },
  ];
};

/** The name shown and the one in the address, where they have two words: "Lee, Kim" and kim.lee7@ are "kim lee". */
function namesOf({ name, address }: Recipient): readonly string[] {
  return [name, address.slice(0, address.lastIndexOf('@'))]
    .map((text) =>
      text
        .toLowerCase()
        .split(/[^a-z\u00c0-\uffff]+/)
        .filter((word) => word.length > 1)
        .sort()
        .join(' '),
    )
    .filter((words) => words.indexOf(' ') > 0);
}
