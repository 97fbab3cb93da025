import { longestRecipientList, type RecipientFields } from '../../adapters/outlook';
import { parseEmailAddress, readAudience, type Message, type Policy, type Recipient } from '../../engine';
import { distinct, entryKey, FIELD_NAMES, isWritable } from './entries';
import type { LeftBehind, Plan, RefusalReason } from './move';

/**
 * What moving to Bcc would do to this message: outside people out of To and Cc, or exactly those in `chosen`. Colleagues
 * stay where they are unless they are chosen. To is never left empty: the policy's mailbox stands there, else the sender.
 * Whoever is in Bcc already is only taken out of the visible fields. Pure but for the client's longest list.
 */
export function planMoveToBcc(message: Message, policy: Policy, chosen?: readonly Recipient[]): Plan {
  if (message.kind === 'appointment') return refused('meeting');
  if (message.isEncrypted === true) return refused('encrypted');
  const obstacle = obstacleIn(message);
  if (obstacle !== undefined) return refused(obstacle);

  const before = fieldsOf(message);
  const withoutAddress = before.bcc.filter((entry) => !isWritable(entry));
  if (withoutAddress.length > 0) return refused('bcc-not-writable', withoutAddress.map(hasNoAddress));

  const placeholder = placeholderFor(message, policy);
  const wanted = chosen === undefined ? outsideKeys(message, policy) : new Set(chosen.map(entryKey));
  let parted = part(before, wanted);
  if (parted.stay.to.length === 0 && placeholder !== undefined && wanted.delete(entryKey(placeholder))) {
    parted = part(before, wanted);
  }
  const { stay, moved, left } = parted;
  if (moved.length === 0) return refused(left.length > 0 ? 'fields-not-writable' : 'nobody', left);
  const isToEmpty = stay.to.length === 0;
  if (isToEmpty && placeholder === undefined) return refused('no-mailbox-for-to', left);

  const hidden = new Set(before.bcc.map(entryKey));
  const added = moved.filter((recipient) => !hidden.has(entryKey(recipient)));
  const bcc = added.length === 0 ? before.bcc : before.bcc.concat(added);
  if (bcc.length > longestRecipientList()) return refused('bcc-too-long', left);
  return {
    kind: 'ready',
    move: {
      before,
      after: { to: isToEmpty && placeholder !== undefined ? [placeholder] : stay.to, cc: stay.cc, bcc },
      moved,
      placeholder: isToEmpty ? placeholder : undefined,
      left,
    },
  };
}

/**
 * What taking these people off the message would do; meetings too. Nobody takes their place: an empty To is then what
 * the sender asked for.
 */
export function planRemoval(message: Message, gone: readonly Recipient[]): Plan {
  const obstacle = obstacleIn(message);
  if (obstacle !== undefined) return refused(obstacle);
  const before = fieldsOf(message);
  const wanted = new Set(gone.map(entryKey));
  const { stay, moved, left } = part(before, wanted);
  const bcc = partField(before.bcc, wanted);
  const allLeft = left.concat(bcc.left);
  const removed = distinct(moved.concat(bcc.moved));
  if (removed.length === 0) return refused(allLeft.length > 0 ? 'fields-not-writable' : 'nobody', allLeft);
  const after = { ...stay, bcc: bcc.stay };
  return { kind: 'ready', move: { before, after, moved: removed, placeholder: undefined, left: allLeft } };
}

/** What keeps any change from being safe. */
function obstacleIn(message: Message): RefusalReason | undefined {
  if (message.unread.some(({ part: unread }) => FIELD_NAMES.some((field) => field === unread))) return 'not-read';
  return FIELD_NAMES.some((field) => message[field].isCapped) ? 'capped' : undefined;
}

function fieldsOf({ to, cc, bcc }: Message): RecipientFields {
  return { to: to.entries, cc: cc.entries, bcc: bcc.entries };
}

/** The visible entries of outside people. What cannot be judged is outside. */
function outsideKeys(message: Message, policy: Policy): Set<string> {
  const outside = readAudience(message, policy).visible.filter(({ isInsideDomain }) => !isInsideDomain);
  const people = new Set(outside.map(({ address }) => address.key));
  const visible = message.to.entries.concat(message.cc.entries);
  const isOutside = (entry: Recipient): boolean =>
    !isWritable(entry) || people.has(parseEmailAddress(entry.address).key);
  return new Set(visible.filter(isOutside).map(entryKey));
}

/** Who can stand in To when nobody else does. */
function placeholderFor({ from }: Message, policy: Policy): Recipient | undefined {
  const address = policy.organisation.toMailbox;
  if (address !== '') return { name: policy.organisation.name, address, kind: 'mailbox' };
  return from !== undefined && isWritable(from) ? from : undefined;
}

interface Parted {
  readonly stay: Pick<RecipientFields, 'to' | 'cc'>;
  readonly moved: readonly Recipient[];
  readonly left: readonly LeftBehind[];
}

function part(fields: RecipientFields, wanted: ReadonlySet<string>): Parted {
  const [to, cc] = [partField(fields.to, wanted), partField(fields.cc, wanted)];
  return {
    stay: { to: to.stay, cc: cc.stay },
    moved: distinct(to.moved.concat(cc.moved)),
    left: to.left.concat(cc.left),
  };
}

/** A field that holds an entry without an address stays as it is, and that entry is named. */
function partField(
  entries: readonly Recipient[],
  wanted: ReadonlySet<string>,
): { readonly stay: readonly Recipient[] } & Omit<Parted, 'stay'> {
  const isWanted = (entry: Recipient): boolean => wanted.has(entryKey(entry));
  const meant = entries.filter(isWanted);
  if (meant.length === 0) return { stay: entries, moved: [], left: [] };
  if (entries.every(isWritable)) return { stay: entries.filter((entry) => !isWanted(entry)), moved: meant, left: [] };
  const beside = meant.filter(isWritable).map((recipient): LeftBehind => ({ recipient, reason: 'beside-no-address' }));
  return {
    stay: entries,
    moved: [],
    left: entries
      .filter((entry) => !isWritable(entry))
      .map(hasNoAddress)
      .concat(beside),
  };
}

function hasNoAddress(recipient: Recipient): LeftBehind {
  return { recipient, reason: 'no-address' };
}

function refused(reason: RefusalReason, left: readonly LeftBehind[] = []): Plan {
  return { kind: 'refused', reason, left };
}
