/** Who belongs to which team, as the administrator says. */
export { readDirectory } from './read-directory';
export { openDirectory, type Directory, type DirectorySettings } from './open-directory';
