import type { OpenStore, StorePlace } from "../../src/artifacts/openStore.ts";
import { NotFoundError, StoreError } from "../../src/authoring/errors.ts";
import type { ReadOptions } from "../../src/authoring/types/artifactFiles.ts";
import type { BaseArtifactStore } from "../../src/authoring/types/artifactStore.ts";

/** What a reading meets: so many bytes, then an error, or a stream that ends as if all were there. */
export type Mishap = { readonly after: number; readonly error?: Error };

/** A remote store with one file whose readings break as they are told to, one mishap for each reading; the others go well. */
export function brittlePlace(content: Uint8Array, mishaps: readonly Mishap[]) {
  const left = [...mishaps];
  const readings: ReadOptions[] = [];
  const implementation = {
    path: "s3://brittle",
    stat: async (path: string) => {
      if (!path.endsWith("/file")) throw new NotFoundError(`There is no ${path}.`);
      return { kind: "file", size: content.length, version: "1" };
    },
    openRead: async (_: string, options: ReadOptions = {}) => {
      readings.push(options);
      const mishap = left.shift();
      const wanted = content.subarray(options.start ?? 0, options.end ?? content.length);
      const given = mishap === undefined ? wanted : wanted.subarray(0, mishap.after);
      let isGiven = false;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (!isGiven && given.length > 0) controller.enqueue(given);
          else if (mishap?.error === undefined) controller.close();
          else controller.error(mishap.error);
          isGiven = true;
        },
      });
    },
  };
  return { place: placeIn(implementation, "file"), readings };
}

/** A remote store that refuses every question, and how many it was asked. */
export function lockedPlace() {
  let count = 0;
  const stat = async () => {
    count += 1;
    throw new StoreError("signature", "the secret key is wrong");
  };
  return { place: placeIn({ path: "s3://brittle", stat }, "folder"), asked: () => count };
}

function placeIn(implementation: object, inner: string): StorePlace {
  const store: OpenStore = {
    id: "1",
    name: "brittle",
    flavor: "s3",
    root: "s3://brittle",
    implementation: implementation as BaseArtifactStore,
    isReadOnly: false,
    warnings: [],
  };
  return { store, inner };
}
