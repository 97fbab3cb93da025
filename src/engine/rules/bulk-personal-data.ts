import { highestAction, stepFor, type FindingAction } from '../action';
import type { BulkPersonalDataFinding, FileSeen } from '../finding';
import type { PeopleCount } from '../people-count';
import type { Situation } from '../situation';
import { inMode, type Rule } from './rule';

/**
 * Many people's data in one place, to outside recipients: rows that look like people in the text or in one attached file,
 * hidden or not; of private contacts beside names fewer are enough. The right people with the wrong spreadsheet are seen here, whatever the spreadsheet is about.
 */
export const bulkPersonalData: Rule = (situation) => {
  const { content, files, policy } = situation;
  if (situation.visibleOutside.length + situation.hiddenOutside.length === 0) return [];
  const counts: { readonly counted: PeopleCount; readonly file: FileSeen | undefined }[] = [
    { counted: content, file: undefined },
    ...files.map(({ digest, file }) => ({ counted: digest, file })),
  ];
  const { steps, namedContacts, mode } = policy.rules['bulk-personal-data'];
  return counts.reduce<readonly BulkPersonalDataFinding[]>((all, { counted, file }) => {
    const action = highestAction([
      stepFor(counted.people, steps) ?? 'observe',
      stepFor(counted.namedContacts, namedContacts) ?? 'observe',
    ]);
    const people = Math.max(counted.people, counted.namedContacts);
    return action === 'observe' ? all : all.concat(toFinding(people, file, inMode(mode, action), situation));
  }, []);
};

function toFinding(
  people: number,
  file: FileSeen | undefined,
  action: FindingAction,
  { policy }: Situation,
): BulkPersonalDataFinding {
  const { justify } = policy.rules['bulk-personal-data'].steps;
  return {
    rule: 'bulk-personal-data',
    action,
    confidence: people >= (justify ?? Infinity) ? 'high' : 'medium',
    count: people,
    isAtLeast: false,
    evidence: [{ where: file === undefined ? 'body' : 'attachments', masked: '', count: people }],
    guidance: 'wrong-recipient',
    fixes: file === undefined ? ['remove-content'] : ['remove-attachment'],
    file,
  };
}
