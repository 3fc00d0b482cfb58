import type { FailureCode } from "../core/failure.ts";

/** What the operating system refused, in words. */
export interface SystemTrouble {
  readonly code: FailureCode;
  /** The end of a sentence, without a full stop. */
  readonly said: string;
  readonly hint?: string;
}

const permissions = "Look at the permissions of the file and of the folders above it.";
const space = "Free some space, or choose a place that has more of it.";

const troubles: Readonly<Record<string, SystemTrouble>> = {
  ENOSPC: { code: "cannot-write", said: "the disk is full", hint: space },
  EDQUOT: { code: "cannot-write", said: "your share of the disk is used up", hint: space },
  EFBIG: { code: "cannot-write", said: "the file system takes no file of this size" },
  EROFS: { code: "cannot-write", said: "the file system can only be read" },
  EACCES: { code: "not-permitted", said: "it is not permitted", hint: permissions },
  EPERM: { code: "not-permitted", said: "it is not permitted", hint: permissions },
  ENOENT: { code: "not-found", said: "there is no such file or folder" },
  ENOTDIR: { code: "name-taken", said: "a part of the path is a file" },
  EISDIR: { code: "name-taken", said: "it is a folder" },
  EEXIST: { code: "name-taken", said: "it is there already" },
  ENAMETOOLONG: { code: "usage", said: "the name is too long for the file system" },
  ELOOP: { code: "bad-data", said: "its links lead in a circle" },
  EMFILE: { code: "busy", said: "too many files are open" },
};

/** What a code of the file system means; undefined for any that is not known. */
export function systemTrouble(code: string | undefined): SystemTrouble | undefined {
  if (code === undefined) return undefined;
  return Object.hasOwn(troubles, code)
    ? troubles[code]
    : { code: "store-failed", said: `the system refused it (${code})` };
}
