import type { Field, Shape } from "../../core/field/shape.ts";
import { keySource, valueSource } from "./valueSource.ts";

/** How the marks of a field are written: `.meta({ … })`, or nothing. `margin` is what stands before the field's line. */
export type MarksSource = (field: Field, margin: string) => string;

/** Marks whose texts for people are left to the author. */
const openMarks: MarksSource = ({ deprecated }) => (deprecated ? ".meta({ deprecated: true, … })" : ".meta({ … })");

/** How a field is written in a config: `optional(z.string())`, `z.int().min(1).default(3)`. */
export function zodSource(field: Field, marksSource: MarksSource = openMarks, margin = ""): string {
  const { shape, required, nullable, default: standard, sensitive } = field;
  const inner: Inner = (each) => shapeSource(each, inner, marksSource, margin);
  const marks = marksSource(field, margin);
  const schema = sensitive && shape.kind === "text" ? "secretField()" : inner(shape);
  if (nullable && standard === null) return `optional(${schema})${marks}`;
  const whole = nullable ? `${schema}.nullable()` : schema;
  if (required) return whole + marks;
  return `${whole}${standard === undefined ? ".optional()" : `.default(${valueSource(standard)})`}${marks}`;
}

type Inner = (shape: Shape) => string;

function shapeSource(shape: Shape, inner: Inner, marksSource: MarksSource, margin: string): string {
  switch (shape.kind) {
    case "text":
      return `z.string()${call("regex", shape.pattern, patternSource)}${call("min", shape.minLength)}${call("max", shape.maxLength)}`;
    case "integer":
    case "number":
      return `${shape.kind === "integer" ? "z.int()" : "z.number()"}${call("min", shape.minimum)}${call("max", shape.maximum)}${call("gt", shape.exclusiveMinimum)}${call("lt", shape.exclusiveMaximum)}`;
    case "boolean":
      return "z.boolean()";
    case "choice":
      return `z.enum(${valueSource(shape.options)})`;
    case "list":
      return `z.array(${inner(shape.item)})${call("min", shape.minItems)}${call("max", shape.maxItems)}`;
    case "map":
      return mapSource(shape.value, inner);
    case "model": {
      const deeper = `${margin}  `;
      const fields = shape.fields.map(
        (field) => `${deeper}${keySource(field.name)}: ${zodSource(field, marksSource, deeper)},\n`,
      );
      const kind = shape.open ? "looseObject" : shape.drops ? "object" : "strictObject";
      return fields.length === 0 ? `z.${kind}({})` : `z.${kind}({\n${fields.join("")}${margin}})`;
    }
    case "union":
      return `z.union([${shape.options.map(inner).join(", ")}])`;
    case "any":
      return "z.unknown()";
  }
}

/** A slash would end the pattern, and a line cannot go on in one. */
function patternSource(pattern: string): string {
  return /[/\n\r\u2028\u2029]/.test(pattern) || pattern === ""
    ? `new RegExp(${JSON.stringify(pattern)})`
    : `/${pattern}/`;
}

function mapSource(value: Shape, inner: Inner): string {
  if (value.kind === "any") return "freeform()";
  const isText = value.kind === "text" && inner(value) === "z.string()";
  return isText ? "textMap()" : `z.record(z.string(), ${inner(value)})`;
}

function call<T extends string | number>(
  method: string,
  argument: T | undefined,
  text: (argument: T) => string = String,
): string {
  return argument === undefined ? "" : `.${method}(${text(argument)})`;
}
