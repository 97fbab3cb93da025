import { addressParser, type Address, type Header, type Mailbox } from 'postal-mime';
import type { Recipient } from '../../engine';
import { toAddressList } from './address-list';

export interface RecipientField {
  readonly entries: readonly Recipient[];
  /** The header breaks the address grammar; what could be read of it is in `entries`. */
  readonly isBroken: boolean;
}

/**
 * Everyone named in the headers of that name (lower case), repeated headers together. Members of a group
 * (`Team: a@x.example, b@y.example;`) are recipients like any other; a group without members is one entry of kind
 * `group`. `undisclosed-recipients:;` is nobody: servers and clients write it (RFC 5322, appendix A.1.3) where To would
 * be empty because everyone is in Bcc. Resent-To and its like belong to an earlier journey of the message and are not
 * read.
 */
export function readRecipients(headers: readonly Header[], key: string): RecipientField {
  const lists = headers.filter((header) => header.key === key).map((header) => toAddressList(header.value));
  const entries = lists.flatMap((list) => addressParser(list.text)).flatMap(toRecipients);
  return { entries, isBroken: lists.some((list) => list.isBroken) || entries.some(isAddressInName) };
}

/** The author: the first mailbox of From, else of Sender; undefined in a draft that has neither. */
export function readSender(headers: readonly Header[]): Recipient | undefined {
  return readRecipients(headers, 'from').entries[0] ?? readRecipients(headers, 'sender').entries[0];
}

function toRecipients(address: Address): Recipient[] {
  if (isPlaceholder(address)) return [];
  if (address.group === undefined) return toMailboxes([address]);
  return address.group.length > 0 ? toMailboxes(address.group) : [{ name: address.name, address: '', kind: 'group' }];
}

function toMailboxes(mailboxes: readonly Mailbox[]): Recipient[] {
  return mailboxes
    .filter((mailbox) => mailbox.name !== '' || mailbox.address !== '')
    .map((mailbox) => ({
      name: mailbox.name.replace(/\s+/g, ' ').trim(),
      address: mailbox.address,
      // Without an address it may be a contact group, as in Outlook: nobody knows how many it reaches.
      kind: mailbox.address === '' ? 'group' : 'mailbox',
    }));
}

/** Addresses written as an encoded word are text to the grammar: nobody can tell how many there are. */
function isAddressInName({ name, address }: Recipient): boolean {
  return address === '' && name.indexOf('@') >= 0;
}

/** What mail servers and clients write for "the recipients are hidden", letters only. */
const PLACEHOLDERS = [
  'undisclosedrecipient',
  'undisclosedrecipients',
  'unlistedrecipients',
  'recipientlistnotshown',
  'recipientlistsuppressed',
];

function isPlaceholder(address: Address): boolean {
  const isEmpty = address.group === undefined ? address.address === '' : address.group.length === 0;
  return isEmpty && PLACEHOLDERS.includes(address.name.toLowerCase().replace(/[^a-z]/g, ''));
}
