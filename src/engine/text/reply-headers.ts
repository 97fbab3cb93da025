/**
 * The lines by which mail programmes introduce quoted history in text: header blocks, "Original Message" rules and
 * "On … wrote:". Labels in English, Welsh, French, German, Spanish, Italian, Dutch, Polish and Portuguese.
 */

type HeaderKind = 'from' | 'date' | 'to' | 'subject';

const LABELS: Readonly<Record<HeaderKind, readonly string[]>> = {
  from: ['from', 'oddi wrth', 'de', 'von', 'da', 'van', 'od'],
  date: [
    'sent',
    'date',
    'anfonwyd',
    'dyddiad',
    'envoyé',
    'gesendet',
    'datum',
    'enviado',
    'enviada',
    'fecha',
    'inviato',
    'data',
    'verzonden',
    'wysłano',
  ],
  to: ['to', 'cc', 'at', 'à', 'an', 'para', 'a', 'aan', 'do'],
  subject: ['subject', 'pwnc', 'objet', 'betreff', 'asunto', 'oggetto', 'onderwerp', 'temat', 'assunto'],
};

const KIND_OF_LABEL = new Map<string, HeaderKind>();
for (const kind of ['from', 'date', 'to', 'subject'] as const)
  LABELS[kind].forEach((label) => KIND_OF_LABEL.set(label, kind));

/** Quote marks or the asterisks of bold text before the label, then the label; French puts a space before the colon. */
const LABELLED = /^[\s>*\u00a0]*([a-zà-ž]+(?: [a-z]+)?)[\s*\u00a0]*:/i;

/** Longest label with the marks before it. */
const MAX_LABEL = 40;

/** Four headers, with room for Cc, Reply-To, attachments and wrapped lists of recipients. */
const MAX_HEADER_LINES = 12;

/** Longest rule, label or attribution line that is looked at; clients write none longer. */
const MAX_LINE = 400;

/**
 * The line starts a header block of history: From, then two other kinds, of them the subject. A date does when From is
 * an address; "From: London, To: Bristol, Date: 3 May" is a journey.
 */
export function startsHeaderBlock(lines: readonly string[], at: number): boolean {
  if (headerKindOf(lines[at]!) !== 'from') return false;
  const kinds = new Set<HeaderKind>(['from']);
  const end = Math.min(lines.length, at + MAX_HEADER_LINES);
  for (let next = at + 1; next < end && !isBlank(lines[next]!); next++) {
    const kind = headerKindOf(lines[next]!);
    if (kind !== undefined) kinds.add(kind);
  }
  const isFromAddress = lines[at]!.slice(0, MAX_LINE).indexOf('@') >= 0;
  return kinds.size >= 3 && (kinds.has('subject') || (kinds.has('date') && isFromAddress));
}

/** The line after the header block or rule at `at`. */
export function endOfHeaderBlock(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && end < at + MAX_HEADER_LINES && !isBlank(lines[end]!)) end++;
  return end;
}

/** Three lines in a row have the form "label: value": headers in a language that is not in the table. */
export function looksLikeHeaders(lines: readonly string[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const line = lines[next];
    if (line === undefined || !/^[\s\u00a0*]*[^\s:][^:]{0,30}:[\s\u00a0*]+\S/.test(line.slice(0, MAX_LINE)))
      return false;
  }
  return true;
}

function headerKindOf(line: string): HeaderKind | undefined {
  // Most lines have no colon there, and this is the cheapest way to know.
  const colon = line.indexOf(':');
  if (colon < 0 || colon > MAX_LABEL) return undefined;
  const label = LABELLED.exec(line.slice(0, colon + 1))?.[1];
  return label === undefined ? undefined : KIND_OF_LABEL.get(label.toLowerCase());
}

const RULE =
  /^[\s>]*(?:begin forwarded message:|-{4,}\s*(?:original (?:message|appointment)|forwarded message|neges wreiddiol|message d'origine|message transféré|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{4,})\s*$/i;

/** "-----Original Message-----", "---------- Forwarded message ---------" and their translations, alone on a line. */
export function isHistoryRule(line: string): boolean {
  return line.length <= MAX_LINE && RULE.test(line);
}

const WROTE =
  /(?:wrote|ysgrifennodd|a écrit|schrieb|escribió|ha scritto|schreef|napisał(?:\(a\))?|escreveu)[\s\u00a0]*:\s*$/i;
const ON = /^[\s>\u00a0]*(?:On|Ar|Le|Am|El|Il|Op|W dniu|Em)\s/;

/** Mail programmes wrap the line of "On … wrote:" up to this often. */
const MAX_ATTRIBUTION_LINES = 3;

/**
 * The first line of the "On … wrote:" whose last line is `at`; undefined when there is none. Only a digit (the date)
 * makes it one: "On reflection, I think what she wrote:" is the sender's own.
 */
export function startOfAttribution(lines: readonly string[], at: number): number | undefined {
  const last = lines[at];
  if (last === undefined || last.length > MAX_LINE || !WROTE.test(last)) return undefined;
  let hasDigit = false;
  for (let first = at; first >= 0 && first > at - MAX_ATTRIBUTION_LINES; first--) {
    const line = lines[first]!;
    if (line.length > MAX_LINE || isBlank(line)) return undefined;
    hasDigit = hasDigit || /\d/.test(line);
    if (ON.test(line)) return hasDigit ? first : undefined;
  }
  return undefined;
}

/** More than a rule, a frame and blank lines above the first header. */
const MAX_LINES_ABOVE = 8;

/** What the top of the history says about who wrote the latest mail in it: its From line, or "On … wrote:". Empty without. */
export function authorOfHistory(quoted: string): string {
  const lines = quoted.split('\n', MAX_LINES_ABOVE);
  for (let at = 0; at < lines.length; at++) {
    if (headerKindOf(lines[at]!) === 'from') return lines[at]!;
    const first = startOfAttribution(lines, at);
    if (first !== undefined) return lines.slice(first, at + 1).join(' ');
  }
  return '';
}

/** Nothing but white space, no-break spaces included. */
export function isBlank(line: string): boolean {
  return !/\S/.test(line);
}
