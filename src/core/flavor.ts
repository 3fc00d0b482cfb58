import type { ComponentTypeId } from "./componentType.ts";
import type { Sought } from "./fuzzySearch.ts";
import type { LocalFactKind } from "./localFact.ts";
import type { Condition, ConfigRule } from "./rule/rule.ts";
import type { StackRule, Traits } from "./stackRule/stackRule.ts";

/** The part of JSON Schema (2020-12) that flavors use, with mlstack's marks. */
export interface JsonSchema {
  readonly type?: JsonType | readonly JsonType[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  /** A tuple: what stands at each place. `minItems` and `maxItems` are their number. */
  readonly prefixItems?: readonly JsonSchema[];
  readonly uniqueItems?: boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  /** `password`: a secret whose config class keeps it from being shown (pydantic's SecretStr); also `writeOnly` then. */
  readonly format?: string;
  readonly writeOnly?: boolean;
  /** A secret field: its value is encrypted at rest and never shown. ZenML's own mark. */
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  /** A pipeline run may override the value. */
  readonly settings?: boolean;
  readonly group?: FieldGroup;
  readonly details?: string;
  readonly example?: unknown;
  readonly unit?: string;
  readonly find?: string;
  /** The value names something that this machine knows, which forms offer. */
  readonly localFact?: LocalFactKind;
  /** The field beside it that says which of these facts come first, such as the profile of a region. */
  readonly localFactOf?: string;
  /** What must hold of the fields beside it for the value to count. Forms leave it out otherwise; nothing else heeds it. */
  readonly only?: Condition;
}

/** The names of JSON's types. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/** Where a form shows a field: what must be filled, what most people set, what few need. */
export type FieldGroup = "required" | "optional" | "advanced";

/** Which service connectors fit a flavor's components. ZenML 0.98: service_connector_requirements. */
export interface ConnectorFacts {
  /** Such as `aws`; absent: any connector that offers the resource type. */
  readonly type?: string;
  readonly resourceType: string;
  /** The field whose value names the resource, such as `path`. */
  readonly resourceIdField?: string;
}

/** Where a flavor comes from. */
export type FlavorOrigin =
  | { readonly kind: "built-in" }
  | { readonly kind: "custom"; readonly workspace: string; readonly source: string }
  | { readonly kind: "imported"; readonly from: string };

/** What a list of flavors shows; known without building any schema. */
export interface FlavorEntry {
  readonly type: ComponentTypeId;
  readonly name: string;
  /** Proper spelling for people: "Amazon S3". */
  readonly title: string;
  /** One line: what it is and when to take it. */
  readonly summary: string;
  /** The integration whose Python packages ZenML needs for it. */
  readonly integration?: string;
  readonly origin: FlavorOrigin;
}

/** Everything known about a flavor, as plain data. */
export interface FlavorSpec extends FlavorEntry {
  /** Several sentences for those who want to know more than the one line of `summary`. */
  readonly details?: string;
  /** JSON Schema of the configuration. Properties stand in the order in which people should meet them. */
  readonly schema: JsonSchema;
  /** Fields that only a pipeline run can set. */
  readonly settingsSchema?: JsonSchema;
  readonly rules: readonly ConfigRule[];
  /** What its components ask of the stacks that they are in. */
  readonly stackRules: readonly StackRule[];
  readonly traits: Traits;
  readonly connector?: ConnectorFacts;
  /** Schemes that the path of an artifact store may start with. */
  readonly supportedSchemes?: readonly string[];
  readonly docsUrl?: string;
  /** It has a class of its own that mlstack can run; absent: it runs in ZenML. */
  readonly implemented?: true;
}

/**
 * Where the components of a flavor run, for people. A class of its own runs here; ZenML has the flavors that came from it, and of a custom one
 * at most a namesake.
 */
export function runsWhere({ implemented, origin }: FlavorSpec): "in ZenML" | "here" | "here and in ZenML" {
  if (!implemented) return "in ZenML";
  return origin.kind === "custom" ? "here" : "here and in ZenML";
}

/** What a flavor is found by in lists. */
export function soughtOfFlavor({ name, title, summary, integration }: FlavorEntry): Sought {
  return { name, fields: integration === undefined ? [title] : [title, integration], prose: summary };
}

/** `artifact_store/s3`, the key of a flavor in every index. */
export function flavorKey(flavor: { readonly type: ComponentTypeId; readonly name: string }): string {
  return `${flavor.type}/${flavor.name}`;
}
