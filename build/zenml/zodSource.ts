import type { Field, Shape } from "../../src/core/field/shape.ts";
import { writeJson } from "../../src/core/value/json.ts";

/** How a field is written in a config: `optional(z.string())`, `z.int().min(1).default(3)`. Texts for people are left to the author. */
export function zodSource(field: Field): string {
  const { shape, required, nullable, default: standard, sensitive, deprecated } = field;
  const marks = deprecated ? ".meta({ deprecated: true, … })" : ".meta({ … })";
  const schema = sensitive && shape.kind === "text" ? "secretField()" : shapeSource(shape);
  if (nullable && standard === null) return `optional(${schema})${marks}`;
  const whole = nullable ? `${schema}.nullable()` : schema;
  if (required) return whole + marks;
  return `${whole}${standard === undefined ? ".optional()" : `.default(${writeJson(standard)})`}${marks}`;
}

function shapeSource(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return `z.string()${call("regex", shape.pattern, (pattern) => `/${pattern}/`)}${call("min", shape.minLength)}${call("max", shape.maxLength)}`;
    case "integer":
    case "number":
      return `${shape.kind === "integer" ? "z.int()" : "z.number()"}${call("min", shape.minimum)}${call("max", shape.maximum)}${call("gt", shape.exclusiveMinimum)}${call("lt", shape.exclusiveMaximum)}`;
    case "boolean":
      return "z.boolean()";
    case "choice":
      return `z.enum(${JSON.stringify(shape.options)})`;
    case "list":
      return `z.array(${shapeSource(shape.item)})${call("min", shape.minItems)}${call("max", shape.maxItems)}`;
    case "map":
      return mapSource(shape.value);
    case "model": {
      const fields = shape.fields.map((field) => `${field.name}: ${zodSource(field)}`).join(", ");
      return `z.${shape.open ? "looseObject" : shape.drops ? "object" : "strictObject"}({ ${fields} })`;
    }
    case "union":
      return `z.union([${shape.options.map(shapeSource).join(", ")}])`;
    case "any":
      return "z.unknown()";
  }
}

function mapSource(value: Shape): string {
  if (value.kind === "any") return "freeform()";
  return value.kind === "text" ? "textMap()" : `z.record(z.string(), ${shapeSource(value)})`;
}

function call<T extends string | number>(
  method: string,
  argument: T | undefined,
  text: (argument: T) => string = String,
): string {
  return argument === undefined ? "" : `.${method}(${text(argument)})`;
}
