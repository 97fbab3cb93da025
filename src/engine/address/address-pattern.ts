import type { Recipient } from '../message';
import type { AddressPattern, MailboxPattern } from '../policy';
import { toAsciiDomain } from './ascii-domain';
import { parseEmailAddress, type ParsedAddress } from './email-address';

/**
 * Reads one entry of an address list: "a.example" (it and everything below), "*.a.example" (only what is below) or
 * "x@a.example" (one mailbox, whatever its plus-tag). Undefined for anything else: a star elsewhere, several words, an
 * IP address. A public suffix is accepted here, so that the policy can say better what is wrong with it.
 */
export function parseAddressPattern(text: string, except: readonly AddressPattern[] = []): AddressPattern | undefined {
  const entry = text.trim();
  if (entry.indexOf('@') >= 0) {
    const address = /[<>*]/.test(entry) ? undefined : parseEmailAddress(entry);
    return address?.kind === 'smtp' ? { kind: 'address', value: address.key, except } : undefined;
  }
  const hasStar = /^\*\./.test(entry);
  const domain = toAsciiDomain(hasStar ? entry.slice(2) : entry);
  // No top-level domain is all digits (RFC 3696, section 2), so the rest of such a name is an IP address.
  if (domain === undefined || /^\[|(?:^|\.)[0-9]+$/.test(domain)) return undefined;
  return { kind: hasStar ? 'subdomains' : 'domain', value: domain, except };
}

/** Does the address fall under the pattern and under none of its exceptions? Compares whole labels only. */
export function matchesPattern(pattern: AddressPattern, address: ParsedAddress): boolean {
  if (address.kind !== 'smtp' || !matchesValue(pattern, address.key, address.domain)) return false;
  return !pattern.except.some((each) => matchesPattern(each, address));
}

/** Is the recipient one of these, by its address or, whatever the case, by the name it is shown with? */
export function isNamed(
  patterns: readonly MailboxPattern[],
  { name, address }: Recipient,
  parsed: ParsedAddress = parseEmailAddress(address),
): boolean {
  return patterns.some((pattern) =>
    pattern.kind === 'name' ? pattern.value === name.trim().toLowerCase() : matchesPattern(pattern, parsed),
  );
}

function matchesValue(pattern: AddressPattern, key: string, domain: string): boolean {
  switch (pattern.kind) {
    case 'address':
      return key === pattern.value;
    case 'domain':
      return domain === pattern.value || isBelow(domain, pattern.value);
    case 'subdomains':
      return isBelow(domain, pattern.value);
  }
}

/** Joins no strings: a policy's patterns are all tried on every recipient. */
function isBelow(domain: string, parent: string): boolean {
  return domain.endsWith(parent) && domain.charAt(domain.length - parent.length - 1) === '.';
}
