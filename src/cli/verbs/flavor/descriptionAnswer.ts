import { ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import { describeFlavor } from "../../../usecases/flavor/describe.ts";
import type { FlavorName } from "../../../usecases/flavor/find.ts";
import { flavorJsonSchema } from "../../../usecases/flavor/jsonSchema.ts";
import { type Parsed, textOf } from "../../arguments/parsed.ts";
import type { Answer } from "../../output/answer.ts";
import { describedFlavorValue, flavorSections } from "../../values/flavor.ts";

/** A flavor with its fields, or its JSON Schema. */
export async function descriptionAnswer(env: Env, parsed: Parsed, name: FlavorName): Promise<Result<Answer>> {
  if (textOf(parsed, "output") === "schema") {
    const schema = await flavorJsonSchema(env, name);
    return schema.ok ? ok({ kind: "text", text: schema.value }) : schema;
  }
  const flavor = await describeFlavor(env, name);
  if (!flavor.ok) return flavor;
  return ok({ kind: "record", value: describedFlavorValue(flavor.value), sections: flavorSections(flavor.value) });
}
