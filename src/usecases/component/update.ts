import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { Env } from "../env.ts";
import type { SavedComponent } from "./register.ts";

/** What changes of a component; what is not mentioned stays, secret values too. */
export interface UpdateComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. Absent: the active stack's component of the type. */
  readonly ref?: string;
  readonly set?: Configuration;
  /** Fields to unset. */
  readonly remove?: readonly string[];
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
  /** Added to the variables that are there; null removes one. */
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly addSecrets?: readonly string[];
  readonly removeSecrets?: readonly string[];
  /** The revision that the change is based on; a newer one in the database is a conflict. */
  readonly rev?: number;
}

/** Changes a component. Errors: not-found, ambiguous, protected, invalid-config, conflict. */
export async function updateComponent(_env: Env, _input: UpdateComponent): Promise<Result<SavedComponent>> {
  return err(failure("bug", "This is not written yet."));
}
