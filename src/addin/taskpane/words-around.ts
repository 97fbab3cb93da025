import { detectText, readHtml, type DetectorId, type Finding, type Message, type Policy } from '../../engine';

/** A place in the message that a finding is about, with the words around it. For the sender's eyes: never kept, never sent. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Characters on either side: about a line of the pane. */
const AROUND = 60;

/** More than these are a list, and nobody reads it. */
const MOST = 5;

/**
 * The first places in subject and text that the finding speaks of, each different text once. Empty for findings about
 * something else, and where nothing is found any more.
 */
export function wordsAround(finding: Finding, message: Message, policy: Policy): readonly Excerpt[] {
  const kinds = detectorsOf(finding);
  if (kinds.size === 0) return [];
  const { format, content } = message.body;
  const body = format === 'html' ? readHtml(content).lines.join('\n') : content;
  const text = `${message.subject}\n${body}`;
  const found = detectText(text, { policy, onFailed: () => undefined });
  const excerpts = new Map<string, Excerpt>();
  for (const { detector, level, start, end } of found) {
    if (excerpts.size === MOST) break;
    if (!kinds.has(detector) || level === 'shape') continue;
    const excerpt = {
      before: fromWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
      found: text.slice(start, end),
      after: toWord(text.slice(end, end + AROUND), end + AROUND < text.length),
    };
    if (!excerpts.has(excerpt.found)) excerpts.set(excerpt.found, excerpt);
  }
  return Array.from(excerpts.values());
}

function detectorsOf(finding: Finding): ReadonlySet<DetectorId> {
  if (finding.rule === 'protective-marking') return new Set(['protective-marking']);
  if (finding.rule !== 'sensitive-content') return new Set();
  const kinds = finding.kinds.map(({ detector }) => detector);
  return new Set(finding.lists.length > 0 ? [...kinds, 'keyword' as const] : kinds);
}

/** Without the half of a word at the cut. */
function fromWord(text: string, isCut: boolean): string {
  return isCut ? `… ${text.replace(/^\S*\s/, '')}` : text;
}

function toWord(text: string, isCut: boolean): string {
  return isCut ? `${text.replace(/\s\S*$/, '')} …` : text;
}
