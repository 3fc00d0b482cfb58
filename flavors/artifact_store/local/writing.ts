import { type FileHandle, link, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { AlreadyExistsError, StoreError } from "mlstack";
import { isMissing, isThere, localProblem } from "./problems.ts";
import { unfinishedPath } from "./unfinished.ts";

/** A file that is written: where it is for now, and where it will be. */
interface Unfinished {
  readonly handle: FileHandle;
  readonly temporary: string;
  readonly target: string;
  readonly overwrite: boolean;
}

/** Makes a folder and those above it. */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!isThere(error) && !isMissing(error)) throw error;
    throw new StoreError(
      "is-file",
      `The folder ${folder} cannot be made: a file stands there, or where one above it would be.`,
      { cause: error },
    );
  }
}

/** What a new file may be read and written by: whoever the old one allowed, else what the system gives. */
async function modeFor(target: string): Promise<number> {
  try {
    const old = await stat(target);
    if (old.isDirectory()) throw new StoreError("is-folder", `${target} is a folder, so no file can be written there.`);
    return old.mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return 0o666;
    throw error;
  }
}

async function begin(target: string, overwrite: boolean): Promise<Unfinished> {
  const mode = await modeFor(target);
  await makeFolders(dirname(target));
  const temporary = unfinishedPath(target);
  return { handle: await open(temporary, "wx", mode), temporary, target, overwrite };
}

async function drop({ handle, temporary }: Unfinished): Promise<void> {
  await handle.close().catch(() => {});
  await rm(temporary, { force: true });
}

async function write({ handle }: Unfinished, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

/** A folder remembers a new name after a power cut once it has been written itself; some systems cannot do that. */
async function keepNames(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {}
}

/** Gives a file its place. Rejects when something is there and may not be replaced. */
export async function moveTo(source: string, target: string, overwrite: boolean): Promise<void> {
  if (overwrite) await rename(source, target);
  else await moveToFree(source, target);
  await keepNames(dirname(target));
}

async function moveToFree(source: string, target: string): Promise<void> {
  const taken = () => new AlreadyExistsError(`${target} is there already.`);
  try {
    await link(source, target);
  } catch (error) {
    if (isThere(error)) throw taken();
    // A file system without hard links: between the look and the move another program could be quicker.
    const there = await lstat(target).then(
      () => true,
      () => false,
    );
    if (there) throw taken();
    return rename(source, target);
  }
  await rm(source);
}

async function finish({ handle, temporary, target, overwrite }: Unfinished): Promise<void> {
  await handle.sync();
  await handle.close();
  await moveTo(temporary, target, overwrite);
}

/**
 * Takes the bytes of a file under a name of its own and gives it the right one at the end, so that nobody ever sees a half one. The stream fails only when
 * what was begun is gone.
 */
export async function writeWhole(
  target: string,
  { overwrite, signal }: { readonly overwrite: boolean; readonly signal?: AbortSignal | undefined },
): Promise<WritableStream<Uint8Array>> {
  signal?.throwIfAborted();
  const file = await begin(target, overwrite);
  let dropped: Promise<void> | undefined;
  const end = () => {
    signal?.removeEventListener("abort", stop);
    dropped ??= drop(file);
    return dropped;
  };
  let fail: (reason: unknown) => void = () => {};
  const stop = () => void end().finally(() => fail(signal?.reason));
  signal?.addEventListener("abort", stop, { once: true });
  const orNothing = async (work: (file: Unfinished) => Promise<void>) => {
    try {
      signal?.throwIfAborted();
      await work(file);
    } catch (error) {
      await end();
      throw signal?.aborted ? signal.reason : localProblem(error, target);
    }
  };
  return new WritableStream<Uint8Array>(
    {
      start: (controller) => {
        fail = (reason) => controller.error(reason);
      },
      write: (bytes) => orNothing((unfinished) => write(unfinished, bytes)),
      async close() {
        await orNothing(finish);
        signal?.removeEventListener("abort", stop);
      },
      abort: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1 << 20 }),
  );
}
