import { join } from "node:path";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { Failure } from "../../core/failure.ts";
import { flavorKey } from "../../core/flavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { shownPath } from "./source.ts";

/** How the file of a flavor is against what was registered: the same, another, gone, or no longer to be read. */
export type FlavorState = "ok" | "changed" | "missing" | "unreadable";

/** Compares the files of a flavor with what was registered. No code runs. */
export async function stateOf(
  { flavorsFolder }: Pick<Env, "flavorsFolder">,
  { file, hash }: Pick<CustomFlavor, "file" | "hash">,
): Promise<FlavorState> {
  const { sameAsCopy } = await import("../../host/sameAsCopy.ts");
  if (sameAsCopy(join(flavorsFolder, hash), file)) return "ok";
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const files = readSourceFiles(file, shownPath);
  if (!files.ok) return files.error.code === "not-found" ? "missing" : "unreadable";
  return files.value.hash === hash ? "ok" : "changed";
}

/** What the files of a flavor are now, as `hash` tells it: what is agreed to when somebody is asked. Undefined: they cannot be read. */
export async function presentHash({ file }: Pick<CustomFlavor, "file">): Promise<string | undefined> {
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const files = readSourceFiles(file, shownPath);
  return files.ok ? files.value.hash : undefined;
}

/** Why the files of an unreadable flavor are not read: what is wrong, and what to do. No code runs. Undefined: they can be read. */
export async function unreadableWhy({ file }: Pick<CustomFlavor, "file">): Promise<Failure | undefined> {
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const files = readSourceFiles(file, shownPath);
  return files.ok ? undefined : files.error;
}

/** A flavor of the person's own, and how its file is. */
export interface FlavorWithState {
  readonly flavor: CustomFlavor;
  readonly state: FlavorState;
}

/** All flavors of the person's own, by `flavorKey`. */
export async function flavorStates(env: Env): Promise<Result<ReadonlyMap<string, FlavorWithState>>> {
  const flavors = read(env, (view) => ok(view.flavors.list()));
  if (!flavors.ok) return flavors;
  const states = flavors.value.map(
    async (flavor) => [flavorKey(flavor), { flavor, state: await stateOf(env, flavor) }] as const,
  );
  return ok(new Map(await Promise.all(states)));
}
