import type { ComponentTypeId } from "../../core/componentType.ts";
import { type FlavorEntry, soughtOfFlavor } from "../../core/flavor.ts";
import { bestFits } from "../../core/fuzzySearch.ts";
import { applyQuery } from "../../core/query/apply.ts";
import type { QueryField } from "../../core/query/match.ts";
import type { Page, Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { findIntegration } from "../integration/find.ts";

/** Which flavors are listed. */
export interface ListFlavors {
  /** Absent: of all types. */
  readonly type?: ComponentTypeId;
  /** Only those that need this integration. */
  readonly integration?: string;
  /** Only those that fit these words by name, title, integration or summary; best fits first. */
  readonly search?: string;
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

/** Lists flavors in the order of the catalogue unless sorted or searched. Errors: usage, not-found (no such integration). */
export async function listFlavors(env: Env, input: ListFlavors): Promise<Result<Page<FlavorEntry>>> {
  const integration = input.integration === undefined ? undefined : await findIntegration(env, input.integration);
  if (integration !== undefined && !integration.ok) return integration;
  const name = integration?.value.name;
  const entries = env.catalogue
    .entries()
    .filter((entry) => input.type === undefined || entry.type === input.type)
    .filter((entry) => name === undefined || entry.integration === name);
  const found = input.search === undefined ? entries : bestFits(entries, input.search, soughtOfFlavor);
  return applyQuery(found, input.query ?? {}, { fields });
}
