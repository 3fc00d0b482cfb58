import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { Page, Query } from "../../core/query/query.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which components are listed. */
export interface ListComponents {
  /** Absent: of all types. */
  readonly type?: ComponentTypeId;
  readonly query?: Query;
}

/** The fields that a list of components can be filtered and sorted by. */
export const componentQueryFields = [
  "id",
  "name",
  "type",
  "flavor",
  "created",
  "updated",
  "user",
  "connector_id",
  "stack_id",
] as const;

/** Lists components, the newest first unless sorted. Errors: usage (unknown field, page beyond the last). */
export async function listComponents(_env: Env, _input: ListComponents): Promise<Result<Page<ComponentView>>> {
  return err(failure("bug", "This is not written yet."));
}
