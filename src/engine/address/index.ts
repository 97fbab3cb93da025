export { toAsciiDomain } from './ascii-domain';
export { matchesPattern, parseAddressPattern } from './address-pattern';
export { readAudience, type Audience, type Person } from './audience';
export { domainStanding, isPublicSuffix } from './domain-name';
export { parseEmailAddress } from './email-address';
