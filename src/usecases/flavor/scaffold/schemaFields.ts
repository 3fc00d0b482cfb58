import { failure } from "../../../core/failure.ts";
import { fieldsOf } from "../../../core/field/fieldsOf.ts";
import type { Field } from "../../../core/field/shape.ts";
import type { JsonSchema } from "../../../core/flavor.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { fileBytes } from "../../text/fileBytes.ts";

const mostBytes = 2 ** 20;

/** The fields that a file with a JSON Schema describes. Errors: not-found, bad-data. */
export function schemaFields(path: string): Result<readonly Field[]> {
  const bytes = fileBytes(path, mostBytes);
  if (!bytes.ok) return err(failure("not-found", `The file ${path} ${bytes.error}.`, { at: { file: path } }));
  const schema = schemaIn(bytes.value);
  if (schema === undefined) {
    const hint = 'It holds {"type": "object", "properties": {…}}, as flavor describe --output schema prints.';
    return err(failure("bad-data", `The file ${path} is no JSON Schema of an object.`, { at: { file: path }, hint }));
  }
  return ok(fieldsOf(schema));
}

function schemaIn(bytes: Uint8Array): JsonSchema | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isSchema(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return isRecord(value) && isRecord(value.properties) && Object.values(value.properties).every(isRecord);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
