import { ok, type Result } from "../../../core/result.ts";
import { type Configuration, objectOf } from "../../../core/value/value.ts";
import { freeValues } from "../../arguments/freeValues.ts";
import type { Parsed } from "../../arguments/parsed.ts";

/** The fields that were typed, as texts; the use case reads them as their types. */
export function readFields(parsed: Parsed): Result<Configuration> {
  const values = freeValues(parsed);
  return values.ok ? ok(objectOf(values.value)) : values;
}
