import { NotFoundError, StoreError } from "mlstack";

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Tells whether the system says that nothing is there: the thing itself, or the folder that it would be in. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
}

/** Tells whether the system says that something is there already. */
export function isThere(error: unknown): boolean {
  return codeOf(error) === "EEXIST";
}

/** Tells whether a name that a folder lists and that is not there is one which is not UTF-8: it cannot be named here. */
export function isNoText(name: string): boolean {
  return name.includes("\uFFFD");
}

/** What is said of a name that is not UTF-8. */
export function notText(path: string): StoreError {
  return new StoreError("refused", `The name of ${path} is not UTF-8, and cannot be reached from here.`, {
    hint: "Rename or remove it with the tools of the system.",
  });
}

/** What the system's refusal means for someone who works with the store. What is no refusal of the system comes back as it is. */
export function localProblem(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new NotFoundError(`There is no ${path}.`, { cause: error });
    case "EACCES":
    case "EPERM":
      return new StoreError("not-permitted", `This user may not do that with ${path}.`, {
        hint: "Look at the owner and the permissions of it and of the folders above it.",
        cause: error,
      });
    case "EROFS":
      return new StoreError("not-permitted", `${path} lies on a file system that can only be read.`, { cause: error });
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new StoreError("disk-full", `There is no room left on the disk that holds ${path}.`, {
        hint: "Free some space, or take a store with another path. Nothing half-written was kept.",
        cause: error,
      });
    case "EISDIR":
      return new StoreError("is-folder", `${path} is a folder.`, { cause: error });
    case "ELOOP":
      return new StoreError("outside", `The symbolic links on the way to ${path} lead in a circle.`, { cause: error });
    case "ENAMETOOLONG":
      return new StoreError("refused", `A name in ${path} is longer than this file system takes.`, { cause: error });
    case "EMFILE":
    case "ENFILE":
      return new StoreError("unavailable", "Too many files are open at once on this machine.", { cause: error });
    case "EIO":
      return new StoreError("damaged", `The disk that holds ${path} reports an error.`, { cause: error });
    default:
      return error;
  }
}

/** What the system refuses is said in words for people. */
export async function saying<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw localProblem(error, path);
  }
}
