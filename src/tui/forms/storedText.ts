import { hiddenText } from "../../core/component.ts";
import type { Field, Shape } from "../../core/field/shape.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import { type Configuration, isList, isObject, objectOf, type Value } from "../../core/value/value.ts";
import { writeYaml } from "../../core/value/yaml.ts";
import type { FormState } from "./formState.ts";

/** What would be stored of a form, as YAML, but for the secrets: references stand as they are, values are hidden. */
export function storedText({ spec, values, kept }: FormState, without: readonly string[] = []): string {
  const stored = spec.stored?.(values, kept) ?? values;
  const shown = Object.entries(maskedFields(spec.fields, stored, false));
  const sealed = kept.filter((name) => !Object.hasOwn(stored, name)).map((name): [string, Value] => [name, hiddenText]);
  const own = [...shown, ...sealed].filter(([name]) => !without.includes(name));
  return own.length === 0 ? "{}\n" : writeYaml(objectOf(own));
}

/** The value with stars in place of what is secret in it. */
export function masked(value: Value, shape: Shape, isSecret: boolean): Value {
  if (value === null || isSecretReference(value)) return value;
  if (shape.kind === "union")
    return masked(value, memberOf(shape.options, value), isSecret || shape.options.some(hides));
  if (isList(value)) return value.map((each) => masked(each, shape.kind === "list" ? shape.item : any, isSecret));
  if (!isObject(value)) return isSecret ? hiddenText : value;
  if (shape.kind === "model") return maskedFields(shape.fields, value, isSecret);
  const inner = shape.kind === "map" ? shape.value : any;
  return objectOf(Object.entries(value).map(([key, each]) => [key, masked(each, inner, isSecret)]));
}

const any: Shape = { kind: "any" };

/** A secret inside a union hides all of it: the value alone does not tell which member it is. */
function hides(shape: Shape): boolean {
  return shape.kind === "model" && shape.fields.some(({ sensitive }) => sensitive);
}

function memberOf(options: readonly Shape[], value: Value): Shape {
  const kinds = isList(value) ? ["list"] : isObject(value) ? ["model", "map"] : [];
  return options.find(({ kind }) => kinds.includes(kind)) ?? any;
}

function maskedFields(fields: readonly Field[], values: Configuration, isSecret: boolean): Configuration {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return objectOf(
    Object.entries(values).map(([name, value]) => {
      const field = byName.get(name);
      return [name, masked(value, field?.shape ?? any, isSecret || field?.sensitive === true)];
    }),
  );
}
