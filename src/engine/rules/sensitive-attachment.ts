import type { Seen } from '../attachment-digest';
import type { SensitiveAttachmentFinding } from '../finding';
import type { ReadFile } from '../content';
import type { Situation } from '../situation';
import { confidenceOf, countOf, evidenceOf, judgeSeen, kindsOf, labelsOf, worthTelling } from './levels';
import { inMode, type Rule } from './rule';
import { isHiddenPlace } from './hidden-data';

/**
 * Personal and secret things, and the administrator's words, in what anyone sees who opens an attached file, in mail to
 * outside recipients. One finding for each file; what its reader does not see is `hidden-data`.
 */
export const sensitiveAttachment: Rule = (situation) => {
  if (situation.visibleOutside.length + situation.hiddenOutside.length === 0) return [];
  return situation.files.reduce<readonly SensitiveAttachmentFinding[]>(
    (all, file) => all.concat(judgeFile(file, situation)),
    [],
  );
};

function judgeFile({ file, digest }: ReadFile, { policy }: Situation): readonly SensitiveAttachmentFinding[] {
  const places = digest.places.filter(({ place }) => !isHiddenPlace(place));
  const seen = worthTelling(places.reduce<readonly Seen[]>((all, place) => all.concat(place.seen), []));
  if (seen.length === 0) return [];
  const settings = policy.rules['sensitive-attachment'];
  const people = Math.max(...places.map((place) => place.people));
  return [
    {
      rule: 'sensitive-attachment',
      action: inMode(settings.mode, judgeSeen(seen, people, settings, policy)),
      confidence: confidenceOf(seen),
      count: countOf(seen),
      isAtLeast: false,
      evidence: evidenceOf([{ where: 'attachments', seen }]),
      guidance: 'wrong-recipient',
      fixes: ['remove-attachment'],
      file,
      lists: labelsOf(seen, policy),
      kinds: kindsOf(seen),
    },
  ];
}
