import { readAudience, type Message, type Person, type Policy } from '../../engine';

/** People a reader of the list takes for one kind: those of one organisation, or all with private addresses. */
export interface RecipientGroup {
  /**
   * personal: private addresses, each a stranger to the others. alone: the same at a domain that organisations share.
   * organisation: of one domain, who know each other. list: of unknown size. unknown: entries that cannot be judged.
   * inside: colleagues.
   */
  readonly kind: 'personal' | 'alone' | 'organisation' | 'list' | 'unknown' | 'inside';
  /** Unique among the groups. */
  readonly key: string;
  /** The organisation's domain; empty for other kinds. */
  readonly domain: string;
  readonly people: readonly Person[];
}

/** Everyone in To and Cc, and how many are in Bcc. */
export interface Recipients {
  /** Those at risk first, colleagues last; the larger groups before the smaller. */
  readonly groups: readonly RecipientGroup[];
  readonly hidden: number;
}

const ORDER: readonly RecipientGroup['kind'][] = ['personal', 'alone', 'list', 'unknown', 'organisation', 'inside'];

/** The recipients as the pane lists them. Each distinct person stands in one group. */
export function groupRecipients(message: Message, policy: Policy): Recipients {
  const { visible, hidden } = readAudience(message, policy);
  const groups = new Map<string, RecipientGroup & { readonly people: Person[] }>();
  for (const person of visible) {
    const kind = kindOf(person);
    const domain = kind === 'organisation' ? person.party : '';
    const key = `${kind} ${domain}`.trim();
    const group = groups.get(key) ?? { kind, key, domain, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return {
    groups: Array.from(groups.values()).sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.people.length - a.people.length,
    ),
    hidden: hidden.length,
  };
}

function kindOf(person: Person): RecipientGroup['kind'] {
  if (person.isInsideDomain) return 'inside';
  if (person.recipient.kind === 'group') return 'list';
  if (person.address.kind !== 'smtp') return 'unknown';
  if (person.isPersonalProvider) return 'personal';
  return person.party.startsWith('only ') ? 'alone' : 'organisation';
}
