/**
 * Elements by which mail programmes mark what is not the sender's new text. quote: quoted history, to the element's end.
 * attribution: its introduction ("On … wrote:"). frame: holds a reply or forward, in which own text may stand between
 * quotes. history: quoted from here on. divider: a hint that a header block of history follows. signature: to the
 * element's end.
 */
export type LandmarkKind = 'quote' | 'attribution' | 'frame' | 'history' | 'divider' | 'signature';

/** Where a landmark stands, in lines of the text; `to` is exclusive and equal to `from` for history and divider. */
export interface Landmark {
  readonly kind: LandmarkKind;
  readonly from: number;
  readonly to: number;
}

/** Ids of Outlook on the web, new, Mac and mobile, and of Apple Mail. No vendor documents them: they may change. */
const BY_ID = new Map<string, LandmarkKind>([
  ['divrplyfwdmsg', 'history'],
  ['mail-editor-reference-message-container', 'quote'],
  ['appendonsend', 'divider'],
  ['olk_src_body_section', 'divider'],
  ['signature', 'signature'],
  ['ms-outlook-mobile-signature', 'signature'],
  ['applemailsignature', 'signature'],
]);

/** Classes of Gmail, Thunderbird, Yahoo and Proton; as undocumented as the ids. */
const BY_CLASS = new Map<string, LandmarkKind>([
  ['gmail_attr', 'attribution'],
  ['moz-cite-prefix', 'attribution'],
  ['yahoo_quoted', 'quote'],
  ['protonmail_quote', 'quote'],
  ['gmail_quote', 'frame'],
  ['moz-forward-container', 'frame'],
  ['gmail_signature', 'signature'],
  ['moz-signature', 'signature'],
]);

/** Nearly every element has none of these, and one test is cheaper than reading its attributes. */
const WORTH_READING =
  /divrply|reference-message|appendonsend|olk_src|signature|gmail_|moz-|yahoo_|proton|cite|border-top|tabindex/i;

const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi;

/** Attributes beyond this many characters are not looked at: no client writes its own marks that far in. */
const MAX_ATTRIBUTES = 1000;

/** What the element `tagName` (lower case) with these attributes (source text) marks, if anything. */
export function landmarkOf(tagName: string, attributes: string): LandmarkKind | undefined {
  const text = attributes.slice(0, MAX_ATTRIBUTES);
  if (!WORTH_READING.test(text)) return undefined;
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const value = (match[2] ?? match[3] ?? match[4] ?? '').toLowerCase();
    const kind = kindOf(tagName, (match[1] ?? '').toLowerCase(), value);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindOf(tagName: string, attribute: string, value: string): LandmarkKind | undefined {
  if (tagName === 'blockquote') {
    // A plain <blockquote> is an indent of the sender's own text.
    const isCitation = attribute === 'cite' || (attribute === 'type' && value === 'cite');
    return isCitation || (attribute === 'class' && /gmail_quote|protonmail_quote/.test(value)) ? 'quote' : undefined;
  }
  if (tagName === 'hr') return attribute === 'tabindex' && value === '-1' ? 'divider' : undefined;
  if (attribute === 'id') return BY_ID.get(value);
  if (attribute === 'style') return /border-top:\s*solid/.test(value) ? 'divider' : undefined;
  if (attribute !== 'class') return undefined;
  for (const name of value.split(/\s+/)) {
    const kind = BY_CLASS.get(name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}
