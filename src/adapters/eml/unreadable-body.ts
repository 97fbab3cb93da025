import type { Attachment as MimePart, Email } from 'postal-mime';
import type { Body, Unchecked } from '../../engine';
import type { RawMail } from './header-block';

/** A body that is there but cannot be read as what it claims to be. */
export interface UnreadableBody {
  /** What can be shown to the rules instead. */
  readonly body: Body;
  /** Parts that carry the body itself and are no attachments. */
  readonly parts: readonly MimePart[];
  readonly unread: readonly Unchecked[];
}

/** Containers that hold a whole encrypted message: S/MIME (RFC 8551), PGP/MIME (RFC 3156), rights management (MS-OXORMMS). */
const ENCRYPTED_TYPES = [
  'application/pkcs7-mime',
  'application/x-pkcs7-mime',
  'multipart/encrypted',
  'application/x-microsoft-rpmsg-message',
];

const PGP_MESSAGE = '-----BEGIN PGP MESSAGE-----';

/** Undefined when the body can be read. */
export function findUnreadableBody(email: Email, mail: RawMail): UnreadableBody | undefined {
  const type = rootType(email);
  if (ENCRYPTED_TYPES.includes(type.name))
    return withReason(type.isSignedOnly ? 'not-readable-here' : 'encrypted', email);
  if (email.attachments.some((part) => part.mimeType === 'application/x-microsoft-rpmsg-message')) {
    return withReason('encrypted', email);
  }
  if (email.text?.trimStart().startsWith(PGP_MESSAGE) === true) {
    return { body: EMPTY_BODY, parts: [], unread: [{ part: 'body', reason: 'encrypted' }] };
  }
  if (type.name.startsWith('multipart/') && hasNothing(email)) {
    // The boundary that the header announces never comes. The text is still worth judging.
    const content = new TextDecoder().decode(mail.bytes.subarray(mail.headerEnd)).trim();
    if (content !== '') {
      const unread = [
        { part: 'body', reason: 'malformed' },
        { part: 'attachments', reason: 'malformed' },
      ] as const;
      return { body: { format: 'text', content }, parts: [], unread };
    }
  }
  return undefined;
}

const EMPTY_BODY: Body = { format: 'text', content: '' };

function withReason(reason: 'encrypted' | 'not-readable-here', email: Email): UnreadableBody {
  return {
    body: EMPTY_BODY,
    parts: email.attachments,
    unread: [
      { part: 'body', reason },
      { part: 'attachments', reason },
    ],
  };
}

function rootType(email: Email): { name: string; isSignedOnly: boolean } {
  const value = email.headers.find((header) => header.key === 'content-type')?.value.toLowerCase() ?? '';
  // An opaque signature (RFC 8551, section 3.5.2) hides nothing, but takes the same container.
  return { name: (value.split(/[;\s(]/, 1)[0] ?? '').trim(), isSignedOnly: value.includes('signed-data') };
}

function hasNothing(email: Email): boolean {
  return email.html === undefined && email.text === undefined && email.attachments.length === 0;
}
