import {
  renderBodyHtml,
  renderBodyText,
  replaceField,
  addAttachment,
  ADDRESS_BOOK,
  appendToField,
  FIELDS,
  findByAddress,
  removeAttachment,
  fromBase64,
  toBase64,
  toPerson,
  type Entry,
  type Field,
  type NewEntry,
} from '../mailbox';
import type { HostedItem } from './hosted-item';
import { noticeFrom, sentNotice } from './notice-call';
import type { NoticeProblem } from './notices';
import { isRecord, textIn } from './wire';

/** What a call sees besides the item. */
export interface CallContext {
  readonly item: HostedItem;
  readonly recipientCap: number | undefined;
  /** JSON text that the alert or a notice handed to the pane; empty when there is none. */
  readonly initializationContext: string;
  readonly closePane: () => void;
}

type Parameters = Readonly<Record<string, unknown>>;
type ItemCall = { readonly name: string; readonly answer: (parameters: Parameters, context: CallContext) => object };

/** Error codes of office.js that the simulated host uses. */
const ERRORS = {
  internal: 5001,
  unknownAttachment: 9003,
  tooManyRecipients: 9012,
  duplicateNotice: 9023,
  unknownNotice: 9024,
  tooManyNotices: 9025,
  unknownKey: 9050,
  tooLong: 9051,
  settings: 9019,
};
const NOTICE_ERRORS: Readonly<Record<NoticeProblem, number>> = {
  'duplicate-key': ERRORS.duplicateNotice,
  'unknown-key': ERRORS.unknownNotice,
  'too-many': ERRORS.tooManyNotices,
};
const HTML_COERCION = 3;

const succeeded = (data?: unknown): object => ({ error: false, data });
const failed = (errorCode: number): object => ({ error: true, errorCode });
const afterNotice = (problem: NoticeProblem | undefined) =>
  problem === undefined ? succeeded() : failed(NOTICE_ERRORS[problem]);

/** The dispatch ids of office.js that this host answers. Ids from the web file 16.0.15201. */
const ITEM_CALLS: Readonly<Record<number, ItemCall>> = {
  14: { name: 'body.getTypeAsync', answer: () => succeeded('html') },
  15: {
    name: 'recipients.getAsync',
    answer: (parameters, { item, recipientCap }) =>
      succeeded(visibleEntries(item.readDraft()[fieldIn(parameters)], recipientCap).map(toWireRecipient)),
  },
  18: { name: 'subject.getAsync', answer: (_, { item }) => succeeded(item.readDraft().subject) },
  21: { name: 'recipients.setAsync', answer: (parameters, { item }) => changeField(item, parameters, replaceField) },
  22: { name: 'recipients.addAsync', answer: (parameters, { item }) => changeField(item, parameters, appendToField) },
  20: {
    name: 'removeAttachmentAsync',
    answer: (parameters, { item }) => {
      const id = textIn(parameters, 'attachmentIndex');
      if (!item.readDraft().attachments.some((attachment) => attachment.id === id))
        return failed(ERRORS.unknownAttachment);
      item.changeDraft((draft) => removeAttachment(draft, id));
      return succeeded();
    },
  },
  33: {
    name: 'notificationMessages.addAsync',
    answer: (parameters, { item }) => afterNotice(item.notices.add(noticeFrom(parameters))),
  },
  34: {
    name: 'notificationMessages.getAllAsync',
    answer: (_, { item }) => succeeded(item.notices.read().map(sentNotice)),
  },
  35: {
    name: 'notificationMessages.replaceAsync',
    answer: (parameters, { item }) => afterNotice(item.notices.replace(noticeFrom(parameters))),
  },
  36: {
    name: 'notificationMessages.removeAsync',
    answer: (parameters, { item }) => afterNotice(item.notices.remove(textIn(parameters, 'key'))),
  },
  37: {
    name: 'body.getAsync',
    answer: ({ coercionType }, { item }) =>
      succeeded((coercionType === HTML_COERCION ? renderBodyHtml : renderBodyText)(item.readDraft())),
  },
  41: {
    name: 'item.close',
    answer: (_, { closePane }) => {
      closePane();
      return succeeded();
    },
  },
  99: { name: 'getInitializationContextAsync', answer: (_, context) => succeeded(context.initializationContext) },
  107: {
    name: 'from.getAsync',
    answer: (_, { item }) => succeeded({ ...item.readDraft().from, recipientType: 0 }),
  },
  148: {
    name: 'addFileAttachmentFromBase64Async',
    answer: (parameters, { item }) => {
      const bytes = fromBase64(textIn(parameters, 'base64String'));
      item.changeDraft((draft) => addAttachment(draft, { name: textIn(parameters, 'name'), bytes }));
      return succeeded(item.readDraft().attachments.at(-1)?.id);
    },
  },
  149: {
    name: 'getAttachmentsAsync',
    answer: (_, { item }) =>
      succeeded(
        item.readDraft().attachments.map(({ id, name, bytes }) => ({
          id,
          name,
          size: bytes.length,
          attachmentType: 0,
          isInline: false,
        })),
      ),
  },
  150: {
    name: 'getAttachmentContentAsync',
    answer: (parameters, { item }) => {
      const attachment = item.readDraft().attachments.find(({ id }) => id === parameters['id']);
      return attachment === undefined
        ? failed(ERRORS.unknownAttachment)
        : succeeded({ content: toBase64(attachment.bytes), format: 'base64' });
    },
  },
  // No time is 0. Learn, Office.DelayDeliveryTime.
  166: { name: 'delayDeliveryTime.getAsync', answer: (_, { item }) => succeeded(item.readDraft().sendAt ?? 0) },
  167: {
    name: 'delayDeliveryTime.setAsync',
    answer: ({ time }, { item }) => {
      item.changeDraft((draft) => ({ ...draft, sendAt: Number(time) }));
      return succeeded();
    },
  },
  174: {
    name: 'getComposeTypeAsync',
    answer: (_, { item }) => succeeded({ composeType: item.readDraft().composed, coercionType: 'html' }),
  },
  185: {
    name: 'sessionData.setAsync',
    answer: (parameters, { item }) =>
      item.sessionData.set(textIn(parameters, 'name'), textIn(parameters, 'value'))
        ? succeeded()
        : failed(ERRORS.tooLong),
  },
  186: {
    name: 'sessionData.getAsync',
    answer: (parameters, { item }) => {
      const value = item.sessionData.get(textIn(parameters, 'name'));
      return value === undefined ? failed(ERRORS.unknownKey) : succeeded(value);
    },
  },
  187: { name: 'sessionData.getAllAsync', answer: (_, { item }) => succeeded(item.sessionData.readAll()) },
  188: {
    name: 'sessionData.clearAsync',
    answer: (_, { item }) => {
      item.sessionData.clear();
      return succeeded();
    },
  },
  189: {
    name: 'sessionData.removeAsync',
    answer: (parameters, { item }) => {
      item.sessionData.remove(textIn(parameters, 'name'));
      return succeeded();
    },
  },
  404: {
    name: 'roamingSettings.saveAsync',
    // The parameters are a list of one bag.
    answer: ({ 0: bag }, { item }) => (item.roamingSettings.save(textsIn(bag)) ? succeeded() : failed(ERRORS.settings)),
  },
};

/** The page's word for a dispatch id, for the call log. */
export function nameOfItemCall(dispatchId: number): string {
  return ITEM_CALLS[dispatchId]?.name ?? `call ${dispatchId}`;
}

/** The answer to one item call; a call that this host does not know fails, as an old client would. */
export function answerItemCall(dispatchId: number, parameters: unknown, context: CallContext): object {
  const record = Array.isArray(parameters) || isRecord(parameters) ? (parameters as Parameters) : {};
  return ITEM_CALLS[dispatchId]?.answer(record, context) ?? failed(5000);
}

/** What an add-in is given of a field: resolved entries only, cut at the client's cap. */
function visibleEntries(entries: readonly Entry[], cap: number | undefined): readonly Entry[] {
  return entries.filter((entry) => entry.kind !== 'unresolved').slice(0, cap);
}

function toWireRecipient(entry: Entry): object {
  return { name: entry.name, address: entry.address, recipientType: entry.kind === 'person' ? 3 : 1 };
}

/** The most recipients of one call. Learn, "Get, set, or add recipients". */
const MOST_PER_WRITE = 100;

function changeField(item: HostedItem, parameters: Parameters, change: typeof replaceField): object {
  const list = Array.isArray(parameters['recipientArray']) ? parameters['recipientArray'] : [];
  if (list.length > MOST_PER_WRITE) return failed(ERRORS.tooManyRecipients);
  const fate = item.nextRecipientWrite();
  if (fate === 'fails') return failed(ERRORS.internal);
  const entries = list.filter(isRecord).map(toEntry);
  if (fate === 'done') item.changeDraft((draft) => change(draft, fieldIn(parameters), entries));
  return succeeded();
}

/** An entry without an address is a name that nobody resolved, whatever it was before (office-js issue 5439). */
function toEntry(written: Readonly<Record<string, unknown>>): NewEntry {
  const [name, address] = [textIn(written, 'name'), textIn(written, 'address')];
  return findByAddress(ADDRESS_BOOK, address) ?? toPerson(`${name} <${address}>`);
}

function fieldIn(parameters: Parameters): Field {
  return FIELDS[Number(parameters['recipientField'])] ?? 'to';
}

function textsIn(bag: unknown): Readonly<Record<string, string>> {
  return isRecord(bag) ? Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, String(value)])) : {};
}
