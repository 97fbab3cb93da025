import type { Recipient } from '../../engine';
import { currentItem } from './compose-item';
import type { Answer, ItemCalls } from './item-call';
import { readRecipients } from './read-message';
import { startTimer } from './timers';

export type FieldName = 'to' | 'cc' | 'bcc';

/** Who stands in each field. A meeting has required attendees in `to`, optional ones in `cc`, and nobody in `bcc`. */
export type RecipientFields = Readonly<Record<FieldName, readonly Recipient[]>>;

/**
 * The most recipients of one call: office.js throws above it on every platform, and web, Windows and phones state it
 * ("Get, set, or add recipients", Microsoft Learn).
 */
export const MOST_PER_WRITE = 100;

/** Longer display names are refused ("Limits for activation and JavaScript API", Microsoft Learn). */
const LONGEST_NAME = 255;

/** What the item's fields hold now; none when one of them could not be read. */
export async function readRecipientFields(calls: ItemCalls): Promise<Answer<RecipientFields>> {
  const isMeeting = currentItem()?.itemType === 'appointment';
  const [to, cc, bcc] = await Promise.all([
    readRecipients('to', fieldOf('to'), calls),
    readRecipients('cc', fieldOf('cc'), calls),
    isMeeting ? NOBODY : readRecipients('bcc', fieldOf('bcc'), calls),
  ]);
  const [unread] = [...to.unread, ...cc.unread, ...bcc.unread];
  if (unread !== undefined) return { kind: 'none', reason: unread.reason === 'late' ? 'late' : 'failed' };
  return { kind: 'value', value: { to: to.value.entries, cc: cc.value.entries, bcc: bcc.value.entries } };
}

const NOBODY = { value: { entries: [], isCapped: false }, unread: [] };

/** Outlook on the web shows what was written once it has looked the names up, which takes a moment for a long list. */
const SETTLE_PAUSES_MS: readonly number[] = [50, 150, 300, 500, 1_000, 1_000];

/** Reads the fields until they are as expected, for about three seconds; what was read last then. */
export async function settleRecipientFields(
  isExpected: (fields: RecipientFields) => boolean,
  calls: ItemCalls,
): Promise<Answer<RecipientFields>> {
  let answer = await readRecipientFields(calls);
  for (const ms of SETTLE_PAUSES_MS) {
    if (answer.kind === 'value' && isExpected(answer.value)) break;
    await new Promise<void>((resolve) => void startTimer(resolve, ms));
    answer = await readRecipientFields(calls);
  }
  return answer;
}

/** Adds at most `MOST_PER_WRITE` recipients at the end of a field. */
export function addRecipients(
  field: FieldName,
  recipients: readonly Recipient[],
  calls: ItemCalls,
): Promise<Answer<void>> {
  return calls.ask<void>((callback) => writableField(field).addAsync(recipients.map(toDetails), callback));
}

/** Puts at most `MOST_PER_WRITE` recipients into a field in place of all that is in it, unresolved names included. */
export function setRecipients(
  field: FieldName,
  recipients: readonly Recipient[],
  calls: ItemCalls,
): Promise<Answer<void>> {
  return calls.ask<void>((callback) => writableField(field).setAsync(recipients.map(toDetails), callback));
}

/** Name and address only: whole objects from a reading were refused by old classic (office-js issue 4902). */
function toDetails({ name, address }: Recipient): Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'> {
  return { displayName: (name === '' ? address : name).slice(0, LONGEST_NAME), emailAddress: address };
}

function fieldOf(field: FieldName): Office.Recipients | undefined {
  const item = currentItem() ?? {};
  const isMeeting = item.itemType === 'appointment';
  switch (field) {
    case 'to':
      return isMeeting ? item.requiredAttendees : item.to;
    case 'cc':
      return isMeeting ? item.optionalAttendees : item.cc;
    case 'bcc':
      return item.bcc;
  }
}

/** Throws when the item lacks the field, which fails the call it is made in. */
function writableField(field: FieldName): Office.Recipients {
  const found = fieldOf(field);
  if (found === undefined) throw new Error('this host lacks the field');
  return found;
}
