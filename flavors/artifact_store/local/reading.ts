import { constants, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type ArtifactStat, NotFoundError, type ReadOptions, StoreError } from "mlstack";
import { localProblem } from "./problems.ts";

/** In bytes: with larger ones, memory grows more than speed. */
const piece = 256 * 1024;

/** What the system knows of a file or folder, in the words of stores. */
export function statOf(stats: Stats): ArtifactStat {
  if (stats.isDirectory()) return { kind: "folder", size: 0, modified: stats.mtime };
  return {
    kind: "file",
    size: stats.isFile() ? stats.size : 0,
    modified: stats.mtime,
    version: `${stats.ino}-${stats.size}-${stats.mtimeMs}`,
  };
}

async function checked(handle: FileHandle, path: string, version: string | undefined): Promise<void> {
  const stats = await handle.stat();
  if (stats.isDirectory()) throw new StoreError("is-folder", `${path} is a folder; only files can be read.`);
  if (!stats.isFile())
    throw new StoreError("refused", `${path} is a device, a socket or a pipe; only files can be read.`);
  if (version !== undefined && statOf(stats).version !== version)
    throw new StoreError("changed", `${path} has changed since it was looked at.`);
}

/** The bytes of a file, or of a part of it; `shown` is its name in sentences. */
export async function readParts(
  path: string,
  shown: string,
  { start = 0, end = Number.POSITIVE_INFINITY, version, signal }: ReadOptions,
): Promise<ReadableStream<Uint8Array>> {
  signal?.throwIfAborted();
  // Not to wait for the other end of a pipe.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    await checked(handle, shown, version);
  } catch (error) {
    await handle.close();
    throw error;
  }
  let at = start;
  let stop: (() => void) | undefined;
  const close = async () => {
    if (stop) signal?.removeEventListener("abort", stop);
    await handle.close().catch(() => {});
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => {
          controller.error(signal?.reason);
          void close();
        };
        signal?.addEventListener("abort", stop, { once: true });
      },
      async pull(controller) {
        try {
          const wanted = Math.max(0, Math.min(piece, end - at));
          const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, at);
          at += bytesRead;
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          await close();
          controller.close();
        } catch (error) {
          await close();
          if (!signal?.aborted) throw localProblem(error, shown);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** What is said of a path that leads nowhere. */
export function nothingAt(path: string): NotFoundError {
  return new NotFoundError(`There is no ${path}.`);
}
