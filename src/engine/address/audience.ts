import type { Message, Recipient, RecipientList } from '../message';
import type { AddressPattern, Policy } from '../policy';
import { remember } from '../remember';
import { matchesPattern } from './address-pattern';
import { domainStanding, type DomainStanding } from './domain-name';
import { parseEmailAddress, type ParsedAddress } from './email-address';
import { isRoleName } from './role-name';

/** One distinct recipient. */
export interface Person {
  readonly recipient: Recipient;
  readonly address: ParsedAddress;
  /** The first of To, Cc and Bcc that names them. */
  readonly where: 'to' | 'cc' | 'bcc';
  /** Belongs to the sender's organisation. Never true of a group: nobody here knows who is in it. */
  readonly isInside: boolean;
  /** The address lies inside, whether a person or a group is behind it. */
  readonly isInsideDomain: boolean;
  readonly isPersonalProvider: boolean;
  /** A function at an organisation (info, press) rather than a person. */
  readonly isRole: boolean;
  /** Outside people with equal `party` can be assumed to know of each other. */
  readonly party: string;
}

/** Who gets the message: each person once, in the order of To, Cc, Bcc. Someone visible is not hidden, even if in Bcc. */
export interface Audience {
  readonly visible: readonly Person[];
  readonly hidden: readonly Person[];
}

/**
 * Of an address in a text, such as a list of contacts: the standing of its domain; undefined where it says nothing new to the
 * recipients, because it is theirs, the organisation's or a desk's. The recipients may not be known yet.
 */
export type StrangerTest = (address: ParsedAddress) => DomainStanding | undefined;

export function createStrangerTest(
  recipients: readonly Person[],
  from: Recipient | undefined,
  policy: Policy,
): StrangerTest {
  const keys = new Set(recipients.map(({ address }) => address.key));
  const isInsideDomain = createInsideTest(from, policy);
  const standingOf = createStandingReader(policy);
  const roleNames = roleNamesOf(policy.roleNames);
  return (address) => {
    if (address.kind !== 'smtp' || keys.has(address.key)) return undefined;
    const standing = standingOf(address.domain);
    return isInsideDomain(address, standing) || isRoleName(address.local, roleNames) ? undefined : standing;
  };
}

type Field = Person['where'];
type Entry = Pick<Person, 'recipient' | 'address' | 'where'>;

/**
 * Tells inside from outside and who belongs together. The sender's own domain is inside without any setting, unless
 * strangers share it (a personal provider, a shared parent, a public suffix): then only the sender's own address is. What
 * an administrator excepts (a college's students) is outside even below the sender's domain.
 */
export function readAudience(message: Message, policy: Policy): Audience {
  const visible = distinct([...entriesOf(message.to, 'to'), ...entriesOf(message.cc, 'cc')]);
  const hidden = distinct(entriesOf(message.bcc, 'bcc'));
  const judge = createJudge(message.from, policy);
  return {
    visible: Array.from(visible.values(), judge),
    hidden: Array.from(hidden.values())
      .filter((entry) => !visible.has(entry.address.key))
      .map(judge),
  };
}

function entriesOf(list: RecipientList, where: Field): readonly Entry[] {
  return list.entries.map((recipient, index) => ({ recipient, where, address: addressOf(recipient, where, index) }));
}

/**
 * An entry without an address is known by its name, and one without a name too is like no other. The capital letter
 * keeps these keys apart from those of addresses, which have none.
 */
function addressOf(recipient: Recipient, where: Field, index: number): ParsedAddress {
  const address = parseEmailAddress(recipient.address);
  if (address.kind === 'smtp' || address.reason !== 'empty') return address;
  const name = recipient.name.trim().toLowerCase();
  return { ...address, key: name === '' ? `Unnamed:${where}:${String(index)}` : `Name:${name}` };
}

/** A group and a mailbox under one address count as the group, in whatever order they come. */
function distinct(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byKey.get(entry.address.key);
    if (known === undefined) byKey.set(entry.address.key, entry);
    else if (known.recipient.kind === 'mailbox' && entry.recipient.kind === 'group') {
      byKey.set(entry.address.key, { ...entry, where: known.where });
    }
  }
  return byKey;
}

const roleNamesOf = remember((names: readonly string[]) => new Set(names));

function createJudge(from: Recipient | undefined, policy: Policy): (entry: Entry) => Person {
  const isInsideDomain = createInsideTest(from, policy);
  const standingOf = createStandingReader(policy);
  const roleNames = roleNamesOf(policy.roleNames);
  return ({ recipient, address, where }) => {
    const standing = address.kind === 'smtp' ? standingOf(address.domain) : undefined;
    const inside = isInsideDomain(address, standing);
    const isInside = inside && recipient.kind === 'mailbox';
    const isPersonalProvider = standing?.isPersonalProvider === true;
    return {
      recipient,
      address,
      where,
      isInside,
      isInsideDomain: inside,
      isPersonalProvider,
      isRole: address.kind === 'smtp' && !isPersonalProvider && isRoleName(address.local, roleNames),
      party: isInside ? 'inside' : partyOf(address, standing),
    };
  };
}

/** Looks each domain up once: the people of one message or list share few. */
function createStandingReader(policy: Policy): (domain: string) => DomainStanding {
  const known = new Map<string, DomainStanding>();
  return (domain) => {
    const standing = known.get(domain) ?? domainStanding(domain, policy);
    known.set(domain, standing);
    return standing;
  };
}

type InsideTest = (address: ParsedAddress, standing: DomainStanding | undefined) => boolean;

function createInsideTest(from: Recipient | undefined, policy: Policy): InsideTest {
  const sender = parseEmailAddress(from?.address ?? '');
  const own = ownDomain(sender, policy);
  const { inside } = policy.organisation;
  const exceptions = inside.reduce<readonly AddressPattern[]>((all, { except }) => all.concat(except), []);
  return (address, standing) =>
    (sender.key !== '' && address.key === sender.key) ||
    inside.some((pattern) => matchesPattern(pattern, address)) ||
    (own !== undefined &&
      standing?.registrable === own &&
      !standing.isPersonalProvider &&
      !exceptions.some((pattern) => matchesPattern(pattern, address)));
}

/** The sender's registrable domain, where it belongs to one organisation. */
export function ownDomain(sender: ParsedAddress, policy: Policy): string | undefined {
  if (sender.kind !== 'smtp') return undefined;
  const standing = domainStanding(sender.domain, policy);
  return standing.isPersonalProvider || standing.isSharedParent ? undefined : standing.registrable;
}

function partyOf(address: ParsedAddress, standing: DomainStanding | undefined): string {
  const organisation = standing?.isPersonalProvider === true ? undefined : standing?.registrable;
  return organisation ?? 'only ' + address.key;
}
