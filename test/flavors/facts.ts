import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComponentTypeId } from "../../src/core/componentType.ts";

/** A JSON Schema as ZenML writes it. */
export interface FactSchema {
  readonly [key: string]: unknown;
}

/** What ZenML 0.98.0 says about one of its flavors. */
export interface FlavorFacts {
  readonly type: ComponentTypeId;
  readonly name: string;
  readonly integration: string | null;
  readonly docs_url: string;
  readonly connector: {
    readonly type: string | null;
    readonly resource_type: string;
    readonly resource_id_attr: string | null;
  } | null;
  readonly supported_schemes: readonly string[] | null;
  readonly settings_fields: readonly string[];
  readonly settings_only_schema: FactSchema | null;
  readonly config_schema: FactSchema;
  /** Fields that the class treats as deprecated, though its schema may not say so: `deprecate_pydantic_attributes`. */
  readonly deprecated_fields: readonly string[];
}

const file = join(import.meta.dir, "../fixtures/zenml/flavors.json");

/** The facts about every flavor of ZenML 0.98.0. */
export const allFacts: readonly FlavorFacts[] = JSON.parse(readFileSync(file, "utf8")).flavors;
