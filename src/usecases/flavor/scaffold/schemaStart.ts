import { resolve } from "node:path";
import { type Failure, failure } from "../../../core/failure.ts";
import { fieldsOf } from "../../../core/field/fieldsOf.ts";
import type { Field } from "../../../core/field/shape.ts";
import { type JsonObject, jsonObjectIn } from "../../../core/jsonObject.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { workingFolder } from "../../../platform/workspace.ts";
import { fileBytes } from "../../text/fileBytes.ts";
import { userPath } from "../../text/userPath.ts";

const mostBytes = 2 ** 20;

/** What a new flavor begins with. */
export interface ScaffoldStart {
  readonly fields: readonly Field[];
  /** Of an artifact store: what its paths begin with. */
  readonly schemes: readonly string[];
}

/** What a file describes: a JSON Schema, or a flavor as data, which has one. Errors: not-found, bad-data. */
export async function schemaStart(path: string): Promise<Result<ScaffoldStart>> {
  const bytes = fileBytes(resolve(workingFolder(), userPath(path)), mostBytes);
  if (!bytes.ok) return err(failure("not-found", `The file ${path} ${bytes.error}.`, { at: { file: path } }));
  const read = jsonObjectIn(bytes.value);
  const said: JsonObject | undefined = read?.properties === undefined ? read : { schema: read };
  const { checkedSpec } = await import("../../../core/schema/specShape.ts");
  const checked = checkedSpec({ ...emptySpec, schema: said?.schema, supportedSchemes: said?.supportedSchemes });
  if (!checked.ok) return err(noSchema(path, checked.error));
  if (checked.value.schema.properties === undefined) return err(noSchema(path, "properties is missing"));
  return ok({ fields: fieldsOf(checked.value.schema), schemes: checked.value.supportedSchemes ?? [] });
}

/** All that a schema is not. */
const emptySpec = {
  type: "orchestrator",
  name: "new",
  title: "",
  summary: "",
  origin: undefined,
  rules: [],
  stackRules: [],
  traits: {},
};

function noSchema(path: string, why: string): Failure {
  return failure("bad-data", `The file ${path} is no JSON Schema of an object: ${why}.`, {
    at: { file: path },
    hint: 'It holds {"type": "object", "properties": {…}}, as flavor describe --output schema prints.',
  });
}
