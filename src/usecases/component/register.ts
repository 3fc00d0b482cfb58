import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { err, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** What a new component is made of. */
export interface RegisterComponent {
  readonly type: ComponentTypeId;
  readonly name: string;
  readonly flavor: string;
  readonly configuration: Configuration;
  readonly labels?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets whose keys become variables at run time: names, ids or prefixes. */
  readonly secrets?: readonly string[];
  readonly connector?: { readonly name: string; readonly resourceId?: string };
}

/** A component as it was saved, and what is odd about it without being refused. */
export interface SavedComponent {
  readonly component: ComponentView;
  readonly warnings: readonly Finding[];
}

/** Registers a component. Errors: invalid-name, name-taken, unknown-flavor, invalid-config (with one cause per field), not-found (a secret), connector-unsupported. */
export async function registerComponent(_env: Env, _input: RegisterComponent): Promise<Result<SavedComponent>> {
  return err(failure("bug", "This is not written yet."));
}
