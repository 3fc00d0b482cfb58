import type { ReadOptions } from "../types/artifactFiles.ts";
import { childPath } from "../types/artifactListing.ts";
import type { BaseArtifactStore } from "../types/artifactStore.ts";

/** The path of what has this name below the root. */
export function under(store: BaseArtifactStore, name: string): string {
  return childPath(store.path, name);
}

/** Writes a text as a file. */
export async function put(store: BaseArtifactStore, path: string, text: string): Promise<void> {
  await new Blob([text]).stream().pipeTo(await store.openWrite(path));
}

/** The text of a file or of a part of it. */
export async function textOf(store: BaseArtifactStore, path: string, options?: ReadOptions): Promise<string> {
  return new TextDecoder().decode(Buffer.concat(await Array.fromAsync(await store.openRead(path, options))));
}

/** The names of all files of the store, from its root on. */
export async function filesIn(store: BaseArtifactStore): Promise<readonly string[]> {
  const files = await Array.fromAsync(store.list(store.path, { recursive: true }));
  return files.map(({ name }) => name).sort();
}

/** So many lines, each another one. */
export function linesOf(count: number): string {
  return Array.from({ length: count }, (_, line) => `line ${line} of a file\n`).join("");
}
