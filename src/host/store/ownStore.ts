import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ComponentInit } from "../../authoring/component.ts";
import type { BaseArtifactStoreConfig } from "../../authoring/types/artifactStore.ts";
import { failure } from "../../core/failure.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import { zodOf } from "../../core/schema/zodOf.ts";
import { fileInCopy } from "../fileInCopy.ts";
import type { CopiedFile } from "../protocol.ts";
import { readSourceFiles } from "../sourceFiles.ts";
import { RemoteStore } from "./remoteStore.ts";
import { StoreSession } from "./session.ts";

/** A flavor of an artifact store of a person's own, whose code may run. */
export interface OwnStore {
  readonly spec: FlavorSpec;
  /** Absolute path of its file. */
  readonly path: string;
  readonly exportName: string;
  /** The content that was agreed to. */
  readonly hash: string;
  readonly flavorsFolder: string;
  readonly shown: (path: string) => string;
}

/** The flavor as stores are opened from: its class calls a child that runs the copy that was agreed to. Errors: not-found (the copy is gone). */
export function ownStoreDefinition(store: OwnStore): Result<FlavorDefinition> {
  const { spec, hash, flavorsFolder, path, exportName, shown } = store;
  const folder = join(flavorsFolder, hash);
  const file = existsSync(folder) ? fileInCopy(folder, path) : undefined;
  if (file === undefined) return err(copyGone(spec));
  const sources = readSourceFiles(join(folder, file), () => shown(path));
  if (!sources.ok) return sources;
  const { packages } = sources.value;
  const copied: CopiedFile = { folder, file, shown: shown(path), exportName, packages, packagesFrom: dirname(path) };
  const { schema, settingsSchema: _, rules, ...facts } = spec;
  return ok({
    ...facts,
    configSchema: zodOf(schema),
    typeRules: () => rules,
    implementation: async () => storeClass(copied),
  });
}

function storeClass(copied: CopiedFile) {
  return class extends RemoteStore {
    constructor(init: ComponentInit<BaseArtifactStoreConfig>) {
      const { id, name, config, authenticationSecret } = init;
      const component = { id, name, config, ...(authenticationSecret !== undefined && { authenticationSecret }) };
      super(init, new StoreSession({ do: "serve", ...copied, component }));
    }
  };
}

function copyGone({ type, name }: FlavorSpec) {
  return failure("not-found", `The copy of the code of the flavor ${name} is gone.`, {
    at: { type },
    hint: `Register it again from its file, or take the file over: mlstack flavor refresh ${type}/${name}`,
  });
}
