import { withinPolicy, type DecisionRecord } from '../../record';
import type { DeliveryRight } from '../auth';
import { DAY_MS, dayBefore } from '../days';
import type { Arrival, OrganisationId } from '../storage';
import type { ServerContext } from './context';
import type { ReceivedDelivery } from './delivery-schema';
import { toSenderNames } from './sender-name';

/** Length of "2026-11-21T09:30". */
const TO_THE_MINUTE = 16;

type Keeping = Pick<ServerContext, 'storage' | 'pseudonyms' | 'organisations' | 'metrics' | 'now'>;

/**
 * Keeps a delivery as the organisation's policy says, and resolves to how many records were new once all are on disk. With a token the
 * sender is whom the token names, whatever the delivery says. Nothing holds the delivery while it waits for the disk.
 */
export async function keepDelivery(
  delivery: ReceivedDelivery,
  right: DeliveryRight,
  context: Keeping,
): Promise<number> {
  const { organisation, isAuthenticated } = right;
  // As coarse as the record: what the pane records comes at once, so its second would be that of a click.
  const receivedAt = `${context.now().toISOString().slice(0, TO_THE_MINUTE)}Z`;
  const address = right.sender ?? claimedAddress(delivery);
  const who = toSender(address, organisation, context);
  const group = context.organisations.get(organisation)?.directory.groupOf(address);
  const policy = context.organisations.get(organisation)!.files.inForce().policy;
  // An older policy's files may still ask for them, and anybody has the public key.
  const asked = policy.pane?.reasonNote === 'asked' ? delivery.notes : [];
  const notes = new Map(asked.map(({ record, text }) => [record, text]));
  const young = delivery.records.filter(isKept(organisation, context));
  const arrivals = young.map((record): Arrival => ({
    receivedAt,
    isAuthenticated,
    ...who,
    group,
    note: notes.get(record.id),
    record: withinPolicy(record, policy),
  }));
  const { mailbox, unconfirmed } = delivery;
  const { records } = context.storage.forOrganisation(organisation);
  const adding = records.add(arrivals, {
    receivedAt,
    mailbox,
    isAuthenticated,
    ...toKeptDays(delivery, dayBefore(context.now(), keepDaysOf(organisation, context))),
    unconfirmed,
  });
  const received = delivery.records.length;
  return countKept(adding, {
    received,
    tooOld: received - young.length,
    right,
    context,
    notAsked: delivery.notes.length - asked.length,
    others: notesOfOthers(delivery.records, asked),
  });
}

/** Anybody can have the key: what is no address could pose as a pseudonym of somebody, and a server without keys would not start again for it. */
const claimedAddress = ({ sender }: ReceivedDelivery): string => (sender.includes('@') ? sender : '');

interface Handed {
  readonly received: number;
  readonly tooOld: number;
  /** Notes, where the policy asks for none. */
  readonly notAsked: number;
  /** Ids of records that notes are of and that did not come with them. */
  readonly others: readonly string[];
  readonly right: DeliveryRight;
  readonly context: Keeping;
}

async function countKept(
  adding: Promise<number>,
  { received, tooOld, notAsked, others, right, context }: Handed,
): Promise<number> {
  const kept = await adding;
  const { metrics, storage } = context;
  metrics.recordsReceived.inc({ credential: right.isAuthenticated ? 'token' : 'key' }, received);
  metrics.recordsKept.inc(kept);
  metrics.leftOut.inc({ what: 'record too old' }, tooOld);
  metrics.leftOut.inc({ what: 'note not asked for' }, notAsked);
  if (others.length > 0) {
    // Notes whose record nobody has. One that comes again after its record was kept is none: clients forget late.
    const known = await storage.forOrganisation(right.organisation).records.countKnown(others);
    metrics.leftOut.inc({ what: 'note without record' }, others.length - known);
  }
  return kept;
}

function notesOfOthers(records: ReceivedDelivery['records'], notes: ReceivedDelivery['notes']): readonly string[] {
  if (notes.length === 0) return [];
  const others = new Set(notes.map(({ record }) => record));
  for (const { id } of records) others.delete(id);
  return [...others];
}

/** What is kept under a former pseudonym becomes the new one's, so that somebody's records stay together over a rotation. */
function toSender(
  address: string,
  organisation: OrganisationId,
  context: Keeping,
): Pick<Arrival, 'sender' | 'formerSenders'> {
  const [sender, ...former] = toSenderNames(address, organisation, context);
  return former.length === 0 ? { sender } : { sender, formerSenders: former };
}

const keepDaysOf = (organisation: OrganisationId, { organisations }: Keeping): number =>
  organisations.get(organisation)?.files.inForce().records.keepDays ?? 0;

/**
 * Clients tell the totals of the same days again and again. What a mailbox has told is forgotten when its day's records go, and told once more it
 * would count once more.
 */
function toKeptDays(
  { silentByDay, summarised }: ReceivedDelivery,
  oldest: string,
): Pick<ReceivedDelivery, 'silentByDay' | 'summarised'> {
  return {
    silentByDay: Object.fromEntries(Object.entries(silentByDay).filter(([day]) => day >= oldest)),
    summarised: summarised.filter(({ day }) => day >= oldest),
  };
}

/** What is older than the organisation keeps would go the same day; a client that was away for long still gets rid of it. */
function isKept(organisation: OrganisationId, context: Keeping): (record: DecisionRecord) => boolean {
  const oldest = new Date(context.now().getTime() - keepDaysOf(organisation, context) * DAY_MS).toISOString();
  return ({ minute }) => minute >= oldest.slice(0, minute.length - 1);
}
