import { fieldNameFindings } from "./fieldNameFindings.ts";
import type { Finding } from "./finding.ts";
import type { FlavorSpec, JsonSchema } from "./flavor.ts";
import { flavorFinding, flavorWarning } from "./flavorFinding.ts";

const mostFields = 1000;
const mostBytes = 2 ** 20;
const mostParts = 20_000;
const deepest = 32;

/** What is wrong with a flavor as data, whoever made it: too much of it, a schema without end, secrets that would be shown. Places name the field; `inherited` are those that its author did not choose. */
export function flavorFindings(spec: FlavorSpec, inherited: ReadonlySet<string> = new Set()): readonly Finding[] {
  const schemas = [spec.schema, ...(spec.settingsSchema === undefined ? [] : [spec.settingsSchema])];
  const cycles = schemas.flatMap(cyclesIn);
  if (cycles.length > 0) return cycles;
  const tooMuch = sizeFindings(spec, schemas);
  if (tooMuch.length > 0) return tooMuch;
  const noPath = pathFindings(spec);
  if (noPath.length > 0) return noPath;
  return [...schemeFindings(spec), ...schemas.flatMap((schema) => fieldNameFindings(schema, inherited))];
}

/** Of code it is an error, which is told by whoever read it; a JSON Schema alone has no place for it. */
function schemeFindings({ type, supportedSchemes }: FlavorSpec): readonly Finding[] {
  if (type !== "artifact_store" || supportedSchemes !== undefined) return [];
  return [
    flavorWarning("flavor-schemes-missing", "The artifact store says no supportedSchemes, so that any path will do.", {
      hint: 'In JSON they stand beside the schema: "supportedSchemes": ["s3://"]; an empty list takes any path.',
    }),
  ];
}

/** A store is found by its path. */
function pathFindings({ type, schema }: FlavorSpec): readonly Finding[] {
  if (type !== "artifact_store" || Object.hasOwn(schema.properties ?? {}, "path")) return [];
  return [
    flavorFinding("flavor-path-missing", "The config of the artifact store has no field path.", {
      hint: "Make it from BaseArtifactStoreConfig, which has it; in JSON add it to the properties.",
    }),
  ];
}

function sizeFindings(spec: FlavorSpec, schemas: readonly JsonSchema[]): readonly Finding[] {
  const counts = { fields: 0, parts: 0 };
  for (const schema of schemas) count(schema, schema, counts);
  const { fields, parts } = counts;
  if (parts > mostParts)
    return [
      flavorFinding("flavor-too-large", `The schema of the flavor has more than ${mostParts} parts.`, {
        hint: "Take an object whose keys the user chooses, z.record(z.string(), …), for what has many parts.",
      }),
    ];
  if (fields > mostFields)
    return [
      flavorFinding("flavor-too-large", `The flavor has ${fields} fields, at most ${mostFields} are taken.`, {
        hint: "Group what belongs together into an object whose keys the user chooses: z.record(z.string(), …).",
      }),
    ];
  const bytes = JSON.stringify(spec).length;
  if (bytes <= mostBytes) return [];
  return [
    flavorFinding(
      "flavor-too-large",
      `The flavor has ${Math.ceil(bytes / 1024)} KiB of fields and texts, at most ${mostBytes / 1024} are taken.`,
      {
        hint: "Shorten texts and lists of choices.",
      },
    ),
  ];
}

/** Counts fields and parts with each reference followed, until there are too many: a few that refer to each other can stand for very many. */
function count(schema: JsonSchema, root: JsonSchema, counts: { fields: number; parts: number }): void {
  counts.parts += 1;
  if (counts.parts > mostParts) return;
  counts.fields += Object.keys(schema.properties ?? {}).length;
  const target = schema.$ref === undefined ? undefined : definition(root, schema.$ref);
  if (target !== undefined) count(target, root, counts);
  for (const inner of innerSchemas(schema)) count(inner, root, counts);
}

function definition(root: JsonSchema, ref: string): JsonSchema | undefined {
  return root.$defs?.[ref.replace(/^#\/\$defs\//, "")];
}

/** Fields whose schema contains itself: a form of it would have no end. */
function cyclesIn(schema: JsonSchema): readonly Finding[] {
  const seen = new Set<string>();
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const problem = endless(property, { root: schema, seen }, []);
    if (problem === undefined) return [];
    return [
      flavorFinding("flavor-cycle", `The field ${name} ${problem}, so that no form of it could end.`, {
        field: name,
        hint: "Take an object whose keys the user chooses, z.record(z.string(), z.unknown()), for what is nested without end.",
      }),
    ];
  });
}

/** `seen`: references that have an end. `above`: what the way to this schema has led through. */
function endless(
  schema: JsonSchema,
  whole: { readonly root: JsonSchema; readonly seen: Set<string> },
  above: readonly string[],
): string | undefined {
  if (above.length > deepest) return `is nested deeper than ${deepest} levels`;
  const { $ref } = schema;
  if ($ref !== undefined && !whole.seen.has($ref)) {
    if ($ref === "#" || above.includes($ref)) return "contains itself";
    const target = definition(whole.root, $ref);
    if (target === undefined) return `refers to ${$ref}, which there is not`;
    const problem = endless(target, whole, [...above, $ref]);
    if (problem !== undefined) return problem;
    whole.seen.add($ref);
  }
  for (const inner of innerSchemas(schema)) {
    const problem = endless(inner, whole, [...above, ""]);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function innerSchemas({
  properties,
  anyOf,
  items,
  prefixItems,
  additionalProperties,
}: JsonSchema): readonly JsonSchema[] {
  return [
    ...Object.values(properties ?? {}),
    ...(anyOf ?? []),
    ...(items === undefined ? [] : [items]),
    ...(prefixItems ?? []),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
}
