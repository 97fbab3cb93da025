export { complainAboutInsideDomain } from './complaints';
export { defaultPolicy } from './defaults';
export { describeFileError } from './file-error';
export { normalisePolicy } from './normalise';
export { parsePolicy } from './parse';
export { toRecordSettings, type RecordSettings } from './record-settings';
export { filledListOf, oneOf, refuse, settings, text } from './schema';
export { readSettings, type SettingsProblem } from './settings-file';
export { parseWebAddress } from './web-address';
