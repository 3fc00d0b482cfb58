import { constants } from "node:fs";
import { copyFile, type FileHandle, link, open, rename, rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isWithoutLinks } from "../platform/files.ts";
import { newId } from "../platform/ids.ts";
import { ownProcess } from "../platform/processes.ts";

/** In bytes. */
const saveEvery = 32 * 2 ** 20;

/** How a finished file takes its place. */
export interface PlaceOptions {
  /** Replace a file that is there. Without it such a file is an error with the code `EEXIST`. */
  readonly overwrite: boolean;
  /** What the file says of its last change. */
  readonly modified?: Date | undefined;
}

/** A file of this machine that is seen under its name only once it is whole; until then it lies beside it under another. */
export class PartFile {
  readonly #path: string;
  readonly #part: string;
  readonly #handle: FileHandle;
  #unsaved = 0;
  #saving: Promise<void> | undefined;
  #lost: { readonly error: unknown } | undefined;

  private constructor(path: string, part: string, handle: FileHandle) {
    this.#path = path;
    this.#part = part;
    this.#handle = handle;
  }

  /** Begins a file. Throws errors of the file system. */
  static async begin(path: string): Promise<PartFile> {
    const part = join(dirname(path), `.${ownProcess}-${newId().slice(0, 8)}.mlstack-part`);
    return new PartFile(path, part, await open(part, "wx", 0o666));
  }

  /** Writes bytes at their place in the file. */
  async write(bytes: Uint8Array, position: number): Promise<void> {
    let at = 0;
    while (at < bytes.length) {
      at += (await this.#handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    }
    this.#unsaved += bytes.length;
    if (this.#unsaved >= saveEvery) this.#saveBeside();
  }

  /** The disk works while more arrives, so that little is left for the end. The system tells of a disk that fails only once. */
  #saveBeside(): void {
    if (this.#saving) return;
    this.#unsaved = 0;
    this.#saving = this.#handle
      .datasync()
      .catch((error) => {
        this.#lost ??= { error };
      })
      .finally(() => {
        this.#saving = undefined;
      });
  }

  /** The file is whole: it takes its place. */
  async place({ overwrite, modified }: PlaceOptions): Promise<void> {
    await this.#saving;
    await this.#handle.sync();
    if (this.#lost) throw this.#lost.error;
    await this.#handle.close();
    if (modified !== undefined) await utimes(this.#part, modified, modified);
    if (overwrite) await rename(this.#part, this.#path);
    else await takeFreePlace(this.#part, this.#path);
  }

  /** The file is given up: nothing of it stays. */
  async discard(): Promise<void> {
    await this.#saving;
    await this.#handle.close().catch(() => undefined);
    await rm(this.#part, { force: true });
  }
}

/** The process that writes, or wrote, a part of this name; undefined: it is the name of none. */
export function writerOf(name: string): number | undefined {
  const id = /^\.(\d+)-[0-9a-f]{8}\.mlstack-part$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** A link fails when the place is taken, at the same moment; file systems without links get a copy. */
async function takeFreePlace(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    await copyFile(part, path, constants.COPYFILE_EXCL);
  }
  await rm(part, { force: true });
}
