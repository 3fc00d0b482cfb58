import type { BaseArtifactStore } from "../authoring/types/artifactStore.ts";
import { unfitStore } from "../core/configuration/unfit.ts";
import { type Failure, failure } from "../core/failure.ts";
import { readOnlyFailure } from "../core/readOnlyFailure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { FlavorDefinition } from "../core/schema/flavorDefinition.ts";
import { type Configuration, plainOf } from "../core/value/value.ts";
import { rootProblem } from "./innerPath.ts";
import { storeFailure } from "./storeFailure.ts";

/** What a store is opened from: a component with its whole configuration, secret references resolved. */
export interface StoreParts {
  readonly id: string;
  readonly name: string;
  readonly configuration: Configuration;
  /** The values of the secret that the field `authentication_secret` names. */
  readonly authenticationSecret?: Readonly<Record<string, string>>;
  readonly flavor: FlavorDefinition;
  /** Nothing in the store may be changed. */
  readonly isReadOnly: boolean;
}

/** A store that can be used. It does nothing before it is first asked. */
export interface OpenStore {
  readonly id: string;
  readonly name: string;
  readonly flavor: string;
  /** The address or folder that all its paths begin with, without a slash at its end. */
  readonly root: string;
  readonly implementation: BaseArtifactStore;
  /** Nothing in it may be changed: whatever would is refused. */
  readonly isReadOnly: boolean;
  /** What of the configuration has no effect here. */
  readonly warnings: readonly string[];
}

/** A file or folder of a store. */
export interface StorePlace {
  readonly store: OpenStore;
  /** Relative to the root of the store, checked by the guard; `""` is the root. */
  readonly inner: string;
}

type StoreClass = new (
  init: Pick<StoreParts, "id" | "name" | "authenticationSecret"> & { readonly config: unknown },
) => BaseArtifactStore;

/** A store whose class runs in another process. */
export interface StartedParts {
  readonly id: string;
  readonly name: string;
  readonly flavor: string;
  readonly configuration: Configuration;
  /** Nothing in the store may be changed. */
  readonly isReadOnly: boolean;
  /** Makes it there. */
  readonly start: () => Promise<Result<BaseArtifactStore>>;
}

/** Opens a store that runs in another process. Errors: those of starting it, invalid-config, and those of the implementation. */
export async function openStarted({ start, ...parts }: StartedParts): Promise<Result<OpenStore>> {
  try {
    const started = await start();
    if (!started.ok) return started;
    const opened = openedStore(parts, started.value);
    if (!opened.ok) await started.value.cleanup?.();
    return opened;
  } catch (error) {
    return err(storeFailure(error, `The artifact store ${parts.name} cannot be opened`));
  }
}

/** Opens a store: loads the flavor's implementation and gives it its configuration with defaults. Errors: not-implemented, invalid-config, and those of the implementation. */
export async function openStore(parts: StoreParts): Promise<Result<OpenStore>> {
  const { id, name, configuration, authenticationSecret, flavor, isReadOnly } = parts;
  if (flavor.implementation === undefined) return err(runsInZenml(name, flavor.name, flavor.title));
  const parsed = flavor.configSchema.safeParse(plainOf(configuration));
  if (!parsed.success) return err(unfitStore(name, parsed.error.issues[0]));
  try {
    const Implementation = (await flavor.implementation()) as StoreClass;
    const implementation = new Implementation({
      id,
      name,
      config: parsed.data,
      ...(authenticationSecret !== undefined && { authenticationSecret }),
    });
    return openedStore({ id, name, flavor: flavor.name, configuration, isReadOnly }, implementation);
  } catch (error) {
    return err(storeFailure(error));
  }
}

function openedStore(
  { id, name, flavor, configuration, isReadOnly }: Omit<StartedParts, "start">,
  implementation: BaseArtifactStore,
): Result<OpenStore> {
  const root = implementation.path.replace(/(?<=[^/:])\/+$/, "");
  const problem = rootProblem(configuration.path === "" ? root : String(configuration.path ?? root));
  if (problem !== undefined) return err(unusable(name, problem));
  const warnings = implementation.warnings?.() ?? [];
  return ok({ id, name, flavor, root, implementation, isReadOnly, warnings });
}

/** Ends what a store holds open. What goes wrong then is of no interest. */
export async function closeStore({ implementation }: OpenStore): Promise<void> {
  await implementation.cleanup?.().catch(() => undefined);
}

/** Why nothing in a store may be changed; undefined: it may. */
export function readOnlyProblem({ isReadOnly, name }: OpenStore): Failure | undefined {
  return isReadOnly ? readOnlyFailure(`Nothing in ${name}`) : undefined;
}

/** The refusal of a store whose flavor has no class that could run here. */
export function runsInZenml(name: string, flavor: string, title?: string): Failure {
  const message = `The artifact store ${name} runs in ZenML: mlstack itself cannot open stores of the flavor ${flavor}${title === undefined ? "" : ` (${title})`}.`;
  return failure("not-implemented", message, {
    at: { type: "artifact_store", component: name },
    hint: "Stacks with it can be composed, checked and exported here all the same.",
  });
}

function unusable(name: string, problem: string) {
  return failure("invalid-config", `The artifact store ${name} cannot be opened: ${problem}.`, {
    at: { type: "artifact_store", component: name, field: ["path"] },
    hint: `Set it: mlstack artifact-store update ${name} --path=…`,
  });
}
