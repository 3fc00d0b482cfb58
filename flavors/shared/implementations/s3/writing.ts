import { StoreError, type WriteOptions } from "mlstack";
import { pathOf, type S3Place } from "./keys.ts";
import type { S3Session } from "./session.ts";
import { ObjectUpload } from "./upload.ts";

/** Takes the bytes of an object, which is there when the stream is closed. The stream fails only when what was sent is gone. */
export function writeObject(
  session: S3Session,
  place: S3Place,
  { size, signal }: WriteOptions,
): WritableStream<Uint8Array> {
  signal?.throwIfAborted();
  if (place.key === "" || place.key.endsWith("/"))
    throw new StoreError("is-folder", `${pathOf(place)} names a folder, so no file can be written there.`);
  const upload = new ObjectUpload(session, place, size);
  let ended: Promise<void> | undefined;
  const end = () => {
    signal?.removeEventListener("abort", stop);
    ended ??= upload.stop();
    return ended;
  };
  let fail: (reason: unknown) => void = () => {};
  const stop = () => void end().finally(() => fail(signal?.reason));
  signal?.addEventListener("abort", stop, { once: true });
  const orNothing = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      await end();
      throw signal?.aborted ? signal.reason : error;
    }
  };
  return new WritableStream<Uint8Array>({
    start: (controller) => {
      fail = (reason) => controller.error(reason);
    },
    write: (bytes) => orNothing(upload.write(bytes)),
    async close() {
      await orNothing(upload.finish());
      signal?.removeEventListener("abort", stop);
    },
    abort: end,
  });
}
