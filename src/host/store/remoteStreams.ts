import type { ReadOptions, WriteOptions } from "../../authoring/types/artifactFiles.ts";
import { RemoteCall } from "./remoteCall.ts";
import type { Asked, AskOptions, StoreSession } from "./session.ts";

/** Bytes cross the pipe in pieces of this size at most, so that none is in the way of other calls for long. */
const pieceBytes = 2 ** 20;

/** A file that a store in a child reads, piece by piece: each is asked for when it is wanted. */
export async function readRemote(
  session: StoreSession,
  path: string,
  options?: ReadOptions,
): Promise<ReadableStream<Uint8Array>> {
  const call = new RemoteCall(session, options);
  await call.begin("openRead", [path], options);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { said, bytes } = await call.ask({ do: "next" });
        if ("read" in said && said.read === "some") return controller.enqueue(bytes);
        controller.close();
        call.over();
      },
      cancel: (reason) => call.abandon(reason),
    },
    { highWaterMark: 0 },
  );
}

/** A file that a store in a child writes: the next piece is sent once the store has taken the one before. */
export async function writeRemote(
  session: StoreSession,
  path: string,
  options?: WriteOptions,
): Promise<WritableStream<Uint8Array>> {
  const call = new RemoteCall(session, options);
  await call.begin("openWrite", [path], options);
  const signal = options?.signal;
  let isAsked = false;
  let leaving: Promise<void> | undefined;
  let written = 0;
  const ask = async (message: Asked, more?: AskOptions): Promise<void> => {
    await leaving;
    isAsked = true;
    await call.ask(message, more);
    isAsked = false;
  };
  return new WritableStream<Uint8Array>({
    start: (controller) => {
      const leave = (): void => {
        // What is asked just now fails by itself.
        if (isAsked) return;
        // It is over once the store has cleared away what it had got; who writes meanwhile hears of it then, too.
        leaving = call.abandon(signal?.reason).catch(() => undefined);
        leaving.then(() => controller.error(signal?.reason));
      };
      signal?.addEventListener("abort", leave);
    },
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        await ask({ do: "write" }, { bytes: bytes.subarray(at, at + pieceBytes) });
      written += bytes.length;
    },
    close: async () => {
      await ask({ do: "close" }, { unseenBytes: written });
      call.over();
      isAsked = true;
    },
    abort: (reason) => call.abandon(reason),
  });
}
