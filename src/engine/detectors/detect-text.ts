import type { Policy } from '../policy';
import { findKeywords } from '../sightings';
import { mask, type Masked } from '../text/mask';
import { normaliseWithOffsets } from '../text/text-offsets';
import { detect } from './detect';
import type { DetectorId, Level } from './detector';
import { DETECTORS } from './index';
import { judgeAs } from './judge-as';
import { scanText } from './scan-text';

/** A finding as it may be shown: [start, end) of the text as it was given, in UTF-16 units. */
export interface TextFinding {
  readonly detector: DetectorId;
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly masked: Masked;
}

interface TextOptions {
  /** Whose keywords are looked for besides. */
  readonly policy: Policy;
  /** Told of detectors that threw. */
  readonly onFailed: (ids: readonly DetectorId[]) => void;
}

/** Everything that detectors and the policy's keywords see in one text that belongs to no message, by position. */
export function detectText(given: string, { policy, onFailed }: TextOptions): readonly TextFinding[] {
  const { text, originalStart, originalEnd } = normaliseWithOffsets(given);
  const keywords = findKeywords(text, policy).map(({ start, end }) => ({
    detector: 'keyword' as const,
    start,
    end,
    // The administrator's own word is there or it is not.
    level: 'high' as const,
  }));
  const found: readonly Omit<TextFinding, 'masked'>[] = detect(scanText(text), DETECTORS, onFailed);
  // Detections come by position.
  const all = keywords.length === 0 ? found : found.concat(keywords).sort((a, b) => a.start - b.start);
  return all.map((each) =>
    toFinding(given, each.detector, each.level, originalStart(each.start), originalEnd(each.end)),
  );
}

/** As `judgeAs`: a finding that covers the whole value but the white space around it, or none. */
export function detectValue(given: string, id: DetectorId): readonly TextFinding[] {
  const detection = judgeAs(given, id);
  if (detection === undefined) return [];
  const start = given.search(/\S/);
  return [toFinding(given, id, detection.level, start, start + given.trim().length)];
}

function toFinding(given: string, detector: DetectorId, level: Level, start: number, end: number): TextFinding {
  return { detector, start, end, level, masked: mask(given.slice(start, end)) };
}
