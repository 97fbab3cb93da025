import { stepFor, type FindingAction } from '../action';
import type { BulkPersonalDataFinding, FileSeen } from '../finding';
import type { Situation } from '../situation';
import { inMode, type Rule } from './rule';

/**
 * Many people's data in one place, to outside recipients: rows that look like people in the text or in one attached file,
 * hidden or not. The right people with the wrong spreadsheet are seen here, whatever the spreadsheet is about.
 */
export const bulkPersonalData: Rule = (situation) => {
  const { content, files, policy } = situation;
  if (situation.visibleOutside.length + situation.hiddenOutside.length === 0) return [];
  const counts: { readonly people: number; readonly file: FileSeen | undefined }[] = [
    { people: content.people, file: undefined },
    ...files.map(({ digest, file }) => ({ people: digest.people, file })),
  ];
  const { steps, mode } = policy.rules['bulk-personal-data'];
  return counts.reduce<readonly BulkPersonalDataFinding[]>((all, { people, file }) => {
    const action = stepFor(people, steps);
    return action === undefined ? all : all.concat(toFinding(people, file, inMode(mode, action), situation));
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
