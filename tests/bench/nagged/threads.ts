import { startThread, type Message, type Policy, type Recipient } from '../../../src/engine';
import type { Trace } from './sent-mail';

/** How the start of a reply was found. */
export type FoundIn = 'archive' | 'quoted headers' | 'own address' | 'nothing';

/** Longer than that, a subject such as "lunch" is another thread. */
const LONGEST_THREAD_DAYS = 60;

/** Earlier mails by subject, in order of time. */
export type Archive = ReadonlyMap<string, readonly Trace[]>;

export function archiveOf(traces: readonly Trace[]): Archive {
  const bySubject = new Map<string, Trace[]>();
  for (const trace of [...traces].sort((a, b) => a.at - b.at)) {
    const subject = topicOf(trace.subject);
    const known = bySubject.get(subject);
    if (known === undefined) bySubject.set(subject, [trace]);
    else known.push(trace);
  }
  return bySubject;
}

/** The subject without what replies and forwards put before it. */
function topicOf(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/^(?:\s*(?:re|fwd?|aw)\s*(?:\[\d+\])?\s*:)+/, '')
    .replace(/\W+/g, ' ')
    .trim();
}

/**
 * The message with what Outlook would have shown when its reply began. The archive keeps no In-Reply-To, so there are three
 * traces of it: the mail that the sender got under the same subject, the headers quoted above it, which hold names or
 * addresses, and the sender's own address among the recipients of a reply, which only Lotus Notes' Reply To All puts
 * there. The first two are taken together, because each loses some people; whoever is in neither counts as added later.
 * By the third everybody was there: nothing tells who was added.
 */
export function withThread(
  message: Message,
  trace: Trace,
  archive: Archive,
  policy: Policy,
): { readonly message: Message; readonly foundIn: FoundIn } {
  if (message.composed !== 'reply') return { message, foundIn: 'nothing' };
  const answered = findAnswered(trace, archive);
  const quoted = quotedHeaders(message.body.content);
  const isToSelf = trace.visible.some((address) => isSameMailbox(address, trace.from));
  const isThere = ({ address, name }: Recipient): boolean => {
    const key = address.toLowerCase();
    if (answered !== undefined && (answered.from === key || answered.visible.includes(key))) return true;
    return isToSelf || isNamedIn(quoted.all, key, name);
  };
  const to = message.to.entries.filter(isThere);
  const cc = message.cc.entries.filter(isThere);
  const asItBegan = { ...message, to: { ...message.to, entries: to }, cc: { ...message.cc, entries: cc } };
  const thread = startThread(asItBegan, policy, 1);
  if (thread === undefined || thread.group.hashes === '') return { message, foundIn: 'nothing' };
  const isQuotedFromThem = [...to, ...cc].some(({ address, name }) =>
    isNamedIn(quoted.author, address.toLowerCase(), name),
  );
  const isAnswered = thread.isAnswered || isQuotedFromThem || answered !== undefined || isToSelf;
  const foundIn = answered !== undefined ? 'archive' : isToSelf ? 'own address' : 'quoted headers';
  return { message: { ...message, thread: { ...thread, isAnswered } }, foundIn };
}

function isNamedIn(text: string, address: string, name: string): boolean {
  return text.includes(address) || (name.length > 3 && text.includes(name.toLowerCase()));
}

/** One mailbox has several addresses: richard.sanders@, richard.b.sanders@ and rsander@ are one man. */
function isSameMailbox(address: string, from: string): boolean {
  const [local = '', domain = ''] = from.split('@');
  const surname = local.slice(local.lastIndexOf('.') + 1).slice(0, SURNAME_CHARACTERS);
  return address.endsWith(`@${domain}`) && address.includes(surname);
}

/** Old mailbox names were cut at eight characters, the first of them an initial. */
const SURNAME_CHARACTERS = 6;

/** The latest mail of that subject by somebody else that this sender got. */
function findAnswered(trace: Trace, archive: Archive): Trace | undefined {
  const topic = topicOf(trace.subject);
  if (topic === '') return undefined;
  const since = trace.at - LONGEST_THREAD_DAYS * 86_400_000;
  let found: Trace | undefined;
  for (const earlier of archive.get(topic) ?? []) {
    if (earlier.at >= trace.at) break;
    if (earlier.at >= since && earlier.from !== trace.from && earlier.visible.includes(trace.from)) found = earlier;
  }
  return found;
}

/**
 * The first block of quoted headers, lower case: in Outlook's form, or in that of Lotus Notes, where the author stands
 * above To without a label.
 */
function quotedHeaders(body: string): { readonly all: string; readonly author: string } {
  const lines = body.toLowerCase().split('\n');
  const to = lines.findIndex((line) => /^[\s>]*to:/.test(line));
  const subject = lines.findIndex((line, at) => at > to && /^[\s>]*subject:/.test(line));
  if (to < 0 || subject < 0 || subject - to > MOST_HEADER_LINES) return { all: '', author: '' };
  const above = lines.slice(Math.max(0, to - MOST_LINES_ABOVE_TO), to);
  return { all: [...above, ...lines.slice(to, subject)].join(' '), author: above.join(' ') };
}

const MOST_HEADER_LINES = 60;
const MOST_LINES_ABOVE_TO = 6;
