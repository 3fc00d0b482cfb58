import type { Field, Shape } from "../../core/field/shape.ts";

/** Tells whether a field's values are secret: it is marked, or something inside it is. */
export function isSecretField(field: Field): boolean {
  return field.sensitive || hasMark(field.shape);
}

function hasMark(shape: Shape): boolean {
  switch (shape.kind) {
    case "list":
      return hasMark(shape.item);
    case "map":
      return hasMark(shape.value);
    case "model":
      return shape.fields.some(isSecretField);
    case "union":
      return shape.options.some(hasMark);
    default:
      return false;
  }
}
