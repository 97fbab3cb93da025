export { complainAboutInsideDomain } from './complaints';
export { defaultPolicy } from './defaults';
export { normalisePolicy } from './normalise';
export { parsePolicy } from './parse';
