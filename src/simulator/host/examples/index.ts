import { bankDetails } from './bank-details';
import { careReport } from './care-report';
import { contactGroup } from './contact-group';
import type { Example } from './example';
import { foiAnswer, foiAnswerClean } from './foi-answer';
import { forgottenAttachment } from './forgotten-attachment';
import { harmlessReply } from './harmless-reply';
import { harmlessWords } from './harmless-words';
import { hivProgramme } from './hiv-programme';
import { hivProgrammeInBcc } from './hiv-programme-bcc';
import { longList } from './long-list';
import { meeting } from './meeting';
import { mistypedAddress } from './mistyped-address';
import { newsletterInBcc, newsletterInCc, newsletterScheduled } from './newsletter';
import { officialSensitive } from './official-sensitive';
import { partyList } from './party-list';
import { pdfLetter } from './pdf-letter';
import { personalProviderSender } from './personal-provider-sender';
import { pressList } from './press-list';
import { recall } from './recall';
import { supplier } from './supplier';

export type { Example } from './example';
export { createDraftFor, type NewDraft } from './received-mail';

/** The gallery, in its order. The first one is open when no other is asked for. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  hivProgramme,
  careReport,
  foiAnswer,
  foiAnswerClean,
  partyList,
  pdfLetter,
  bankDetails,
  officialSensitive,
  forgottenAttachment,
  mistypedAddress,
  harmlessWords,
  newsletterInCc,
  newsletterScheduled,
  newsletterInBcc,
  recall,
  supplier,
  pressList,
  personalProviderSender,
  contactGroup,
  hivProgrammeInBcc,
  meeting,
  harmlessReply,
  longList,
];

/** The example with this id; the first one for an unknown id. */
export function findExample(id: string): Example {
  return EXAMPLES.find((example) => example.id === id) ?? EXAMPLES[0];
}
