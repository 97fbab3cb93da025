const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'this account has no permission for it.',
  EPERM: 'this account has no permission for it.',
  ENOTDIR: 'a part of this path is a file, not a folder.',
  EEXIST: 'there is a file of that name already.',
  EISDIR: 'this is a folder, not a file.',
  ENAMETOOLONG: 'the name is too long for this system.',
  ELOOP: 'its links lead in a circle.',
  ENOSPC: 'there is no room left on the disk.',
  EROFS: 'nothing can be written there.',
};

/**
 * Why a file could not be read or written, as the end of a sentence that begins with its path. The codes are POSIX's, as Node
 * names them in `error.code`.
 */
export function describeFileError(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return FILE_ERRORS[code] ?? `it cannot be used (${code}).`;
}
