import type { JsonSchema, JsonType } from "../flavor.ts";
import { isLocalFactKind } from "../localFact.ts";
import { type Value, valueOfPlain } from "../value/value.ts";
import { grouped } from "./groups.ts";
import type { Bounds, Field, Shape } from "./shape.ts";

type Definitions = Readonly<Record<string, JsonSchema>>;

/** The fields that a configuration schema describes, grouped (required, optional, advanced), each group in the schema's own order. */
export function fieldsOf(schema: JsonSchema): readonly Field[] {
  return grouped(modelFields(schema, schema.$defs ?? {}));
}

function modelFields(schema: JsonSchema, definitions: Definitions): readonly Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(name, property, required.has(name), definitions),
  );
}

function fieldOf(name: string, property: JsonSchema, required: boolean, definitions: Definitions): Field {
  const { options, nullable, marks } = alternatives({ schema: property, definitions });
  const [only, ...more] = options.map(shapeOf);
  const shape: Shape =
    only === undefined ? { kind: "any" } : more.length > 0 ? { kind: "union", options: [only, ...more] } : only;
  const deprecated = marks.deprecated ?? false;
  return {
    name,
    shape,
    required,
    nullable: nullable || shape.kind === "any",
    default: marks.default === undefined ? undefined : defaultOf(marks.default, shape),
    sensitive: isSensitive(marks),
    settings: marks.settings ?? false,
    deprecated,
    group: required ? "required" : deprecated ? "advanced" : (marks.group ?? "optional"),
    help: marks.description ?? "",
    ...(marks.details === undefined ? {} : { details: marks.details }),
    ...(marks.example === undefined ? {} : { example: defaultOf(marks.example, shape) }),
    ...(marks.unit === undefined ? {} : { unit: marks.unit }),
    ...(marks.find === undefined ? {} : { find: marks.find }),
    ...localFactOf(marks),
    ...(marks.only === undefined ? {} : { only: marks.only }),
  };
}

/** Others mark a secret by its format alone, as JSON Schema's tools do. */
function isSensitive({ sensitive, writeOnly, format }: JsonSchema): boolean {
  return sensitive ?? writeOnly ?? format === "password";
}

/** A kind that this version does not know, as an imported schema may bear, is no mark. */
function localFactOf({ localFact, localFactOf: of }: JsonSchema): Pick<Field, "localFact"> {
  if (localFact === undefined || !isLocalFactKind(localFact)) return {};
  return { localFact: { kind: localFact, ...(of === undefined ? {} : { of }) } };
}

/** A default such as `1` of a field for numbers with a fraction is the float `1.0`. */
function defaultOf(plain: unknown, shape: Shape): Value {
  return shape.kind === "number" && typeof plain === "number" ? plain : valueOfPlain(plain);
}

/** A schema, and the definitions that its references may name. */
interface Scoped {
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
}

interface Alternatives {
  readonly options: readonly Scoped[];
  readonly nullable: boolean;
  /** The outermost words win; marks such as `sensitive` count wherever they stand. */
  readonly marks: JsonSchema;
}

/** Flattens references and nested `anyOf`, and takes null out. */
function alternatives(scoped: Scoped): Alternatives {
  const { schema, definitions } = resolve(scoped);
  if (schema.anyOf === undefined) {
    const { types, nullable } = typesOf(schema);
    const isUntyped = types.length === 0 && !nullable;
    const options = isUntyped ? [schema] : types.map((type): JsonSchema => ({ ...schema, type }));
    return { options: options.map((option) => ({ schema: option, definitions })), nullable, marks: schema };
  }
  const inner = schema.anyOf.map((each) => alternatives({ schema: each, definitions }));
  const marks: JsonSchema = Object.assign({}, ...inner.map((each) => each.marks).reverse(), schema);
  return { options: inner.flatMap((each) => each.options), nullable: inner.some((each) => each.nullable), marks };
}

function typesOf(schema: JsonSchema): { types: readonly JsonType[]; nullable: boolean } {
  const all = schema.type === undefined ? [] : Array.isArray(schema.type) ? schema.type : [schema.type];
  return { types: all.filter((type) => type !== "null"), nullable: all.includes("null") };
}

/** Inside a definition its own name means any value, so that a schema which refers to itself has an end. */
function resolve({ schema, definitions }: Scoped): Scoped {
  if (schema.$ref === undefined) return { schema, definitions };
  const { $ref, ...marks } = schema;
  const { [$ref.replace(/^#\/\$defs\//, "")]: target = {}, ...others } = definitions;
  const resolved = resolve({ schema: target, definitions: others });
  return { ...resolved, schema: { ...resolved.schema, ...marks } };
}

function shapeOf({ schema, definitions }: Scoped): Shape {
  if (schema.enum !== undefined) return { kind: "choice", options: schema.enum.map(String) };
  if (schema.const !== undefined) return { kind: "choice", options: [String(schema.const)] };
  switch (schema.type) {
    case "string":
      return { kind: "text", ...pick(schema, ["pattern", "minLength", "maxLength"]) };
    case "integer":
    case "number":
      return { kind: schema.type, ...boundsOf(schema) };
    case "boolean":
      return { kind: "boolean" };
    case "array":
      return {
        kind: "list",
        item: itemShape(schema, definitions),
        ...pick(schema, ["minItems", "maxItems"]),
        ...(schema.prefixItems !== undefined && { tuple: true }),
      };
    case "object":
      return objectShape(schema, definitions);
    default:
      return { kind: "any" };
  }
}

/** Of keys that are no field pydantic says nothing (they are dropped), true (kept) or false (refused). */
function objectShape(schema: JsonSchema, definitions: Definitions): Shape {
  if (schema.properties === undefined) {
    const value =
      typeof schema.additionalProperties === "object"
        ? anyShape(schema.additionalProperties, definitions)
        : { kind: "any" as const };
    return { kind: "map", value };
  }
  const others = schema.additionalProperties;
  return {
    kind: "model",
    fields: modelFields(schema, definitions),
    open: others !== undefined && others !== false,
    ...(others === undefined && { drops: true }),
  };
}

function anyShape(schema: JsonSchema | undefined, definitions: Definitions): Shape {
  return schema === undefined ? { kind: "any" } : fieldOf("", schema, false, definitions).shape;
}

/** The items of a list; those of a tuple are whatever its places take. */
function itemShape({ items, prefixItems }: JsonSchema, definitions: Definitions): Shape {
  if (prefixItems === undefined) return anyShape(items, definitions);
  const places = new Map(prefixItems.map((place) => [JSON.stringify(place), place]));
  return anyShape(places.size === 1 ? prefixItems[0] : { anyOf: [...places.values()] }, definitions);
}

/** Bounds that say nothing are left out: those that an integer has only because JavaScript is not exact beyond them, and one that another covers. */
function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): Bounds {
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const above = exclusiveMinimum !== undefined && exclusiveMinimum >= (least ?? -Infinity);
  const below = exclusiveMaximum !== undefined && exclusiveMaximum <= (most ?? Infinity);
  return {
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...(above ? { exclusiveMinimum } : {}),
    ...(below ? { exclusiveMaximum } : {}),
  };
}

function pick<K extends keyof JsonSchema>(schema: JsonSchema, keys: readonly K[]): Pick<JsonSchema, K> {
  const picked: Partial<Record<K, unknown>> = {};
  for (const key of keys) if (schema[key] !== undefined) picked[key] = schema[key];
  return picked as Pick<JsonSchema, K>;
}
