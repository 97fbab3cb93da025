export { toAsciiDomain } from './ascii-domain';
export { isNamed, matchesPattern, parseAddressPattern } from './address-pattern';
export { createStrangerTest, ownDomain, readAudience, type Audience, type Person, type StrangerTest } from './audience';
export { domainStanding, isPublicSuffix } from './domain-name';
export { parseEmailAddress } from './email-address';
