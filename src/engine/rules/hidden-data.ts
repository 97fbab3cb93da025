import { highestAction, type FindingAction } from '../action';
import { HIDDEN_PLACES, type HiddenPlace, type TextPlace } from '../attachment-content';
import type { Seen, SeenInPlace } from '../attachment-digest';
import type { HiddenDataFinding } from '../finding';
import type { Policy } from '../policy';
import { isEnforced } from '../seen';
import type { ReadFile } from '../content';
import type { Situation } from '../situation';
import { evidenceOf, kindsOf, worthTelling } from './levels';
import { inMode, type Rule } from './rule';

/**
 * What an attached file holds where its sender does not look: hidden sheets, rows and columns, what a pivot table keeps of
 * its source, tracked changes, comments. In mail to outside recipients; one finding for each file (ICO, "Disclosing
 * documents to the public securely", 2025).
 */
export const hiddenData: Rule = (situation) => {
  if (situation.visibleOutside.length + situation.hiddenOutside.length === 0) return [];
  return situation.files.reduce<readonly HiddenDataFinding[]>(
    (all, file) => all.concat(judgeFile(file, situation)),
    [],
  );
};

export function isHiddenPlace(place: TextPlace): place is HiddenPlace {
  return (HIDDEN_PLACES as readonly TextPlace[]).indexOf(place) >= 0;
}

interface HiddenSeen extends SeenInPlace {
  readonly place: HiddenPlace;
}

function judgeFile({ file, digest }: ReadFile, { policy }: Situation): readonly HiddenDataFinding[] {
  const hidden = digest.places.filter(
    (each): each is HiddenSeen => isHiddenPlace(each.place) && (each.rows > 0 || each.seen.length > 0),
  );
  if (hidden.length === 0) return [];
  const settings = policy.rules['hidden-data'];
  // The author's name among the properties is not what a hidden sheet is stopped for.
  const action = highestAction(hidden.map((each) => actionOf(each, policy)));
  const told = hidden.filter((each) => actionOf(each, policy) === action);
  const seen = worthTelling(told.reduce<readonly Seen[]>((all, place) => all.concat(place.seen), []));
  const places = told.map(({ place, rows }) => ({ place, rows })).sort((a, b) => b.rows - a.rows);
  return [
    {
      rule: 'hidden-data',
      action: inMode(settings.mode, action),
      confidence: 'high',
      count: places.reduce((sum, { rows }) => sum + rows, 0),
      isAtLeast: false,
      evidence: evidenceOf([{ where: 'attachments', seen }]),
      guidance: 'hidden-data',
      fixes: ['remove-hidden-data', 'remove-attachment'],
      file,
      places,
      kinds: kindsOf(seen),
      people: Math.max(...told.map(({ people }) => people)),
    },
  ];
}

function actionOf({ place, seen, people }: HiddenSeen, policy: Policy): FindingAction {
  const { withPersonalData, withoutPersonalData } = policy.rules['hidden-data'];
  const steps = policy.rules['bulk-personal-data'].steps;
  const isPersonal =
    people >= (steps.warn ?? Infinity) || worthTelling(seen).some(({ detector }) => isEnforced(detector, policy));
  return isPersonal ? withPersonalData[place] : withoutPersonalData[place];
}
