import type { FieldPath } from "../failure.ts";
import { holdsSecret, isSecretField } from "../field/secretField.ts";
import type { Field, Shape } from "../field/shape.ts";

/** What is known about the value at a place: its shape, undefined where a free-form value ends the way, and whether it must not be shown. */
export interface PlaceInfo {
  readonly shape: Shape | undefined;
  readonly sensitive: boolean;
}

const freeForm: PlaceInfo = { shape: undefined, sensitive: false };

/**
 * Follows a path through fields, lists, maps, nested models and the members of unions. What lies in a sensitive field is sensitive, and so is
 * a place that any member of a union calls so, or a value that holds a sensitive one. Undefined: there is no such field.
 */
export function fieldAt(fields: readonly Field[], path: FieldPath): PlaceInfo | undefined {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name);
  if (field === undefined) return undefined;
  if (rest.length === 0) return { shape: field.shape, sensitive: isSecretField(field) };
  const inner = shapeAt(field.shape, rest);
  return { shape: inner.shape, sensitive: inner.sensitive || field.sensitive };
}

function shapeAt(shape: Shape, path: FieldPath): PlaceInfo {
  if (path.length === 0) return { shape, sensitive: holdsSecret(shape) };
  const [, ...rest] = path;
  switch (shape.kind) {
    case "model":
      return fieldAt(shape.fields, path) ?? freeForm;
    case "list":
      return shapeAt(shape.item, rest);
    case "map":
      return shapeAt(shape.value, rest);
    case "union":
      return inUnion(shape.options.map((option) => shapeAt(option, path)));
    default:
      return freeForm;
  }
}

function inUnion(ways: readonly PlaceInfo[]): PlaceInfo {
  return { shape: ways.find((way) => way.shape !== undefined)?.shape, sensitive: ways.some((way) => way.sensitive) };
}
