import { findBoilerplate, isTagline, MAX_SIGNATURE_LINES, startOfSignature } from './endings';
import type { Landmark } from './landmarks';
import {
  endOfHeaderBlock,
  isBlank,
  isHistoryRule,
  looksLikeHeaders,
  startOfAttribution,
  startsHeaderBlock,
} from './reply-headers';

/** Whose words a line is. */
export type Segment = 'own' | 'quoted' | 'signature' | 'disclaimer';

export interface Lines {
  readonly lines: readonly string[];
  readonly landmarks: readonly Landmark[];
}

/**
 * The segment of each line. When in doubt a line is the sender's own: calling quoted text own costs a needless alert,
 * calling own text quoted can hide a leak.
 */
export function segmentsOf(text: Lines): readonly Segment[] {
  const { lines, landmarks } = text;
  const segments = lines.map<Segment>(() => 'own');
  const mails = paintHistory(text, segments);
  paintPrefixed(lines, segments);
  paintAttributions(lines, segments);
  for (const { kind, from, to } of landmarks) {
    if (kind === 'signature' && countFilled(lines, from, to) <= MAX_SIGNATURE_LINES)
      paint(segments, from, to, 'signature');
  }
  for (const { from, to } of stretchesOf(segments, mails)) {
    const end = paintDisclaimer(lines, segments, from, to);
    if (segments[from] === 'quoted') continue;
    paintSignature(lines, segments, from, end);
  }
  return segments;
}

/** Only what is the sender's own until now changes: the first to claim a line has the strongest sign. */
function paint(segments: Segment[], from: number, to: number, segment: Segment): void {
  for (let at = from; at < to && at < segments.length; at++) if (segments[at] === 'own') segments[at] = segment;
}

/**
 * Quotes by element, and history that runs to the end of the quote or frame it stands in, or of the message. Returns
 * where its mails start.
 */
function paintHistory({ lines, landmarks }: Lines, segments: Segment[]): readonly number[] {
  for (const { kind, from, to } of landmarks) {
    if (kind === 'quote' || kind === 'attribution') paint(segments, from, to, 'quoted');
  }
  const announced = new Set<number>();
  for (const { kind, from } of landmarks) {
    const isDivider = kind === 'divider' && looksLikeHeaders(lines, skipBlank(lines, from));
    if (kind === 'history' || isDivider) announced.add(from);
  }
  const limits = limitsOf(lines.length, landmarks);
  const mails: number[] = [];
  let paintedTo = 0;
  for (let at = 0; at < lines.length; at++) {
    if (!isHistoryRule(lines[at]!) && !startsHeaderBlock(lines, at) && !announced.has(at)) continue;
    mails.push(at);
    // A header block that is itself quoted line by line says nothing about the lines below it.
    if (at < paintedTo || isPrefix(lines[at]!)) continue;
    // A client that quotes with '>' says line by line what is history; what has no '>' there is an answer.
    const headersEnd = endOfHeaderBlock(lines, at);
    const isPrefixed = isPrefix(lines[skipBlank(lines, headersEnd)] ?? '');
    paintedTo = isPrefixed ? headersEnd : limits[at]!;
    paint(segments, startWithRuler(lines, at), paintedTo, 'quoted');
  }
  return mails;
}

/** For each line, where history that starts there ends at the latest. */
function limitsOf(length: number, landmarks: readonly Landmark[]): readonly number[] {
  const limits = new Array<number>(length).fill(length);
  // A quote stands inside a frame, not the other way round.
  for (const inner of ['frame', 'quote'] as const) {
    for (const { kind, from, to } of landmarks) if (kind === inner) limits.fill(to, from, to);
  }
  return limits;
}

/** Outlook draws a line of underscores above a header block in plain text. */
function startWithRuler(lines: readonly string[], at: number): number {
  return at > 0 && /^_{10,}\s*$/.test(lines[at - 1]!.slice(0, 200)) ? at - 1 : at;
}

/**
 * Lines with '>'. One alone can be the sender's own ("> 50 % of patients"), so the message must hold two in a row, or
 * one below an attribution or header block, before any counts.
 */
function paintPrefixed(lines: readonly string[], segments: Segment[]): void {
  const prefixed: number[] = [];
  let isQuoting = false;
  for (let at = 0; at < lines.length; at++) {
    if (!isPrefix(lines[at]!)) continue;
    const before = lastFilled(lines, at);
    isQuoting =
      isQuoting ||
      prefixed[prefixed.length - 1] === at - 1 ||
      (before >= 0 && (segments[before] === 'quoted' || startOfAttribution(lines, before) !== undefined));
    prefixed.push(at);
  }
  if (isQuoting) for (const at of prefixed) paint(segments, at, at + 1, 'quoted');
}

function isPrefix(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === 0x3e || ((first === 0x20 || first === 0xa0) && line.charCodeAt(1) === 0x3e);
}

/** "On … wrote:" directly above a quote belongs to it. */
function paintAttributions(lines: readonly string[], segments: Segment[]): void {
  for (let at = 1; at < lines.length; at++) {
    if (segments[at] !== 'quoted' || segments[at - 1] === 'quoted') continue;
    const last = lastFilled(lines, at);
    const first = startOfAttribution(lines, last);
    if (first !== undefined) paint(segments, first, at, 'quoted');
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Runs of lines that are quoted or not, cut where an older mail starts: each can end in a signature and disclaimer. */
function stretchesOf(segments: readonly Segment[], mails: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let mail = 0;
  for (let at = 1; at <= segments.length; at++) {
    while (mail < mails.length && mails[mail]! < at) mail++;
    const isCut = at === segments.length || mails[mail] === at;
    if (!isCut && (segments[at] === 'quoted') === (segments[from] === 'quoted')) continue;
    stretches.push({ from, to: at });
    from = at;
  }
  return stretches;
}

/**
 * Marks the disclaimers that end lines[from, to) and returns where they start. Something must stand above them in the
 * message: a text that is nothing but a "disclaimer" is what the sender wrote.
 */
function paintDisclaimer(lines: readonly string[], segments: Segment[], from: number, to: number): number {
  let start = to;
  for (let end = to; end > from;) {
    const block = startOfBlock(lines, from, end);
    const isGap = isGapLine(lines[block]!);
    const boilerplate = isGap ? undefined : findBoilerplate(lines, block, end);
    if (!isGap && boilerplate === undefined) break;
    if (boilerplate?.kind === 'disclaimer') start = boilerplate.start;
    end = boilerplate?.start ?? block;
  }
  if (lastFilled(lines, start) < 0) return to;
  for (let at = start; at < to; at++) segments[at] = 'disclaimer';
  return start;
}

/** Longest block that is looked at as one; a disclaimer wrapped at 76 characters stays below. */
const MAX_BLOCK_LINES = 60;

/** The start of the block that ends before `end`: lines without a blank one between, or blank lines. */
function startOfBlock(lines: readonly string[], from: number, end: number): number {
  const isGap = isGapLine(lines[end - 1]!);
  let start = end - 1;
  // A line as long as a paragraph is one: in HTML a block needs no blank line around it.
  const isWrapped = (at: number): boolean => lines[at]!.length <= MAX_WRAPPED_LINE;
  if (!isGap && !isWrapped(start)) return start;
  while (
    start > from &&
    end - start < MAX_BLOCK_LINES &&
    isGapLine(lines[start - 1]!) === isGap &&
    isWrapped(start - 1)
  )
    start--;
  return start;
}

/** Plain text is wrapped at 72 to 78 characters, in quotes a little later. */
const MAX_WRAPPED_LINE = 100;

function isGapLine(line: string): boolean {
  return isBlank(line) || /^[\s>]*$/.test(line);
}

function paintSignature(lines: readonly string[], segments: Segment[], from: number, to: number): void {
  for (let at = from; at < to; at++) if (isTagline(lines[at]!)) paint(segments, at, at + 1, 'signature');
  let end = to;
  while (end > from && (segments[end - 1] === 'signature' || isBlank(lines[end - 1]!))) end--;
  const start = startOfSignature(lines, from, end);
  if (start !== undefined) paint(segments, start, to, 'signature');
}

const MAX_BLANK = 5;

function countFilled(lines: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isBlank(lines[at]!)) count++;
  return count;
}

/** The first line that is not blank; looks a few lines ahead, as far as any client leaves blank. */
function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (at < from + MAX_BLANK && at < lines.length && isBlank(lines[at]!)) at++;
  return at;
}

/** The last line before `at` that is not blank; -1 when there is none. */
function lastFilled(lines: readonly string[], at: number): number {
  let last = at - 1;
  while (last >= 0 && isBlank(lines[last]!)) last--;
  return last;
}
