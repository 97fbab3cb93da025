/** What a server is told: configuration file, environment, command line. */
export { complainAboutFiles, complainAboutKeys } from './complain-about-files';
export { complainAboutServices, describeStorageError } from './complain-about-services';
export { complainAboutCertificates, complainAboutExpiry, complainAboutNames } from './complain-about-tls';
export { complainAboutExposure, isForThisMachine } from './complain-about-exposure';
export { makeFolder } from './kept-secret';
export { isLoopbackHost } from './complaints';
export { readConfiguration, type SaidAtStart } from './read-configuration';
export type { Limits, ListenSettings, OrganisationSettings, ServerSettings } from './settings';
