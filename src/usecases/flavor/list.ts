import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import type { Page, Query } from "../../core/query/query.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** Which flavors are listed. */
export interface ListFlavors {
  /** Absent: of all types. */
  readonly type?: ComponentTypeId;
  readonly query?: Query;
}

/** The fields that a list of flavors can be filtered and sorted by. */
export const flavorQueryFields = ["name", "type", "title", "summary", "integration", "origin"] as const;

/** Lists flavors in the order of the catalogue unless sorted. Errors: usage. */
export async function listFlavors(_env: Env, _input: ListFlavors): Promise<Result<Page<FlavorEntry>>> {
  return err(failure("bug", "This is not written yet."));
}
