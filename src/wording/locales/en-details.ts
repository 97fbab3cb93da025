import type { HiddenDataFinding } from '../../engine';
import type { DetailWords } from '../catalog';
import { en } from './en';
import { areStillRead, MARKING_NAMES, UNCHECKED_BECAUSE } from './en-content';
import { capital, withCommas } from './en-numbers';

export const enDetails: DetailWords = {
  titles: {
    'visible-recipients': (finding, terms) => capital(en.findings['visible-recipients'].brief(finding, terms)),
    'forbidden-recipient': ({ because }) =>
      because === 'blocked' ? 'A blocked recipient' : because === 'always-bcc' ? 'Only by Bcc' : 'Never together',
    'repeat-of-exposure': () => 'The same mistake again',
    'look-alike-recipient': () => 'Perhaps a mistyped address',
    'unusual-recipient': () => 'Did you mean this person?',
    'sensitive-content': (finding) =>
      (finding.kinds.length > 0 ? 'Sensitive information' : 'Sensitive words') +
      (finding.isOnlyQuoted ? ' in older text' : ''),
    'sensitive-attachment': () => 'Sensitive information in an attachment',
    'hidden-data': (finding) => (isPersonal(finding) ? 'Hidden personal data' : 'Hidden data'),
    'bulk-personal-data': () => 'Many people’s personal details',
    'protective-marking': (finding) => `Marked ${MARKING_NAMES[finding.marking]}`,
    'missing-attachment': () => 'Nothing is attached',
    'bcc-with-sensitive-content': () => 'Bcc for a sensitive mailing',
    'new-domain-on-reply': () => 'New to this thread',
    'group-of-unknown-size': () => 'A list of unknown size',
    'unreadable-part': (finding) =>
      areStillRead(finding) ? 'Attachments are still being read' : 'Not everything could be checked',
  },
  mailMergeTitle: 'How to use mail merge',
  bulkServiceTitle: 'Your bulk email service',
  unchecked: (part, reason) => `${capital(en.parts[part])} could not be checked: ${UNCHECKED_BECAUSE[reason]}.`,
  evidence: (part, count, fields) =>
    (fields[part] ?? capital(en.parts[part])) + (count > 1 ? `: ${withCommas(count)}` : ''),
  reasons: {
    'meant-for-them': 'They are meant to have this',
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
