import type { ComponentTypeId } from "../../core/componentType.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { applyQuery } from "../../core/query/apply.ts";
import type { QueryField } from "../../core/query/match.ts";
import type { Page, Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** Which flavors are listed. */
export interface ListFlavors {
  /** Absent: of all types. */
  readonly type?: ComponentTypeId;
  readonly query?: Query;
}

/** The fields that a list of flavors can be filtered and sorted by. */
const flavorQueryField = ["name", "type", "title", "summary", "integration", "origin"] as const;

const fields: Readonly<Record<(typeof flavorQueryField)[number], QueryField<FlavorEntry>>> = {
  name: { kind: "text", of: ({ name }) => name },
  type: { kind: "text", of: ({ type }) => type },
  title: { kind: "text", of: ({ title }) => title },
  summary: { kind: "text", of: ({ summary }) => summary },
  integration: { kind: "text", of: ({ integration }) => integration ?? null },
  origin: { kind: "text", of: ({ origin }) => origin.kind },
};

/** Lists flavors in the order of the catalogue unless sorted. Errors: usage. */
export async function listFlavors(env: Env, input: ListFlavors): Promise<Result<Page<FlavorEntry>>> {
  const entries = env.catalogue.entries().filter(({ type }) => input.type === undefined || type === input.type);
  return applyQuery(entries, input.query ?? {}, { fields });
}
