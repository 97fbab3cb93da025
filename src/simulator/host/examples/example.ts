import {
  addAttachment,
  addEntries,
  createDraft,
  type Draft,
  type Field,
  type File,
  type Identity,
  type NewEntry,
  type ReceivedMail,
} from '../mailbox';

/** A situation that opens with one click. All people, organisations and texts are invented. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** What happens to whom, for someone who has never heard of it. */
  readonly story: string;
  /** What Last Look is expected to do with it. */
  readonly expectation: string;
  readonly outcome: 'stopped' | 'warned' | 'silent';
  /** Who can be chosen in From; the first is chosen. */
  readonly senders: readonly [Identity, ...Identity[]];
  readonly createDraft: () => Draft;
}

interface Content {
  readonly kind?: Draft['kind'];
  readonly to?: readonly (Identity | NewEntry)[];
  readonly cc?: readonly (Identity | NewEntry)[];
  readonly bcc?: readonly (Identity | NewEntry)[];
  readonly subject: string;
  readonly text: string;
  readonly attachment?: File;
  readonly sendAt?: number;
  readonly quoted?: ReceivedMail;
}

/** A draft with this content. */
export function composeDraft(from: Identity, content: Content): Draft {
  const empty: Draft = {
    ...createDraft(content.kind ?? 'mail', from),
    subject: content.subject,
    text: content.text,
    quoted: content.quoted,
    sendAt: content.sendAt,
    composed: content.quoted === undefined ? 'newMail' : 'reply',
  };
  const withRecipients = (['to', 'cc', 'bcc'] as const).reduce(
    (draft, field) => fill(draft, field, content[field]),
    empty,
  );
  return content.attachment === undefined ? withRecipients : addAttachment(withRecipients, content.attachment);
}

function fill(draft: Draft, field: Field, recipients: readonly (Identity | NewEntry)[] = []): Draft {
  return addEntries(
    draft,
    field,
    recipients.map((recipient) => ({ kind: 'person', ...recipient })),
  );
}
