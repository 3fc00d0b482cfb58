import { basename } from "node:path";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { FlavorSpec, JsonSchema } from "../../core/flavor.ts";
import { flavorNameProblem } from "../../core/flavorName.ts";
import { isJsonObject, type JsonObject } from "../../core/jsonObject.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** What a JSON file says of a flavor before its parts are checked. */
type Said = JsonObject;

/**
 * Reads a flavor from JSON: either `{ name, type, schema, rules … }`, or a JSON Schema alone, which then has the name of its file and the type that
 * is asked for. Its parts are not checked yet. Errors: bad-data.
 */
export async function dataFlavor(
  bytes: Uint8Array,
  file: string,
  type: ComponentTypeId | undefined,
): Promise<Result<FlavorSpec>> {
  const said = objectIn(bytes, file);
  if (!said.ok) return said;
  const { titleOf } = await import("../../core/schema/specOf.ts");
  const isSchema = said.value.schema === undefined && said.value.properties !== undefined;
  const about: Said = isSchema ? ofSchema(said.value, file) : said.value;
  const name = typeof about.name === "string" ? about.name : nameOfFile(file);
  const problem = flavorNameProblem(name);
  if (problem !== undefined) return err(wrong(file, `The name ${name} of the flavor ${problem.why}`, problem.hint));
  const itsType = about.type ?? type;
  if (itsType === undefined)
    return err(wrong(file, `${file} does not say its type`, 'Such as: "type": "artifact_store"'));
  const { schema } = about;
  if (!isJsonObject(schema))
    return err(wrong(file, `${file} has neither a schema nor properties`, "A JSON Schema with properties will do."));
  if (!isOfObject(schema))
    return err(wrong(file, `The schema in ${file} is of no object`, 'A configuration is one: "type": "object".'));
  return ok({
    title: titleOf(name),
    summary: "",
    stackRules: [],
    traits: {},
    ...about,
    rules: await rulesOf(about, itsType),
    schema: withMarks(schema),
    name,
    type: itsType as ComponentTypeId,
    origin: { kind: "custom", workspace: "", source: "" },
  });
}

/** Those that are written, unchecked, after those that every flavor of the type has. */
async function rulesOf({ rules = [], supportedSchemes }: Said, type: unknown): Promise<FlavorSpec["rules"]> {
  const written = rules as FlavorSpec["rules"];
  if (type !== "artifact_store" || !Array.isArray(rules)) return written;
  const { pathRules } = await import("../../authoring/types/artifactPath.ts");
  const own = new Set(written.map((each) => each?.id));
  return [...pathRules(isTexts(supportedSchemes) ? supportedSchemes : []).filter(({ id }) => !own.has(id)), ...written];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isOfObject({ type }: Said): boolean {
  return type === undefined || type === "object";
}

function objectIn(bytes: Uint8Array, file: string): Result<Said> {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (isJsonObject(value)) return ok(value);
    return err(wrong(file, `${file} holds no object`, "A flavor as data is a JSON object."));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : "it is no UTF-8";
    return err(wrong(file, `${file} is no JSON: ${why.replace(/\.$/, "")}`, "Correct it there."));
  }
}

/** What a JSON Schema says of itself becomes what is said of the flavor. */
function ofSchema(schema: Said, file: string): Said {
  const { title, description, $schema: _, $id: __, ...rest } = schema;
  return {
    name: nameOfFile(file),
    ...(typeof title === "string" && { title }),
    ...(typeof description === "string" && { summary: description }),
    schema: rest,
  };
}

/** `my-store.schema.json` → `my-store`. */
function nameOfFile(file: string): string {
  return basename(file).replace(/\..*$/, "");
}

/** The words of others for the same: `examples`, and definitions where older drafts have them. */
function withMarks(schema: JsonSchema): JsonSchema {
  const {
    $schema: _,
    definitions,
    ...rest
  } = schema as JsonSchema & { $schema?: unknown; definitions?: JsonSchema["$defs"] };
  const text = JSON.stringify({ ...rest, ...(definitions !== undefined && { $defs: definitions }) });
  return JSON.parse(text.replaceAll('"#/definitions/', '"#/$defs/'));
}

function wrong(file: string, message: string, hint: string): Failure {
  return failure("bad-data", `${message}.`, { at: { file }, hint });
}
