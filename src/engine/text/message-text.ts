import { MAX_BODY_CHARACTERS, MAX_SUBJECT_CHARACTERS } from '../limits';
import type { Body, Message, Unchecked } from '../message';
import { readHtml } from './html-text';
import { normaliseText } from './normalise';
import { segmentsOf, type Lines, type Segment } from './segments';

/** What a message says, as `normaliseText` leaves it, apart by whose words it is. */
export interface MessageText {
  readonly subject: string;
  /** The sender's new text. */
  readonly own: string;
  /** Earlier mails of the thread, or a forwarded one: in a forward it is what the sender chose to send. */
  readonly quoted: string;
  readonly signature: string;
  /** Legal boilerplate; never judged. */
  readonly disclaimer: string;
  /** Parts longer than their cap of `limits.ts`: the text up to it is here. */
  readonly unchecked: readonly Unchecked[];
}

/** Reads subject and body. Never throws; a subject or body over its cap is cut there and named in `unchecked`. */
export function readMessageText(message: Message): MessageText {
  const { subject, body } = message;
  const unchecked: Unchecked[] = [];
  if (subject.length > MAX_SUBJECT_CHARACTERS) unchecked.push({ part: 'subject', reason: 'too-big' });
  if (body.content.length > MAX_BODY_CHARACTERS) unchecked.push({ part: 'body', reason: 'too-big' });

  const source = readBody(body);
  const pieces: Record<Segment, string[]> = { own: [], quoted: [], signature: [], disclaimer: [] };
  const segments = segmentsOf(source);
  let start = 0;
  let end = 0;
  segments.forEach((segment, index) => {
    end += source.lines[index]!.length + 1;
    if (segment === segments[index + 1]) return;
    pieces[segment].push(source.content.slice(start, end));
    start = end;
  });
  return {
    subject: normaliseText(subject.slice(0, MAX_SUBJECT_CHARACTERS)),
    own: normaliseText(pieces.own.join('\n')),
    quoted: normaliseText(pieces.quoted.join('\n')),
    signature: normaliseText(pieces.signature.join('\n')),
    disclaimer: normaliseText(pieces.disclaimer.join('\n')),
    unchecked,
  };
}

/** `content` is the lines with one character of white space between two of them. */
function readBody(body: Body): Lines & { readonly content: string } {
  const content = body.content.slice(0, MAX_BODY_CHARACTERS);
  if (body.format === 'html') {
    const { lines, landmarks } = readHtml(content);
    return { content: lines.join('\n'), lines, landmarks };
  }
  return { content, lines: content.split(content.indexOf('\n') < 0 ? '\r' : '\n'), landmarks: [] };
}
