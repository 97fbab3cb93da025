import type { Attachment as MimePart } from 'postal-mime';
import type { Attachment } from '../../engine';

/**
 * What the message carries, without opening it. A part is inline when the HTML shows it by its Content-ID, or when it is
 * a picture marked so; a document marked inline (Apple Mail does it) is an attachment all the same.
 */
export function toAttachments(parts: readonly MimePart[], html: string): readonly Attachment[] {
  const shown = findShownContentIds(html);
  return parts.map((part) => ({
    name: part.filename ?? '',
    sizeBytes: typeof part.content === 'string' ? part.content.length : part.content.byteLength,
    isInline:
      shown.has((part.contentId ?? '').replace(/^<|>$/g, '').toLowerCase()) ||
      (part.disposition === 'inline' && part.mimeType.startsWith('image/')),
    kind: part.mimeType === 'message/rfc822' ? 'item' : 'file',
    digest: undefined,
  }));
}

/** Content-IDs named by `cid:` addresses (RFC 2392), lower case. */
function findShownContentIds(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(/\bcid:([^"'\s>)]{1,250})/gi)) ids.add(decodeId(id).toLowerCase());
  return ids;
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A percent sign that encodes nothing; the id is meant as written.
    return id;
  }
}
