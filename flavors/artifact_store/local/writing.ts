import { randomBytes } from "node:crypto";
import { type FileHandle, link, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AlreadyExistsError, StoreError } from "mlstack";
import { isMissing, isThere, localProblem } from "./problems.ts";

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
  const temporary = join(dirname(target), `.mlstack-${randomBytes(8).toString("hex")}.part`);
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

async function finish(file: Unfinished): Promise<void> {
  try {
    await file.handle.sync();
    await file.handle.close();
    await moveTo(file.temporary, file.target, file.overwrite);
  } catch (error) {
    await drop(file);
    throw error;
  }
}

/** Takes the bytes of a file under a name of its own and gives it the right one at the end, so that nobody ever sees a half one. */
export async function writeWhole(
  target: string,
  { overwrite, signal }: { readonly overwrite: boolean; readonly signal?: AbortSignal | undefined },
): Promise<WritableStream<Uint8Array>> {
  signal?.throwIfAborted();
  const file = await begin(target, overwrite);
  let stop: (() => void) | undefined;
  const forget = () => stop && signal?.removeEventListener("abort", stop);
  const failing = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      forget();
      await drop(file);
      throw signal?.aborted ? signal.reason : localProblem(error, target);
    }
  };
  return new WritableStream<Uint8Array>(
    {
      start(controller) {
        // Whoever waits hears of it once nothing is left: the program may end right after.
        stop = () => void drop(file).finally(() => controller.error(signal?.reason));
        if (signal?.aborted) stop();
        signal?.addEventListener("abort", stop, { once: true });
      },
      write: (bytes) => failing(write(file, bytes)),
      async close() {
        forget();
        await failing(signal?.aborted ? Promise.reject(signal.reason) : finish(file));
      },
      async abort() {
        forget();
        await drop(file);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1 << 20 }),
  );
}
