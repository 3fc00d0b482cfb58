import type { BaseArtifactStore } from "../../authoring/index.ts";
import type { ServeRequest } from "../protocol.ts";
import type { FromStore, ToStore } from "../store/messages.ts";
import { answerImports } from "./answerImports.ts";
import { loadDefinition } from "./loadDefinition.ts";
import { saidError } from "./saidError.ts";
import { sourceLines } from "./sourceLines.ts";
import { StoreCall } from "./storeCall.ts";

/** Runs a store: does what the lines say until there are no more, each call on its own. */
export async function serveStore(
  request: ServeRequest,
  lines: AsyncIterator<string>,
  say: (message: FromStore) => Promise<void>,
): Promise<void> {
  answerImports(request);
  const opened = open(request);
  const calls = new Map<number, StoreCall>();
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    const message = JSON.parse(line.value) as ToStore;
    const { id } = message;
    if (message.do === "call") calls.set(id, new StoreCall((removed) => void say({ id, removed })));
    const call = calls.get(id);
    if (message.do === "stop") {
      call?.stop(message.why);
      continue;
    }
    if (call === undefined) {
      // It has failed or ended meanwhile; there is nothing left to do.
      void say({ id });
      continue;
    }
    opened
      .then((store) => call.answer(store, message))
      .then((answer) => {
        if (call.isOver) calls.delete(id);
        return say({ id, ...answer });
      })
      .catch((error: unknown) => {
        calls.delete(id);
        return say({ id, failed: saidError(error, request.folder) });
      });
  }
  await (await opened).cleanup?.().catch(() => undefined);
}

async function open(request: ServeRequest): Promise<BaseArtifactStore> {
  const loaded = await loadDefinition(request, sourceLines(request));
  if (!loaded.ok) throw new Error(loaded.error[0]?.message);
  const { definition } = loaded.value;
  if (definition.implementation === undefined) throw new Error(`The flavor ${definition.name} has no implementation.`);
  const Store = (await definition.implementation()) as new (init: object) => BaseArtifactStore;
  return new Store({ ...request.component, config: definition.configSchema.parse(request.component.config) });
}
