import { topics } from '../../../../src/engine/detectors/topics';
import { scanText } from '../../../../src/engine/detectors/scan-text';

/** What the topics see: '<id>: <term> <level>', by position, without what would never interrupt. */
export function topicsIn(text: string): readonly string[] {
  return topics
    .find(scanText(text), [])
    .filter(({ level }) => level === 'medium' || level === 'high')
    .map(({ detector, start, end, level }) => `${detector}: ${text.slice(start, end)} ${level}`);
}

/** The topics themselves, each once. */
export function topicIdsIn(text: string): readonly string[] {
  return Array.from(new Set(topicsIn(text).map((each) => each.slice(0, each.indexOf(':')))));
}
