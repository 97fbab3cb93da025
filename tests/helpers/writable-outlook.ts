import type { FieldName } from '../../src/adapters/outlook';
import type { Recipient } from '../../src/engine';

interface Details {
  readonly displayName: string;
  readonly emailAddress: string;
}

/** One change of recipients as the host gets it. */
export interface Asked {
  readonly number: number;
  readonly field: FieldName;
  readonly how: 'add' | 'set';
  readonly people: readonly Details[];
}

/**
 * What the host makes of a write. done: as asked. fails, throws: nothing is written, and it says so. ignored: nothing is
 * written, and it says that all is well. hangs: nothing is written or said. silent: written, and nothing is said. half:
 * half of them are written, and it says that all is well. late: all are written a second after it says so.
 */
export type Fate = 'done' | 'fails' | 'throws' | 'ignored' | 'hangs' | 'silent' | 'half' | 'late';

export interface WritableOutlook {
  readonly asked: readonly Asked[];
  readonly fields: () => Readonly<Record<FieldName, readonly string[]>>;
  /** What a person does to the message meanwhile. */
  readonly type: (field: FieldName, address: string) => void;
  readonly putGroup: (field: FieldName, name: string) => void;
  readonly empty: (field: FieldName) => void;
  readonly sendTime: () => number;
  readonly attachments: () => readonly string[];
  readonly remove: () => void;
}

export interface Mailbox {
  readonly to?: readonly Recipient[];
  readonly cc?: readonly Recipient[];
  readonly bcc?: readonly Recipient[];
  readonly kind?: 'message' | 'appointment';
  readonly fate?: (asked: Asked) => Fate;
  /** Which fields cannot be read. */
  readonly unreadable?: readonly FieldName[];
  /** Longest list that is given; 1,000 is what the web says of itself. */
  readonly cap?: number;
  /** Milliseconds since 1970; 0 for none. */
  readonly sendTime?: number;
  /** What a write of recipients does to that time. */
  readonly forgetsSendTime?: 'never' | 'once' | 'for-good';
  readonly attachments?: readonly { readonly name: string; readonly size: number; readonly isInline?: boolean }[];
  readonly attachmentFate?: 'done' | 'fails' | 'ignored';
  /** Main addresses by alias: what is written as the one is shown as the other. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How this Outlook names itself; the web by default. */
  readonly hostName?: string;
  readonly platform?: string;
}

type Callback = (result: object) => void;

const LATENCY_MS = 2;

/**
 * Puts an Outlook in place whose recipients and attachments can be written, and with what can go wrong. It needs jest's
 * fake timers.
 */
export function putWritableOutlook(mailbox: Mailbox): WritableOutlook {
  const lists: Record<FieldName, Recipient[]> = {
    to: [...(mailbox.to ?? [])],
    cc: [...(mailbox.cc ?? [])],
    bcc: [...(mailbox.bcc ?? [])],
  };
  const asked: Asked[] = [];
  let sendTime = mailbox.sendTime ?? 0;
  let attachments = [...(mailbox.attachments ?? [])];
  const answer = (callback: Callback, value?: unknown): void =>
    void setTimeout(() => callback({ status: 'succeeded', value }), LATENCY_MS);
  const fail = (callback: Callback): void =>
    void setTimeout(() => callback({ status: 'failed', error: { code: 5001 } }), LATENCY_MS);

  const write = (field: FieldName, how: Asked['how'], people: readonly Details[]): void => {
    const written = people.map(({ displayName, emailAddress }): Recipient => ({
      name: displayName,
      address: mailbox.aliases?.[emailAddress] ?? emailAddress,
      kind: 'mailbox',
    }));
    const present = how === 'set' ? [] : lists[field];
    // Outlook merges what is twice.
    lists[field] = [...present, ...written].filter(
      (entry, index, all) => all.findIndex(({ address }) => address === entry.address) === index,
    );
  };
  const fieldOf = (field: FieldName) => {
    const change = (how: Asked['how']) => (people: readonly Details[], callback: Callback) => {
      if (people.length > 100 || people.some(({ emailAddress }) => emailAddress === ''))
        throw new RangeError('recipients');
      const request: Asked = { number: asked.length + 1, field, how, people };
      asked.push(request);
      if (mailbox.forgetsSendTime === 'for-good' || (mailbox.forgetsSendTime === 'once' && asked.length === 1))
        sendTime = 0;
      const fate = mailbox.fate?.(request) ?? 'done';
      if (fate === 'throws') throw new Error('refused at once');
      if (fate === 'hangs') return;
      if (fate === 'fails') return fail(callback);
      if (fate === 'done' || fate === 'silent') write(field, how, people);
      if (fate === 'half') write(field, how, people.slice(0, Math.ceil(people.length / 2)));
      if (fate === 'late') setTimeout(() => write(field, how, people), 1_000);
      if (fate !== 'silent') answer(callback);
    };
    return {
      getAsync: (callback: Callback) =>
        mailbox.unreadable?.includes(field)
          ? fail(callback)
          : answer(
              callback,
              lists[field].slice(0, mailbox.cap ?? 1_000).map(({ name, address, kind }) => ({
                displayName: name,
                emailAddress: address,
                recipientType: kind === 'group' ? 'distributionList' : 'externalUser',
              })),
            ),
      addAsync: change('add'),
      setAsync: change('set'),
    };
  };
  const isMeeting = mailbox.kind === 'appointment';
  const item = {
    itemType: mailbox.kind ?? 'message',
    ...(isMeeting
      ? { requiredAttendees: fieldOf('to'), optionalAttendees: fieldOf('cc') }
      : { to: fieldOf('to'), cc: fieldOf('cc'), bcc: fieldOf('bcc') }),
    delayDeliveryTime: {
      getAsync: (callback: Callback) => answer(callback, sendTime === 0 ? 0 : new Date(sendTime)),
      setAsync: (time: Date, callback: Callback) => {
        if (mailbox.forgetsSendTime !== 'for-good') sendTime = time.getTime();
        answer(callback);
      },
    },
    getAttachmentsAsync: (callback: Callback) =>
      answer(
        callback,
        // Ids are positions, as in classic.
        attachments.map((each, index) => ({ ...each, id: String(index), attachmentType: 'file' })),
      ),
    removeAttachmentAsync: (id: string, callback: Callback) => {
      if (mailbox.attachmentFate === 'fails') return fail(callback);
      if (mailbox.attachmentFate !== 'ignored') attachments = attachments.filter((_, index) => String(index) !== id);
      answer(callback);
    },
  };
  const Office = {
    context: {
      platform: mailbox.platform ?? 'OfficeOnline',
      requirements: { isSetSupported: () => true },
      mailbox: { item, diagnostics: { hostName: mailbox.hostName ?? 'OutlookWebApp' } },
    },
  };
  Object.assign(globalThis, { Office });
  return {
    asked,
    fields: () => ({ to: named(lists.to), cc: named(lists.cc), bcc: named(lists.bcc) }),
    type: (field, address) => void lists[field].push({ name: address, address, kind: 'mailbox' }),
    putGroup: (field, name) => void lists[field].push({ name, address: '', kind: 'group' }),
    empty: (field) => void (lists[field] = []),
    sendTime: () => sendTime,
    attachments: () => attachments.map(({ name }) => name),
    remove: () => void delete (globalThis as { Office?: unknown }).Office,
  };
}

function named(list: readonly Recipient[]): readonly string[] {
  return list.map(({ name, address }) => address || name);
}
