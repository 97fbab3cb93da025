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

  const text = linesOf(body);
  const pieces: Record<Segment, string[]> = { own: [], quoted: [], signature: [], disclaimer: [] };
  segmentsOf(text).forEach((segment, index) => pieces[segment].push(text.lines[index]!));
  return {
    subject: normaliseText(subject.slice(0, MAX_SUBJECT_CHARACTERS)),
    own: normaliseText(pieces.own.join('\n')),
    quoted: normaliseText(pieces.quoted.join('\n')),
    signature: normaliseText(pieces.signature.join('\n')),
    disclaimer: normaliseText(pieces.disclaimer.join('\n')),
    unchecked,
  };
}

function linesOf(body: Body): Lines {
  const content = body.content.slice(0, MAX_BODY_CHARACTERS);
  if (body.format === 'html') return readHtml(content);
  return { lines: content.split(content.indexOf('\n') < 0 ? '\r' : '\n'), landmarks: [] };
}
