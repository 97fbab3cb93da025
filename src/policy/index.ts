export { complainAboutInsideDomain } from './complaints';
export { defaultPolicy } from './defaults';
export type { PolicyDocument } from './document';
export { normalisePolicy } from './normalise';
export { parsePolicy, type ParsedPolicy, type PolicyProblem } from './parse';
