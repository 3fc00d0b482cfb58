import type { Field, Shape } from "./shape.ts";

/** Tells whether a field's values are secret: it is marked, or something inside it is. */
export function isSecretField(field: Field): boolean {
  return field.sensitive || holdsSecret(field.shape);
}

/** Tells whether something inside a shape is marked as sensitive. */
export function holdsSecret(shape: Shape): boolean {
  switch (shape.kind) {
    case "list":
      return holdsSecret(shape.item);
    case "map":
      return holdsSecret(shape.value);
    case "model":
      return shape.fields.some(isSecretField);
    case "union":
      return shape.options.some(holdsSecret);
    default:
      return false;
  }
}
