import type { Field, Shape } from "./shape.ts";

/** The fields of the models that lie in a shape: its own, those of a list's items, of a map's values, of a union's possibilities. */
export function innerFields(shape: Shape): readonly Field[] {
  switch (shape.kind) {
    case "model":
      return shape.fields;
    case "list":
      return innerFields(shape.item);
    case "map":
      return innerFields(shape.value);
    case "union":
      return shape.options.flatMap(innerFields);
    default:
      return [];
  }
}

/** What stands above the inner fields of a shape. */
export function innerTitle(shape: Shape): string {
  return shape.kind === "model" ? "Inside" : "Inside of each entry";
}

/** The field that these names lead to, such as `pvc_mounts` and `path`; lists and maps on the way need no name. Undefined: there is none. */
export function fieldNamed(fields: readonly Field[], names: readonly string[]): Field | undefined {
  const [name, ...rest] = names;
  const field = fields.find((each) => each.name === name);
  return field === undefined || rest.length === 0 ? field : fieldNamed(innerFields(field.shape), rest);
}
