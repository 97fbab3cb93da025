/** What a server is told: configuration file, environment, command line. */
export { complainAboutExposure, isForThisMachine } from './complain-about-exposure';
export { isLoopbackHost } from './complaints';
export { readConfiguration, type SaidAtStart } from './read-configuration';
export type { Limits, ListenSettings, OrganisationSettings, ServerSettings } from './settings';
