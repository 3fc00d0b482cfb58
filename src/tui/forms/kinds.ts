import type { Shape } from "../../core/field/shape.ts";

/** What a value may be where anything may stand. */
const anyKinds: readonly Shape[] = [
  { kind: "text" },
  { kind: "integer" },
  { kind: "number" },
  { kind: "boolean" },
  { kind: "list", item: { kind: "any" } },
  { kind: "map", value: { kind: "any" } },
];

/** The kinds of value that a shape allows: the members of a union, every kind where any value may stand, else only itself. */
export function kindsOf(shape: Shape): readonly Shape[] {
  if (shape.kind === "union") return shape.options;
  return shape.kind === "any" ? anyKinds : [shape];
}
