// What the system says of files and folders, in words: most of it the operator mends with a path or a right.

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it, or a part of its path, is a file and no folder',
  EEXIST: 'something of that name is there already',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'the quota of its disk is used up',
  EIO: 'its disk fails',
};
/** Of the calls that are about files; others have the same codes for what is none. */
const VERBS: Readonly<Record<string, string>> = {
  open: 'opened',
  read: 'read',
  scandir: 'read',
  stat: 'read',
  lstat: 'read',
  write: 'written',
  mkdir: 'made',
  mkdtemp: 'made',
  rename: 'renamed',
  copyfile: 'copied',
  unlink: 'removed',
  rm: 'removed',
  rmdir: 'removed',
  chmod: 'changed',
  fsync: 'written',
};

/** Why, such as `this user may not (EACCES)`; the code alone where there are no words for it. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return WORDS[code] === undefined ? code : `${WORDS[code]} (${code})`;
}

/** `/root/x.zip cannot be opened: this user may not (EACCES).` Undefined where it is not about a file or a folder. */
export function fileTrouble(error: unknown): string | undefined {
  const { code, syscall, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const verb = VERBS[syscall ?? ''];
  if (verb === undefined || WORDS[code ?? ''] === undefined) return undefined;
  return `${dest ?? path ?? 'A file'} cannot be ${verb}: ${reasonOf(error)}.`;
}
