import * as v from 'valibot';
import { ACTIONS, FINDING_ACTIONS, PARTS, RULE_IDS, UNCHECKED_REASONS } from '../../engine';
import { COUNT_BANDS, OUTCOMES, REASON_CODES, type Delivery } from '../../record';

/** More than a client's queue holds; what is more is no queue of ours. */
const MOST_RECORDS = 100;

/** Twice what a client tells of: 31 days, and 60 summaries. Each day is a row to look up, and anybody may have the ingest key. */
const MOST_DAYS = 62;
const MOST_SUMMARIES = 120;

/** Of Outlook, as `DecisionRecord.client` has them. Records are counted by them for good, so nobody makes up more. */
const CLIENTS = ['web', 'new', 'classic', 'mac', 'ios', 'android', 'unknown'] as const;

/** Beyond it no mailbox gets in a day. */
const MOST_COUNT = 1_000_000;

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(digits)}}$`)));
const name = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_COUNT));
const few = <const Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));
const band = v.picklist(COUNT_BANDS);

/** In this century; no clock is so wrong as to mean another. */
const DAY = '20\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const day = v.pipe(v.string(), v.regex(new RegExp(`^${DAY}$`)));

const record = v.strictObject({
  schemaVersion: v.literal(2),
  id: hex(32),
  exposure: hex(16),
  minute: v.pipe(v.string(), v.regex(new RegExp(`^${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\dZ$`))),
  policy: v.strictObject({ id: name(40), version: name(40) }),
  build: name(40),
  client: v.picklist(CLIENTS),
  kind: v.picklist(['mail', 'appointment']),
  composed: v.picklist(['new', 'reply', 'forward', 'unknown']),
  action: v.picklist(ACTIONS),
  findings: few(
    v.strictObject({
      rule: v.picklist(RULE_IDS),
      action: v.picklist(FINDING_ACTIONS),
      confidence: v.picklist(['high', 'medium', 'low']),
      count: band,
      kinds: v.exactOptional(few(name(40), 60)),
    }),
    40,
  ),
  outside: band,
  parties: band,
  domains: v.exactOptional(few(v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.:[\]_-]+$/)), 20)),
  unchecked: few(v.strictObject({ part: v.picklist(PARTS), reason: v.picklist(UNCHECKED_REASONS) }), 40),
  took: count,
  outcome: v.picklist(OUTCOMES),
  reason: v.exactOptional(v.picklist(REASON_CODES)),
});

/** One line, and nothing that a page or a terminal would take for more than letters. */
const words = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(80),
  v.regex(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]*$/u),
);

/** What an add-in may deliver, and nothing besides: an unknown key, a word that is not on its list or a longer text refuses all of it. */
export const deliverySchema = v.strictObject({
  schemaVersion: v.literal(2),
  mailbox: hex(32),
  sender: v.pipe(v.string(), v.maxLength(320), v.regex(/^[^\u0000-\u0020\u007f\ud800-\udfff]*$/u)),
  records: few(record, MOST_RECORDS),
  notes: few(v.strictObject({ record: hex(32), text: words }), MOST_RECORDS),
  silentByDay: v.pipe(v.record(day, count), v.maxEntries(MOST_DAYS)),
  summarised: few(v.strictObject({ day, outcome: v.picklist(OUTCOMES), count }), MOST_SUMMARIES),
  unconfirmed: count,
}) satisfies v.GenericSchema<unknown, Delivery>;

export type ReceivedDelivery = v.InferOutput<typeof deliverySchema>;
