import { open } from "node:fs/promises";
import { StoreError } from "../authoring/errors.ts";
import { pathOf } from "./lookAt.ts";
import type { Meter } from "./meter.ts";
import type { StorePlace } from "./openStore.ts";

const chunkBytes = 2 ** 18;

/** Which file goes where. */
export interface UploadFile {
  readonly path: string;
  readonly size: number;
  readonly target: StorePlace;
  readonly meter: Meter;
  readonly signal?: AbortSignal | undefined;
}

/** Puts one file of this machine into a store: it is there whole, or not at all. Throws what the store and the file system throw. */
export async function uploadFile({ path, size, target, meter, signal }: UploadFile): Promise<void> {
  signal?.throwIfAborted();
  const file = await open(path, "r");
  let sent = 0;
  try {
    const stream = await target.store.implementation.openWrite(pathOf(target), { size, ...(signal && { signal }) });
    const writer = stream.getWriter();
    // Whoever waits for the writer below learns of its trouble; this keeps it from being reported a second time.
    writer.closed.catch(() => undefined);
    try {
      while (sent < size) {
        await writer.ready;
        const chunk = new Uint8Array(Math.min(chunkBytes, size - sent));
        const { bytesRead } = await file.read(chunk, 0, chunk.length, sent);
        if (bytesRead === 0) throw new StoreError("damaged", `the file ${path} became shorter while it was read`);
        signal?.throwIfAborted();
        await writer.write(chunk.subarray(0, bytesRead));
        sent += bytesRead;
        meter.add(bytesRead);
      }
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    meter.takeBack(sent);
    throw error;
  } finally {
    await file.close();
  }
}
