export * from './action';
export type * from './message';
export { PARTS, UNCHECKED_REASONS } from './message';
export * from './finding';
export type * from './policy';
export type * from './verdict';
export { mask } from './text/mask';
export { decide } from './decide';
export { domainStanding, isPublicSuffix, parseAddressPattern } from './address';
