import type { Message, RecipientList, Verdict } from '../engine';

/**
 * What a release is bound to: a short hash over the distinct recipients of each field and over each finding's rule,
 * action and count. The order of recipients and the case of addresses make no difference; one recipient more, fewer or
 * in another field does, and so does a new or graver finding. Subject and text are left out: finishing a sentence does
 * not undo a reason that was given for these people. `unreadable-part` is left out too: Send has less time to read than
 * the pane had, and on a slow client a reason would never hold; recipients that could not be read differ by themselves.
 * Not secret and not proof against forgery; it stays in the draft.
 */
export function fingerprint(message: Message, verdict: Verdict): string {
  const content = JSON.stringify([
    message.kind,
    distinct(message.to),
    distinct(message.cc),
    distinct(message.bcc),
    verdict.findings
      .filter(({ rule }) => rule !== 'unreadable-part')
      .map((finding) => `${finding.rule} ${finding.action} ${String(finding.count)}`)
      .sort(),
  ]);
  // Two hashes of 53 bits: with one, a list of thousands of drafts could meet the same value by chance.
  return hash53(content, 1).toString(36) + '-' + hash53(content, 2).toString(36);
}

/** A group without an address is known by its name only. */
function distinct(list: RecipientList): string[] {
  const keys = list.entries.map(
    (entry) => `${entry.kind} ${(entry.address.trim() || entry.name.trim()).toLowerCase()}`,
  );
  return Array.from(new Set(keys)).sort();
}

/** cyrb53 by bryc (public domain): two multiplicative hashes of 32 bits, mixed at the end. */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
