import type { Detection, Detector, Level } from './detector';
import { entropyOf, gated, LINK, linksOf, wordRuns } from './secret-gate';

/**
 * Slack's tokens (api.slack.com, "Token types"): xoxb, xoxp and kin, groups of 9 to 14 digits, the secret; or xoxe with a version
 * and one long secret; xapp for whole apps. Near miss: a festival called xoxo, a manual's xoxb-your-token.
 */
const TOKEN =
  /^(?:xox[abceoprs]-(?:\d-)?(?:\d{9,14}-){1,3}[A-Za-z0-9]{10,64}|xox[ep]-\d-[A-Za-z0-9]{60,300}|xapp-\d-[A-Z0-9]{9,14}-\d{9,14}-[a-f0-9]{60,70})(?![A-Za-z0-9])/;

/** Older and other forms of the prefix: some part is random. Near miss: xoxo-festival-2026-portland. */
const PREFIXED =
  /^xox[abcdeoprs]-(?=(?:[A-Za-z0-9]{1,20}-){0,4}(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{10})[A-Za-z0-9-]{10,300}/;

/** Whoever knows this address can write into a channel. Hit: services/T…/B…/24 characters. Near miss: a page about hooks. */
const HOOK = /^hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z0-9]{6,14}\/[A-Z0-9]{6,20}\/[A-Za-z0-9/]{16,80}/;

const LONGEST = 400;

/** Slack tokens, and the addresses of its incoming webhooks. */
export const secretSlack: Detector = {
  ids: ['secret-slack'],
  find(scan) {
    const { text } = scan;
    const found: Detection[] = [];
    const add = (start: number, value: string, offered: Level): void => {
      const level = entropyOf(value) < 3 ? undefined : gated(value, offered);
      if (level !== undefined)
        found.push({ detector: 'secret-slack', start, end: start + value.length, level, signals: ['prefix'] });
    };
    for (const { from, to } of wordRuns(scan)) {
      if (text[from] !== 'x') continue;
      const run = text.slice(from, Math.min(to, from + LONGEST));
      const token = TOKEN.exec(run);
      const match = token ?? PREFIXED.exec(run);
      if (match !== null) add(from, match[0], token !== null ? 'high' : 'medium');
    }
    for (const at of linksOf(scan)) {
      const from = at + LINK.length;
      const match = HOOK.exec(text.slice(from, from + LONGEST));
      if (match !== null) add(from, match[0], 'high');
    }
    return found;
  },
};
