import type { HiddenDataFinding, UncheckedReason } from '../../engine';
import type { DetailWords } from '../catalog';
import { en } from './en';
import { MARKING_NAMES } from './en-content';
import { capital } from './en-numbers';

const UNCHECKED_BECAUSE: Readonly<Record<UncheckedReason, string>> = {
  late: 'reading took too long',
  failed: 'Outlook or the file answered with an error',
  malformed: 'the format is not the one that was stated',
  'too-big': 'the size is over the limit',
  encrypted: 'the content is encrypted',
  'cloud-link': 'the content is stored elsewhere',
  'not-readable-here': 'there is no way to read that here',
  'detector-failed': 'Last Look itself made a mistake',
};

export const enDetails: DetailWords = {
  titles: {
    'visible-recipients': (finding, terms) => capital(en.findings['visible-recipients'].brief(finding, terms)),
    'forbidden-recipient': () => 'A blocked recipient',
    'sensitive-content': (finding) =>
      (finding.kinds.length > 0 ? 'Sensitive information' : 'Sensitive words') +
      (finding.isOnlyQuoted ? ' in older text' : ''),
    'sensitive-attachment': () => 'Sensitive information in an attachment',
    'hidden-data': (finding) => (isPersonal(finding) ? 'Hidden personal data' : 'Hidden data'),
    'bulk-personal-data': () => 'Many people’s personal details',
    'protective-marking': (finding) => `Marked ${MARKING_NAMES[finding.marking]}`,
    'missing-attachment': () => 'Nothing is attached',
    'bcc-with-sensitive-content': () => 'Bcc for a sensitive mailing',
    'group-of-unknown-size': () => 'A list of unknown size',
    'unreadable-part': () => 'Not everything could be checked',
  },
  mailMergeTitle: 'How to use mail merge',
  bulkServiceTitle: 'Your bulk email service',
  unchecked: (part, reason) => `${capital(en.parts[part])} could not be checked: ${UNCHECKED_BECAUSE[reason]}.`,
  reasons: {
    'recipients-know-each-other': "The recipients already know each other's addresses",
    'recipients-agreed': 'The recipients agreed to be shown to each other',
    'addresses-are-public': 'The addresses are public',
    'needed-for-safety': "Somebody's safety depends on it",
    'false-alarm': 'Last Look is wrong here',
    other: 'Another reason',
  },
};

function isPersonal({ kinds, people }: HiddenDataFinding): boolean {
  return kinds.length > 0 || people > 0;
}
