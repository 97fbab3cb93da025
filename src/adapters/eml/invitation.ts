import type { Attachment as MimePart } from 'postal-mime';
import type { Recipient } from '../../engine';

/** What a calendar invitation (RFC 5545, RFC 5546) says besides the mail that carries it. */
export interface Invitation {
  readonly required: readonly Recipient[];
  readonly optional: readonly Recipient[];
  readonly summary: string;
  readonly description: string;
}

/**
 * The invitation that the mail itself is: a calendar part with METHOD REQUEST and attendees that is not an attached
 * file. Undefined for a mail that merely carries an .ics file.
 */
export function findInvitation(parts: readonly MimePart[]): { part: MimePart; invitation: Invitation } | undefined {
  for (const part of parts) {
    if (part.mimeType !== 'text/calendar' || part.disposition === 'attachment') continue;
    const invitation = parseInvitation(toText(part));
    if (invitation !== undefined) return { part, invitation };
  }
  return undefined;
}

function toText(part: MimePart): string {
  return typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
}

function parseInvitation(calendar: string): Invitation | undefined {
  // A line that begins with a blank continues the one before it (RFC 5545, section 3.1).
  const lines = calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(parseLine);
  const valueOf = (name: string): string => lines.find((line) => line.name === name)?.value ?? '';
  const attendees = lines.filter((line) => line.name === 'ATTENDEE' && isSomebody(line));
  if (valueOf('METHOD').trim().toUpperCase() !== 'REQUEST' || attendees.length === 0) return undefined;
  const isOptional = (line: CalendarLine): boolean => line.parameters.get('ROLE')?.toUpperCase() === 'OPT-PARTICIPANT';
  return {
    required: attendees.filter((line) => !isOptional(line)).map(toRecipient),
    optional: attendees.filter(isOptional).map(toRecipient),
    summary: unescapeText(valueOf('SUMMARY')),
    description: unescapeText(valueOf('DESCRIPTION')),
  };
}

interface CalendarLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** `NAME;PARAMETER=value;PARAMETER="quoted: value":the value`. A line without a colon has no value. */
function parseLine(line: string): CalendarLine {
  const pieces: string[] = [];
  let isQuoted = false;
  let start = 0;
  let index = 0;
  for (; index < line.length; index++) {
    const character = line.charAt(index);
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ':') break;
    else if (!isQuoted && character === ';') {
      pieces.push(line.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(line.slice(start, index));
  const parameters = new Map<string, string>();
  for (const piece of pieces.slice(1)) {
    const [name = '', ...value] = piece.split('=');
    parameters.set(name.toUpperCase(), value.join('=').replace(/"/g, ''));
  }
  return { name: (pieces[0] ?? '').toUpperCase(), parameters, value: line.slice(index + 1) };
}

/** Rooms and projectors are invited like people but read nothing. A line that names nobody is damaged. */
function isSomebody(line: CalendarLine): boolean {
  const kind = line.parameters.get('CUTYPE')?.toUpperCase();
  const { name, address } = toRecipient(line);
  return kind !== 'ROOM' && kind !== 'RESOURCE' && (name !== '' || address !== '');
}

function toRecipient(line: CalendarLine): Recipient {
  const address = line.value.trim().replace(/^mailto:/i, '');
  const isGroup = address === '' || line.parameters.get('CUTYPE')?.toUpperCase() === 'GROUP';
  return { name: line.parameters.get('CN') ?? '', address, kind: isGroup ? 'group' : 'mailbox' };
}

function unescapeText(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
}
