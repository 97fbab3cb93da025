import type { Header } from 'postal-mime';
import type { Message } from '../../engine';

/** Prefixes that mail clients put before the subject of a reply, by language: en, de, nordic, pl, tr, pt, it, cy. */
const REPLY_PREFIXES = ['re', 'aw', 'sv', 'odp', 'ynt', 'res', 'rif', 'atb'];
/** The same for a forwarded message: en, de, fr, es, pt, nl, sv, fi, pl. */
const FORWARD_PREFIXES = ['fw', 'fwd', 'wg', 'tr', 'rv', 'enc', 'doorst', 'vb', 'vl', 'pd'];

/**
 * A bracketed tag of a gateway ("[EXTERNAL]"), a short word, a counter, a colon. Hit: "RE: x", "[EXT] Re[2]: x". Miss:
 * "Refugees: x" (a word of its own). Every repetition has a bound, so linear.
 */
const PREFIX = /^\s{0,20}(?:\[[^\]]{0,40}\]\s{0,20})?([a-z]{2,6})(?:[[(]\d{1,3}[\])])?\s{0,3}[:\uff1a]/i;

/**
 * How the sender started the message. The subject speaks first: clients write In-Reply-To and References into forwarded
 * messages too. A message with neither is new.
 */
export function readComposed(headers: readonly Header[], subject: string): Message['composed'] {
  const prefix = PREFIX.exec(subject)?.[1]?.toLowerCase() ?? '';
  if (FORWARD_PREFIXES.includes(prefix)) return 'forward';
  if (REPLY_PREFIXES.includes(prefix)) return 'reply';
  return headers.some((header) => header.key === 'in-reply-to' || header.key === 'references') ? 'reply' : 'new';
}
