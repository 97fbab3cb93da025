/** Who belongs to which team, as the administrator says. */
export { openDirectory, type Directory, type DirectorySettings } from './open-directory';
