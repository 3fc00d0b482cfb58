import { componentTypes } from "../../core/componentType.ts";
import { type FlavorSpec, flavorKey } from "../../core/flavor.ts";
import { componentForm, fileForm, stackForm } from "../stackFile/declaration.ts";
import { type Form, type KeyForm, type ObjectForm, variableName } from "../stackFile/form.ts";
import { flavorSchema } from "./flavorSchema.ts";

/** A part of a JSON Schema. */
type Part = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of stack files, made from what the reader checks by; each flavor's configuration has the schema of the flavor, so that an editor
 * completes and checks its fields. What only the whole of a file or of a home tells (names, rules) is not in it.
 */
export function stackSchema(flavors: readonly FlavorSpec[]): Part {
  const { required, ...file } = partOf(fileForm);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Stack file of mlstack",
    ...file,
    required,
    // A file that stands on another one says only what differs.
    if: { required: ["base"] },
    else: {
      properties: { components: { items: { required: requiredKeys(componentForm, "without base") } } },
    },
    $defs: {
      component: { ...partOf(componentForm), allOf: [...flavorsByType(flavors), ...fieldsByFlavor(flavors)] },
      stack: partOf(stackForm),
      configuration: Object.fromEntries(flavors.map((flavor) => [defName(flavor), configurationSchema(flavor)])),
    },
  };
}

function partOf(form: Form): Part {
  switch (form.kind) {
    case "any":
      return {};
    case "text":
      return { type: "string", ...(form.choices === undefined ? {} : { enum: form.choices }) };
    case "version":
      return { const: form.version };
    case "list":
      return { type: "array", items: itemPart(form.of) };
    case "map":
      return {
        type: "object",
        additionalProperties: partOf(form.of),
        ...(form.names === "variables" && { propertyNames: { pattern: variableName.source } }),
      };
    case "either":
      return { anyOf: form.forms.map(partOf) };
    case "object":
      return objectPart(form);
  }
}

/** Components and stacks are described once, where rules can be added to them. */
function itemPart(form: Form): Part {
  if (form === componentForm) return { $ref: "#/$defs/component" };
  return form === stackForm ? { $ref: "#/$defs/stack" } : partOf(form);
}

function objectPart(form: ObjectForm): Part {
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(form.keys).map(([key, each]) => [key, keyPart(each)])),
    required: requiredKeys(form, "always"),
    additionalProperties: false,
  };
}

/** A key that may be missing may also have nothing behind it. */
function keyPart({ form, required, description }: KeyForm): Part {
  const part = partOf(form);
  return { description, ...(required === undefined ? orNull(part) : part) };
}

/** By types where that is possible: of alternatives validators say only that none fits. */
function orNull(part: Part): Part {
  if (Array.isArray(part.anyOf)) return { anyOf: [...part.anyOf, { type: "null" }] };
  return { ...part, type: [part.type, "null"] };
}

function requiredKeys({ keys }: ObjectForm, when: NonNullable<KeyForm["required"]>): readonly string[] {
  return Object.entries(keys).flatMap(([key, { required }]) => (required === when ? [key] : []));
}

/** Which flavors a component of a type may have. */
function flavorsByType(flavors: readonly FlavorSpec[]): readonly Part[] {
  return componentTypes.map(({ id }) => ({
    if: { properties: { type: { const: id } }, required: ["type"] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { flavor: { enum: flavors.filter(({ type }) => type === id).map(({ name }) => name) } } },
  }));
}

/** Which fields the configuration of a flavor has. */
function fieldsByFlavor(flavors: readonly FlavorSpec[]): readonly Part[] {
  return flavors.map((flavor) => ({
    if: {
      properties: { type: { const: flavor.type }, flavor: { const: flavor.name } },
      required: ["type", "flavor"],
    },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { configuration: { $ref: refOf(flavor) } } },
  }));
}

/** `artifact_store.s3`: no sign in it means anything in a reference. */
function defName(flavor: FlavorSpec): string {
  return flavorKey(flavor).replace("/", ".");
}

function refOf(flavor: FlavorSpec): string {
  return `#/$defs/configuration/${defName(flavor)}`;
}

/** A field may be missing where a file stands on another one, so that what is required is left to the reader. */
function configurationSchema(flavor: FlavorSpec): unknown {
  const { $schema: _, required: __, ...schema } = flavorSchema(flavor);
  return withReferences(orNull({ ...schema, additionalProperties: false }), refOf(flavor));
}

/** The references of a schema that has moved to another place. */
function withReferences(part: unknown, place: string): unknown {
  if (Array.isArray(part)) return part.map((each) => withReferences(each, place));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? value.replace(/^#/, place) : withReferences(value, place),
    ]),
  );
}
