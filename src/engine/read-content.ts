import { createStrangerTest } from './address';
import type { ContentReader } from './content';
import type { DetectorId } from './detectors';
import type { Part } from './message';
import { readText } from './reading';
import type { Found } from './seen';
import { readMessageText } from './text/message-text';

/**
 * Reads subject and body. Subject and own text are read as one: "Referral - Mrs Hartley" says who "she" is. Disclaimers are
 * left out: they say "confidential" on every mail and mean nothing by it.
 */
export const readContent: ContentReader = (message, audience, policy, unchecked) => {
  const text = readMessageText(message);
  text.unchecked.forEach(unchecked.add);
  const recipients = audience.visible.concat(audience.hidden);
  const strangerAt = createStrangerTest(recipients, message.from, policy);
  const read = (where: Part, content: string): ReturnType<typeof readText> =>
    readText(content, policy, strangerAt, () => unchecked.add({ part: where, reason: 'detector-failed' }));

  const own = read('body', `${text.subject}\n${text.own}`);
  const bodyStart = text.subject.length;
  const quoted = read('quoted-text', text.quoted);
  // Who forwards an older mail, or pastes one into a new one, sends it to people who have not seen it.
  const isForward = message.composed === 'forward' || message.composed === 'new';
  const signature = read('signature', text.signature).found;
  return {
    parts: [
      { where: 'subject', isOwn: true, found: own.found.filter(({ start }) => start < bodyStart) },
      { where: 'body', isOwn: true, found: own.found.filter(({ start }) => start >= bodyStart) },
      { where: 'quoted-text', isOwn: isForward, found: quoted.found },
      { where: 'signature', isOwn: true, found: signature.filter(isNobodysSignature) },
      { where: 'signature', isOwn: false, found: signature.filter((each) => !isNobodysSignature(each)) },
    ],
    people: isForward ? Math.max(own.people, quoted.people) : own.people,
    namedContacts: isForward ? Math.max(own.namedContacts, quoted.namedContacts) : own.namedContacts,
    newText: text.own,
  };
};

/** What nobody signs with; phones, addresses and a firm's bank account are what signatures are made of. */
const NEVER_SIGNED: readonly DetectorId[] = [
  'nhs-number',
  'national-insurance-number',
  'uk-passport',
  'gb-driving-licence',
  'utr',
  'payment-card',
  'date-of-birth',
  'pupil-number',
  'password-in-prose',
];

function isNobodysSignature({ detector }: Found): boolean {
  return NEVER_SIGNED.indexOf(detector) >= 0 || detector.startsWith('secret-');
}
