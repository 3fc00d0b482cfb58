import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BaseArtifactStore } from "../../authoring/types/artifactStore.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { writeJson } from "../../core/value/json.ts";
import type { Configuration } from "../../core/value/value.ts";
import { fileInCopy } from "../fileInCopy.ts";
import type { CopiedFile, ServeRequest } from "../protocol.ts";
import { readSourceFiles } from "../sourceFiles.ts";
import { RemoteStore } from "./remoteStore.ts";
import { type SessionInput, StoreSession } from "./session.ts";
import { storeRights } from "./storeRights.ts";

/** A flavor of an artifact store of a person's own, whose code may run. */
export interface OwnStoreFlavor {
  readonly name: string;
  /** Absolute path of its file. */
  readonly path: string;
  readonly exportName: string;
  /** The content that was agreed to. */
  readonly hash: string;
  readonly flavorsFolder: string;
  readonly shown: (path: string) => string;
}

/** A component as it is used: secret references resolved. */
export interface UsedComponent {
  readonly id: string;
  readonly name: string;
  readonly configuration: Configuration;
  readonly authenticationSecret?: Readonly<Record<string, string>>;
}

/**
 * Makes a store in a child that runs the copy that was agreed to, whatever became of its file. The child ends with the store's `cleanup`. Errors:
 * not-found (the copy is gone), bad-data (it does not load), not-implemented (a package is missing), invalid-config. Rejects with what its class throws.
 */
export async function startStore(
  flavor: OwnStoreFlavor,
  { configuration, ...init }: UsedComponent,
  options: Pick<SessionInput, "limits" | "redact"> = {},
): Promise<Result<BaseArtifactStore>> {
  const copied = copiedFile(flavor);
  if (!copied.ok) return copied;
  const request: ServeRequest = {
    do: "serve",
    ...copied.value,
    component: { ...init, configuration: writeJson(configuration) },
  };
  const rights = storeRights(copied.value, configuration.path);
  const session = new StoreSession({ request, rights, ...options });
  try {
    const facts = await session.open();
    if (facts.ok) return ok(new RemoteStore(init, facts.value, session));
    await session.end();
    return facts;
  } catch (error) {
    await session.end();
    throw error;
  }
}

function copiedFile({ name, path, exportName, hash, flavorsFolder, shown }: OwnStoreFlavor): Result<CopiedFile> {
  const folder = join(flavorsFolder, hash);
  const file = existsSync(folder) ? fileInCopy(folder, path) : undefined;
  if (file === undefined) return err(copyGone(name));
  const sources = readSourceFiles(join(folder, file), () => shown(path));
  if (!sources.ok) return sources;
  const { packages } = sources.value;
  return ok({ folder, file, shown: shown(path), exportName, packages, packagesFrom: dirname(path) });
}

function copyGone(name: string) {
  return failure("not-found", `The copy of the code of the flavor ${name} is gone.`, {
    at: { type: "artifact_store" },
    hint: `Make it again from its file: mlstack flavor refresh artifact_store/${name}`,
  });
}
