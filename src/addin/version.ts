import packageJson from '../../package.json';

/** The version of this build, as records and pages state it. */
export const VERSION: string = packageJson.version;
