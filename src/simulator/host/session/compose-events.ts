import { FIELDS, renderEntry, type Draft, type Field } from '../mailbox';
import type { Client } from '../clients';

/** A compose-time event for the add-in's runtime, and the same for an open pane where it has one. */
export interface ComposeEvent {
  /** Name of the handler in the manifest. */
  readonly functionName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly paneEvent: { readonly name: string; readonly payload: unknown } | undefined;
}

const FIELD_NAMES: Readonly<Record<Draft['kind'], Readonly<Record<Field, string>>>> = {
  mail: { to: 'to', cc: 'cc', bcc: 'bcc' },
  appointment: { to: 'requiredAttendees', cc: 'optionalAttendees', bcc: 'resources' },
};

/** What Outlook raises when an item is opened. */
export function openingEvents(draft: Draft): readonly ComposeEvent[] {
  const isMail = draft.kind === 'mail';
  const opened = isMail
    ? composeEvent('onNewMessageCompose', 'OnNewMessageCompose')
    : composeEvent('onNewAppointmentCompose', 'OnNewAppointmentOrganizer');
  const filled = FIELDS.filter((field) => draft[field].length > 0);
  return filled.length === 0 ? [opened] : [opened, recipientsEvent(draft, filled)];
}

/** What Outlook raises for the difference between two states of an item, as far as this client knows the event. */
export function changeEvents(before: Draft, after: Draft, client: Client): readonly ComposeEvent[] {
  const events: ComposeEvent[] = [];
  const changed = FIELDS.filter((field) => listed(before, field) !== listed(after, field));
  if (changed.length > 0) events.push(recipientsEvent(after, changed));
  const isMail = after.kind === 'mail';
  // Phones raise three compose events: new message, recipients, sender. Learn, "mobile event-based".
  const isPhone = client.layout === 'phone';
  if (before.attachments !== after.attachments && !isPhone) events.push(attachmentsEvent(before, after));
  if (before.from !== after.from && isMail && (client.mailboxMinor >= 13 || isPhone)) {
    events.push(composeEvent('onMessageFromChanged', 'OnMessageFromChanged'));
  }
  return events;
}

function recipientsEvent(draft: Draft, changed: readonly Field[]): ComposeEvent {
  const names = FIELD_NAMES[draft.kind];
  const changedRecipientFields = Object.fromEntries(FIELDS.map((field) => [names[field], changed.includes(field)]));
  const event =
    draft.kind === 'mail'
      ? composeEvent('onMessageRecipientsChanged', 'OnMessageRecipientsChanged', { changedRecipientFields })
      : composeEvent('onAppointmentAttendeesChanged', 'OnAppointmentAttendeesChanged', { changedRecipientFields });
  return { ...event, paneEvent: { name: 'olkRecipientsChanged', payload: [JSON.stringify(changedRecipientFields)] } };
}

function attachmentsEvent(before: Draft, after: Draft): ComposeEvent {
  const isAdded = after.attachments.length > before.attachments.length;
  const [longer, shorter] = isAdded ? [after, before] : [before, after];
  const changed = longer.attachments.find(({ id }) => !shorter.attachments.some((other) => other.id === id));
  const details = {
    attachmentStatus: isAdded ? 'added' : 'removed',
    attachmentDetails: {
      id: changed?.id,
      name: changed?.name,
      size: changed?.bytes.length,
      attachmentType: 'file',
      isInline: false,
    },
  };
  const event =
    after.kind === 'mail'
      ? composeEvent('onMessageAttachmentsChanged', 'OnMessageAttachmentsChanged', details)
      : composeEvent('onAppointmentAttachmentsChanged', 'OnAppointmentAttachmentsChanged', details);
  return { ...event, paneEvent: { name: 'olkAttachmentsChanged', payload: [JSON.stringify(details)] } };
}

function composeEvent(functionName: string, type: string, details: object = {}): ComposeEvent {
  return { functionName, event: { type, source: { id: type }, ...details }, paneEvent: undefined };
}

function listed(draft: Draft, field: Field): string {
  return draft[field].map(renderEntry).join('\n');
}
