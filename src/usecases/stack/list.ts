import { failure } from "../../core/failure.ts";
import type { Page, Query } from "../../core/query/query.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Which stacks are listed. */
export interface ListStacks {
  readonly query?: Query;
}

/** The fields that a list of stacks can be filtered and sorted by. `component` is a name or id of one of its components. */
export const stackQueryFields = [
  "id",
  "name",
  "description",
  "created",
  "updated",
  "user",
  "component_id",
  "component",
] as const;

/** Lists stacks, the newest first unless sorted; without filter and sorting the active one leads. Errors: usage. */
export async function listStacks(_env: Env, _input: ListStacks): Promise<Result<Page<StackView>>> {
  return err(failure("bug", "This is not written yet."));
}
