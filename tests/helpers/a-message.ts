import type { Attachment, AttachmentDigest, Message, Recipient, RecipientList, Seen } from '../../src/engine';

/** A recipient from "Name <address>", an address, or a ready recipient. */
export function aRecipient(from: string | Recipient): Recipient {
  if (typeof from !== 'string') return from;
  const named = /^(.*)<([^<>]*)>$/.exec(from);
  return { name: named?.[1]?.trim() ?? '', address: named?.[2] ?? from, kind: 'mailbox' };
}

/** A distribution list, or without an address a contact group. */
export function aGroup(name: string, address = ''): Recipient {
  return { name, address, kind: 'group' };
}

/** A recipient list; `isCapped` when the client cut it off. */
function aList(entries: readonly (string | Recipient)[], isCapped = false): RecipientList {
  return { entries: entries.map(aRecipient), isCapped };
}

type Lists = {
  to?: readonly (string | Recipient)[];
  cc?: readonly (string | Recipient)[];
  bcc?: readonly (string | Recipient)[];
};

/** A new plain-text mail from anna@charity.example; any field can be replaced. */
export function aMessage(
  fields: Partial<Omit<Message, 'to' | 'cc' | 'bcc' | 'from'>> & Lists & { from?: string | undefined } = {},
): Message {
  const { to, cc, bcc, from, ...rest } = fields;
  return {
    kind: 'mail',
    composed: 'new',
    from:
      'from' in fields
        ? from === undefined
          ? undefined
          : aRecipient(from)
        : aRecipient('Anna Ortiz <anna@charity.example>'),
    to: aList(to ?? []),
    cc: aList(cc ?? []),
    bcc: aList(bcc ?? []),
    subject: 'Open day',
    sensitivityLabel: undefined,
    body: { format: 'text', content: 'You are invited.' },
    attachments: [],
    unread: [],
    ...rest,
  };
}

/** `count` different private people at a personal provider. */
export function privatePeople(count: number, domain = 'gmail.com'): string[] {
  return Array.from({ length: count }, (_, index) => `person${String(index + 1)}@${domain}`);
}

/** `count` different people, each at an organisation of their own. */
export function organisations(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `kim@firm${String(index + 1)}.example`);
}

/** A read file: an attachment whose digest says what was seen in its places. */
export function aFile(digest: Partial<AttachmentDigest>, fields: Partial<Attachment> = {}): Attachment {
  return {
    name: 'list.xlsx',
    sizeBytes: 20_480,
    isInline: false,
    kind: 'file',
    digest: { kind: 'spreadsheet', places: [], people: 0, namedContacts: 0, markings: [], unchecked: [], ...digest },
    ...fields,
  };
}

/** Things of one kind, as a digest holds them. */
export function aSeen(detector: Seen['detector'], fields: Partial<Seen> = {}): Seen {
  const count = fields.count ?? 1;
  return { detector, list: undefined, level: 'high', count, total: count, signals: [], masked: [], ...fields };
}
