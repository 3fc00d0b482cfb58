import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentRefs } from "../stack/register.ts";

/** A composition to check, saved or not. */
export interface CheckComposition {
  /** Of a stack that exists already: its name. */
  readonly name?: string;
  readonly components: ComponentRefs;
}

/** The rules whose findings prevent saving. */
export const structureRules = ["missing-type", "too-many", "component-twice", "unknown-component"] as const;

/** Everything wrong with a composition: structure (`structureRules`, these prevent saving), configuration of its components, references to secrets. */
export async function checkComposition(_env: Env, _input: CheckComposition): Promise<Result<readonly Finding[]>> {
  return err(failure("bug", "This is not written yet."));
}
