import { failure } from "../../core/failure.ts";
import { loadFlavor } from "../../core/schema/loadFlavor.ts";
import { readJson } from "../../core/value/json.ts";
import { isObject, type ValueObject } from "../../core/value/value.ts";
import type { Answers, CheckRequest } from "../protocol.ts";
import { loadDefinition } from "./loadDefinition.ts";
import { sourceLines } from "./sourceLines.ts";
import { thrownText } from "./thrown.ts";

/** Checks a configuration with the flavor's own schema, refinements included. */
export async function checkValues(request: CheckRequest): Promise<Answers["check"]> {
  const loaded = await loadDefinition(request, sourceLines(request));
  if (!loaded.ok) throw new Error(loaded.error[0]?.message);
  const flavor = loadFlavor(loaded.value.definition);
  if (!flavor.ok) throw new Error(flavor.error.message);
  try {
    return { failures: flavor.value.validate(objectIn(request.configuration)) };
  } catch (thrown) {
    return {
      failures: [failure("invalid-config", `The check of the flavor failed: ${thrownText(thrown, request.folder)}.`)],
    };
  }
}

function objectIn(json: string): ValueObject {
  const read = readJson(json);
  return read.ok && isObject(read.value) ? read.value : {};
}
