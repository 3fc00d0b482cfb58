import type { FieldPath } from "../failure.ts";
import type { Field, Shape } from "../field/shape.ts";

/** What is known about the value at a place: its shape, and whether it must not be shown. */
export interface PlaceInfo {
  readonly shape: Shape;
  readonly sensitive: boolean;
}

/** Follows a path through fields, lists, maps and nested models; undefined where a union or a free-form value ends the way. */
export function fieldAt(fields: readonly Field[], path: FieldPath): PlaceInfo | undefined {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name);
  if (field === undefined) return undefined;
  const inner = rest.length === 0 ? field : shapeAt(field.shape, rest);
  return inner && { shape: inner.shape, sensitive: inner.sensitive || field.sensitive };
}

function shapeAt(shape: Shape, path: FieldPath): PlaceInfo | undefined {
  if (path.length === 0) return { shape, sensitive: false };
  const [, ...rest] = path;
  if (shape.kind === "model") return fieldAt(shape.fields, path);
  if (shape.kind === "list") return shapeAt(shape.item, rest);
  if (shape.kind === "map") return shapeAt(shape.value, rest);
  if (shape.kind !== "union") return undefined;
  const ways = shape.options.map((option) => shapeAt(option, path)).filter((way) => way !== undefined);
  return ways[0];
}
