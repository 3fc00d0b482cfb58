import type { Result } from "../../../core/result.ts";
import {
  type ArtifactPlace,
  closeArtifactStore,
  type OpenedStore,
  openArtifactStore,
  placeIn,
} from "../../../usecases/artifact/open.ts";
import type { Env } from "../../../usecases/env.ts";

/** Stores that are held open while somebody looks into them. */
export class OpenStores {
  readonly #env: Env;
  readonly #stores = new Map<string, Promise<Result<OpenedStore>>>();

  constructor(env: Env) {
    this.#env = env;
  }

  /** A place of a store, which is opened when this is the first one. What could not be opened is tried again the next time. */
  async place(storeId: string, inner: string): Promise<Result<ArtifactPlace>> {
    const opening = this.#stores.get(storeId) ?? openArtifactStore(this.#env, storeId);
    this.#stores.set(storeId, opening);
    const opened = await opening;
    if (!opened.ok) this.#stores.delete(storeId);
    return opened.ok ? placeIn(opened.value, inner) : opened;
  }

  /** Closes all others. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, store] of this.#stores) {
      if (ids.has(id)) continue;
      this.#stores.delete(id);
      void store.then(close);
    }
  }
}

async function close(opened: Result<OpenedStore>): Promise<void> {
  if (opened.ok) await closeArtifactStore(opened.value);
}
