export { toAsciiDomain } from './ascii-domain';
export { isNamed, matchesPattern, parseAddressPattern } from './address-pattern';
export { createKnownTest, ownDomain, readAudience, type Audience, type Person } from './audience';
export { domainStanding, isPublicSuffix } from './domain-name';
export { parseEmailAddress, type ParsedAddress } from './email-address';
