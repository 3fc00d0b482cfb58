import { type Failure, failure } from "../../../core/failure.ts";
import { settingsOnlyFields } from "../../../core/field/fieldsOfFlavor.ts";
import { fieldNamed } from "../../../core/field/innerFields.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { didYouMean } from "../../../core/suggest.ts";
import type { Env } from "../../../usecases/env.ts";
import { describeFlavor, type FlavorDescription } from "../../../usecases/flavor/describe.ts";
import type { FlavorName } from "../../../usecases/flavor/find.ts";
import { flavorJsonSchema } from "../../../usecases/flavor/jsonSchema.ts";
import { type Parsed, textOf } from "../../arguments/parsed.ts";
import type { Answer } from "../../output/answer.ts";
import { fieldSections, fieldValue } from "../../values/field.ts";
import { describedFlavorValue, flavorSections } from "../../values/flavor.ts";

/** A flavor with its fields, or its JSON Schema, or one of its fields, where a second argument names it. */
export async function descriptionAnswer(env: Env, parsed: Parsed, name: FlavorName): Promise<Result<Answer>> {
  const [, path] = parsed.arguments;
  if (textOf(parsed, "output") === "schema") {
    if (path !== undefined) return err(schemaOfField());
    const schema = await flavorJsonSchema(env, name);
    return schema.ok ? ok({ kind: "text", text: schema.value }) : schema;
  }
  const flavor = await describeFlavor(env, name);
  if (!flavor.ok) return flavor;
  if (path !== undefined) return fieldAnswer(flavor.value, path);
  return ok({ kind: "record", value: describedFlavorValue(flavor.value), sections: flavorSections(flavor.value) });
}

function fieldAnswer({ spec, fields }: FlavorDescription, path: string): Result<Answer> {
  const settingsOnly = settingsOnlyFields(spec);
  const names = path.split(".");
  const ofComponent = fieldNamed(fields, names);
  const field = ofComponent ?? fieldNamed(settingsOnly, names);
  if (field !== undefined)
    return ok({
      kind: "record",
      value: fieldValue(field),
      sections: fieldSections(field, path, ofComponent === undefined),
    });
  const hint = didYouMean(
    path,
    [...fields, ...settingsOnly].map((each) => each.name),
  );
  return err(failure("not-found", `The flavor ${spec.name} has no field ${path}.`, { ...(hint && { hint }) }));
}

function schemaOfField(): Failure {
  return failure("usage", "A JSON Schema is of a whole flavor.", {
    hint: "Leave the field out, or take --output json.",
  });
}
