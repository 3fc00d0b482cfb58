import { failure } from "../../core/failure.ts";
import { loadFlavor } from "../../core/schema/loadFlavor.ts";
import { readJson } from "../../core/value/json.ts";
import { isObject, type ValueObject } from "../../core/value/value.ts";
import type { Answers, CheckRequest } from "../protocol.ts";
import { chooseExport } from "./chooseExport.ts";
import { importModule } from "./importModule.ts";
import { sourceLines } from "./sourceLines.ts";
import { thrownText } from "./thrown.ts";

/** Checks a configuration with the flavor's own schema, refinements included. */
export async function checkValues(request: CheckRequest): Promise<Answers["check"]> {
  const module = await importModule(request);
  if (!module.ok) throw new Error(module.error.message);
  const chosen = chooseExport(module.value, request, sourceLines(request));
  if (!chosen.ok) throw new Error(chosen.error.message);
  const flavor = loadFlavor(new chosen.value.FlavorClass());
  if (!flavor.ok) throw new Error(flavor.error.message);
  try {
    return { failures: flavor.value.validate(objectIn(request.configuration), objectIn(request.typed)) };
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
