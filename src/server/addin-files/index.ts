/** The add-in's files as an organisation gets them: with its policy compiled in. */
export { openAddinFiles, type AddinFiles } from './addin-files';
export { readPolicyFile } from './read-policy-file';
export { readShippedFiles, toServed, type ServedFile } from './shipped-files';
export { writePolicy } from './write-policy';
