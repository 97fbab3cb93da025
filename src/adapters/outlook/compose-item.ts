type Mail = Pick<
  Office.MessageCompose,
  'to' | 'cc' | 'bcc' | 'from' | 'subject' | 'body' | 'getAttachmentsAsync' | 'getComposeTypeAsync'
>;
type Meeting = Pick<Office.AppointmentCompose, 'requiredAttendees' | 'optionalAttendees' | 'organizer'>;
type Both = Pick<
  Office.MessageCompose,
  | 'sessionData'
  | 'notificationMessages'
  | 'getInitializationContextAsync'
  | 'getAttachmentContentAsync'
  | 'sensitivityLabel'
  | 'removeAttachmentAsync'
  | 'delayDeliveryTime'
  | 'getItemClassAsync'
>;

/** The item being written, mail or meeting. Every member may be missing: clients differ, and so do their ages. */
export type ComposeItem = Partial<Mail & Meeting & Both> & { readonly itemType?: string };

/**
 * The item of the running event or pane; undefined when the host gives none (a mailbox hidden from the address list, a
 * context not ready yet) or fails to. Read at each event, never at load: classic has no context then (office-js-docs-pr
 * issue 3722).
 */
export function currentItem(): ComposeItem | undefined {
  try {
    return outlookContext()?.mailbox?.item;
  } catch {
    return undefined;
  }
}

type Host = Pick<Office.Context, 'platform' | 'requirements' | 'roamingSettings' | 'sensitivityLabelsCatalog'>;
type Mailbox = Pick<Office.Mailbox, 'diagnostics' | 'userProfile' | 'item'>;

/** `Office.context`, with every part optional. */
export function outlookContext(): (Partial<Host> & { readonly mailbox?: Partial<Mailbox> }) | undefined {
  return Office.context;
}
