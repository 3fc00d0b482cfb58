import { type BaseArtifactStore, StoreError } from "../../authoring/index.ts";
import { servingLimits } from "../limits.ts";
import type { ServeRequest } from "../protocol.ts";
import { frameOf, frameReader, noBytes } from "../store/frames.ts";
import { type FromStore, openingId, type ToStore } from "../store/messages.ts";
import { answerImports } from "./answerImports.ts";
import { makeStore } from "./makeStore.ts";
import { saidError } from "./saidError.ts";
import { silence } from "./silence.ts";
import { StoreCall } from "./storeCall.ts";

/** The pipe to the program. */
export interface StorePipe {
  /** Begins each message. */
  readonly token: string;
  readonly input: AsyncIterable<Uint8Array>;
  readonly write: (bytes: Uint8Array) => void;
}

/** Makes a store, says what it is, and does what it is told until nothing more comes, each call on its own. */
export async function serveStore(request: ServeRequest, { token, input, write }: StorePipe): Promise<void> {
  silence();
  answerImports(request);
  const say = (message: FromStore, bytes = noBytes): void => {
    for (const part of frameOf(token, message, bytes)) write(part);
  };
  const failed = (id: number, error: unknown) => say({ id, failed: saidError(error, request.folder) });
  const making = makeStore(request);
  making.then(
    (made) => say({ id: openingId, ...(made.ok ? { facts: factsOf(made.value) } : { refused: made.error }) }),
    (error: unknown) => failed(openingId, error),
  );
  const store = making.then(
    (made) => (made.ok ? made.value : undefined),
    () => undefined,
  );
  const calls = new Map<number, StoreCall>();
  const hear = async (message: ToStore, bytes: Uint8Array): Promise<void> => {
    const { id } = message;
    if (message.do === "call") calls.set(id, new StoreCall((removed) => say({ id, removed })));
    const call = calls.get(id);
    if (message.do === "stop") return call?.stop(message.why);
    const made = await store;
    if (call === undefined || made === undefined) return message.do === "abandon" ? say({ id }) : failed(id, lost);
    try {
      const { bytes: read, ...answer } = await call.answer(made, message, bytes);
      if (call.isOver) calls.delete(id);
      say({ id, ...answer } as FromStore, read);
    } catch (error) {
      // Whoever hears of it may end the process: what was half written goes before.
      await call.leave(error).catch(() => undefined);
      calls.delete(id);
      failed(id, error);
    }
  };
  const read = frameReader(token, (message, bytes) => void hear(message as ToStore, bytes));
  for await (const chunk of input) read(chunk);
  await Promise.race([
    store.then((made) => closed(made, [...calls.values()])),
    new Promise((resolve) => setTimeout(resolve, servingLimits.stopMs)),
  ]);
}

/** What goes on with a call that is not known here was begun in an older process: it must not seem to be done. */
const lost = new StoreError("unavailable", "what was begun is lost with the process of the store, which has ended");

function factsOf(store: BaseArtifactStore) {
  return { path: store.path, warnings: store.warnings?.() ?? [] };
}

/** Nobody asks any more: what is half done is cleared away, whatever the store says to that. */
async function closed(store: BaseArtifactStore | undefined, calls: readonly StoreCall[]): Promise<void> {
  const why = "The program has ended.";
  for (const call of calls) call.stop(why);
  await Promise.allSettled(calls.map((call) => call.leave(new Error(why))));
  await store?.cleanup?.().catch(() => undefined);
}
