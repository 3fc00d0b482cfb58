import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** Which flavor is described. */
export interface DescribeFlavor {
  readonly type: ComponentTypeId;
  /** Its name or its title. */
  readonly name: string;
}

/** Loads a flavor with its fields. Errors: unknown-flavor (with what was likely meant). */
export async function describeFlavor(_env: Env, _input: DescribeFlavor): Promise<Result<LoadedFlavor>> {
  return err(failure("bug", "This is not written yet."));
}
